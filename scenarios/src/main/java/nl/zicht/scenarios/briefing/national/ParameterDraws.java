package nl.zicht.scenarios.briefing.national;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import nl.zicht.scenarios.national.Parameter;
import nl.zicht.scenarios.national.ParameterTable;
import nl.zicht.simulate.Inputs;

/** Values for all uncertain parameters at once, drawn from their distributions. A draw follows from seed and number alone. */
final class ParameterDraws {

    /** Distance from the median, in standard deviations, within which 90 percent of a normal distribution lies. */
    private static final double MIDDLE_90 = 1.6448536269514722;

    private final ParameterTable parameters;
    private final long seed;

    ParameterDraws(ParameterTable parameters, long seed) {
        this.parameters = parameters;
        this.seed = seed;
    }

    /** One value for each parameter that is not fixed. */
    Inputs draw(int number) {
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (number + 1L));
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters.parameters()) {
            double u = random.nextDouble();
            double v = random.nextDouble();
            switch (parameter.distribution()) {
                case FIXED -> {}
                case UNIFORM ->
                    values.put(parameter.label(), parameter.low() + u * (parameter.high() - parameter.low()));
                case TRIANGULAR -> values.put(parameter.label(), triangular(parameter, u));
                case LOGNORMAL -> values.put(parameter.label(), logNormal(parameter, u, v));
            }
        }
        return Inputs.of(values);
    }

    /** The inverse of the triangular distribution function. */
    static double triangular(Parameter p, double u) {
        double width = p.high() - p.low();
        if (width == 0) {
            return p.value();
        }
        double left = p.value() - p.low();
        double right = p.high() - p.value();
        return u * width < left
                ? p.low() + StrictMath.sqrt(u * width * left)
                : p.high() - StrictMath.sqrt((1 - u) * width * right);
    }

    /** A normal value by Box and Muller (1958), then as many times low or high away from the median as it is deviations. */
    private static double logNormal(Parameter p, double u, double v) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - u)) * StrictMath.cos(2 * Math.PI * v);
        double end = normal < 0 ? p.low() : p.high();
        return p.value() * StrictMath.exp(Math.abs(normal) / MIDDLE_90 * StrictMath.log(end / p.value()));
    }
}
