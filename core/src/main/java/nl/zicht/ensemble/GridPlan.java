package nl.zicht.ensemble;

/** Full grid: every combination of the same number of equally likely levels in each dimension, at the middle of each; the last dimension changes fastest. */
public final class GridPlan implements SamplingPlan {
    private final int dimensions;
    private final long levels;
    private final long members;

    private GridPlan(int dimensions, long levels, long members) {
        this.dimensions = dimensions;
        this.levels = levels;
        this.members = members;
    }

    /** Returns the finest grid of at most a number of members. */
    public static GridPlan within(long members, int dimensions) {
        long levels = 1;
        while (dimensions > 0 && power(levels + 1, dimensions) <= members) {
            levels++;
        }
        return new GridPlan(dimensions, levels, (long) power(levels, dimensions));
    }

    private static double power(long base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    @Override
    public String name() {
        return "grid";
    }

    /** Returns the number of levels in each dimension. */
    public long levels() {
        return levels;
    }

    @Override
    public long members() {
        return members;
    }

    @Override
    public void point(long member, double[] point) {
        long rest = member;
        for (int i = dimensions - 1; i >= 0; i--) {
            point[i] = (rest % levels + 0.5) / levels;
            rest /= levels;
        }
    }
}
