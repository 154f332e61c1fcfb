package nl.zicht.compile;

/** Functions of mathematics that the Java platform lacks, over {@link StrictMath}, so that they too give the same bits on every machine. */
public final class SpecialFunctions {
    private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
    private static final double SQRT_TWO_PI = 2.506628274631000502415765284811;
    private static final double LARGEST_FACTORIAL = 170;

    /** From here on Stirling's series is exact to the last bits. */
    private static final double STIRLING_FROM = 15;

    /** How many factors are multiplied one by one. */
    private static final double MOST_FACTORS = 1000;

    private SpecialFunctions() {}

    /** Returns ln |Γ(x)|: Stirling's series from 15 on, the recurrence below, the reflection for negative x; infinite at 0, -1, -2 … */
    public static double logGamma(double x) {
        if (x <= 0) {
            double sine = StrictMath.abs(StrictMath.sin(StrictMath.PI * (x - StrictMath.rint(x))));
            return x == StrictMath.rint(x)
                    ? Double.POSITIVE_INFINITY
                    : StrictMath.log(StrictMath.PI / sine) - logGamma(1 - x);
        }
        if (x == 1 || x == 2) {
            return 0;
        }
        double product = 1;
        double z = x;
        while (z < STIRLING_FROM) {
            product *= z;
            z++;
        }
        double r = 1 / (z * z);
        double series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / z;
        double large = Double.isInfinite(z) ? z : (z - 0.5) * StrictMath.log(z) - z + HALF_LOG_TWO_PI + series;
        return product == 1 ? large : large - StrictMath.log(product);
    }

    /** Returns n!; of a number that is not whole Γ(n + 1), below 0 NaN. */
    public static double factorial(double n) {
        if (!(n >= 0)) {
            return Double.NaN;
        }
        if (n > LARGEST_FACTORIAL || n != StrictMath.rint(n)) {
            return StrictMath.exp(logGamma(n + 1));
        }
        double product = 1;
        for (double k = 2; k <= n; k++) {
            product *= k;
        }
        return product;
    }

    /** Returns the number of ways to choose r of n without regard to order; 0 for r above n, NaN below 0. Both are taken without their fractions. */
    public static double combinations(double n, double r) {
        double whole = StrictMath.floor(n);
        double chosen = StrictMath.floor(r);
        if (!(whole >= 0 && chosen >= 0)) {
            return Double.NaN;
        } else if (chosen > whole) {
            return 0;
        }
        double fewer = StrictMath.min(chosen, whole - chosen);
        if (!(fewer <= MOST_FACTORS)) {
            return StrictMath.exp(logGamma(whole + 1) - logGamma(chosen + 1) - logGamma(whole - chosen + 1));
        }
        double product = 1;
        for (double k = 1; k <= fewer; k++) {
            product = product * (whole - fewer + k) / k;
        }
        return product;
    }

    /** Returns the number of ordered choices of r of n; 0 for r above n, NaN below 0. Both are taken without their fractions. */
    public static double permutations(double n, double r) {
        double whole = StrictMath.floor(n);
        double chosen = StrictMath.floor(r);
        if (!(whole >= 0 && chosen >= 0)) {
            return Double.NaN;
        } else if (chosen > whole) {
            return 0;
        }
        if (!(chosen <= MOST_FACTORS)) {
            return StrictMath.exp(logGamma(whole + 1) - logGamma(whole - chosen + 1));
        }
        double product = 1;
        for (double k = 0; k < chosen; k++) {
            product *= whole - k;
        }
        return product;
    }

    /** Returns the probability that a standard normal variable is at most x: a series near 0, a continued fraction in the tails. */
    public static double normalProbability(double x) {
        double size = StrictMath.abs(x);
        if (!(size < 40)) {
            return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
        }
        double density = StrictMath.exp(-0.5 * x * x) / SQRT_TWO_PI;
        if (size < 1.25) {
            double term = x;
            double sum = x;
            for (int k = 3; StrictMath.abs(term) > 1e-18 * StrictMath.abs(sum); k += 2) {
                term = term * x * x / k;
                sum += term;
            }
            return 0.5 + density * sum;
        }
        double fraction = 0;
        for (int k = 400; k >= 1; k--) {
            fraction = k / (size + fraction);
        }
        double tail = density / (size + fraction);
        return x < 0 ? tail : 1 - tail;
    }

    /**
     * Returns the number that a standard normal variable is below with probability p.
     *
     * <p>M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 1988, routine PPND16: about 1 part in 1e16.
     */
    public static double normalQuantile(double p) {
        double q = p - 0.5;
        if (StrictMath.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * ratio(r, CENTRE, UNDER_CENTRE);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double size = r <= 5 ? ratio(r - 1.6, MIDDLE, UNDER_MIDDLE) : ratio(r - 5, FAR, UNDER_FAR);
        return q < 0 ? -size : size;
    }

    private static double ratio(double r, double[] above, double[] below) {
        double a = above[7];
        double b = below[7];
        for (int i = 6; i >= 0; i--) {
            a = a * r + above[i];
            b = b * r + below[i];
        }
        return a / b;
    }

    private static final double[] CENTRE = {
        3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3
    };
    private static final double[] UNDER_CENTRE = {
        1,
        4.2313330701600911252e+1,
        6.8718700749205790830e+2,
        5.3941960214247511077e+3,
        2.1213794301586595867e+4,
        3.9307895800092710610e+4,
        2.8729085735721942674e+4,
        5.2264952788528545610e+3
    };
    private static final double[] MIDDLE = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] UNDER_MIDDLE = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] FAR = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] UNDER_FAR = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };
}
