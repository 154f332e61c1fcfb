package nl.zicht.scenarios.national;

import nl.zicht.ensemble.Distribution.Normal;
import nl.zicht.ensemble.Distribution.Triangular;
import nl.zicht.ensemble.Distribution.Uniform;

/** How the values of a {@link Parameter} are spread, as the function from probability to value. */
final class ParameterSpread {
    /** Distance from the median, in standard deviations, within which 90 percent of a normal distribution lies. */
    private static final double MIDDLE_90 = 1.6448536269514722;

    private static final Normal STANDARD = new Normal(0, 1);

    private ParameterSpread() {}

    /** Returns whether a parameter has more than one possible value. */
    static boolean isUncertain(Parameter parameter) {
        return parameter.distribution() != Distribution.FIXED && parameter.low() < parameter.high();
    }

    /**
     * Returns the value that is not passed with a given probability.
     *
     * @param probability above 0 and below 1
     */
    static double quantile(Parameter p, double probability) {
        return switch (p.distribution()) {
            case FIXED -> p.value();
            case UNIFORM -> new Uniform(p.low(), p.high()).quantile(probability);
            case TRIANGULAR -> new Triangular(p.low(), p.value(), p.high()).quantile(probability);
            case LOGNORMAL -> logNormal(p, STANDARD.quantile(probability));
        };
    }

    /** The value is the median; low and high are passed with 5 percent each, so the two sides may be spread differently. */
    private static double logNormal(Parameter p, double deviations) {
        double end = deviations < 0 ? p.low() : p.high();
        return p.value() * StrictMath.exp(Math.abs(deviations) / MIDDLE_90 * StrictMath.log(end / p.value()));
    }
}
