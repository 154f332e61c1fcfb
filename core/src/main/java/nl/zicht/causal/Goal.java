package nl.zicht.causal;

/**
 * A factor whose level says how well the system does.
 *
 * <p>Performance is a straight ramp: 0 at the worst level, 1 at the best, flat beyond.
 *
 * @param factor the identifier of the factor
 * @param weight its share in the score before normalising, more than 0
 * @param worst the level with performance 0
 * @param best the level with performance 1; below {@code worst} when less is better
 */
public record Goal(String factor, double weight, double worst, double best) {

    /** Checks the weight and that the ramp has a slope. */
    public Goal {
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("The weight of a goal is more than 0, found " + weight + " for '"
                    + factor + "'.\nMaybe leave the goal out instead of giving it no weight?");
        }
        if (!(Math.abs(best - worst) > 0 && Double.isFinite(best - worst))) {
            throw new IllegalArgumentException("The best and worst level of a goal differ, found " + worst + " and "
                    + best + " for '" + factor + "'.\nMaybe 0 and 1?");
        }
    }

    /** Whether more of the factor is better. */
    public boolean wantsMore() {
        return best > worst;
    }

    /** The performance at a level of the factor, between 0 and 1. */
    public double performance(double level) {
        return Math.max(0, Math.min(1, (level - worst) / (best - worst)));
    }
}
