package nl.zicht.analysis.calibration;

import nl.zicht.compile.SpecialFunctions;
import nl.zicht.ensemble.Distribution;

/**
 * A parameter on a scale without bounds, on which its prior is standard normal: {@code value = quantile(Φ(z))}.
 *
 * <p>Whatever the prior, its density on this scale is exp(-z²/2): the derivative of the transformation is part of it, so none has to be added. Bounds of the prior
 * lie at infinity.
 */
final class PriorScale {
    /** Beyond this nothing is left between 1 and the next number below it. */
    private static final double FARTHEST = 8;

    private PriorScale() {}

    /** Returns the value at a place. */
    static double value(Distribution prior, double z) {
        if (prior instanceof Distribution.Normal normal) {
            return normal.mean() + normal.sd() * z;
        }
        if (prior instanceof Distribution.Lognormal lognormal) {
            return lognormal.median() * StrictMath.exp(lognormal.logSd() * z);
        }
        double held = StrictMath.max(-FARTHEST, StrictMath.min(FARTHEST, z));
        if (prior instanceof Distribution.Uniform uniform && held > 0) {
            return uniform.high() - SpecialFunctions.normalProbability(-held) * (uniform.high() - uniform.low());
        }
        return prior.quantile(SpecialFunctions.normalProbability(held));
    }

    /** Returns the place of a value; at most {@value #FARTHEST} from 0. */
    static double place(Distribution prior, double value) {
        if (prior instanceof Distribution.Normal normal) {
            return (value - normal.mean()) / normal.sd();
        }
        if (prior instanceof Distribution.Lognormal lognormal) {
            return StrictMath.log(value / lognormal.median()) / lognormal.logSd();
        }
        double z = SpecialFunctions.normalQuantile(
                StrictMath.max(1e-15, StrictMath.min(1 - 1e-15, prior.cumulative(value))));
        return StrictMath.max(-FARTHEST, StrictMath.min(FARTHEST, z));
    }
}
