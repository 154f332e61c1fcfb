package nl.zicht.model;

import java.util.Arrays;

/**
 * A function given by points (x, y), x not decreasing, with a rule for what lies between and beyond them.
 *
 * <p>Immutable. XMILE 1.0, section 3.1.4. Two points at the same x make a step; the later one holds at the abscissa.
 */
public final class GraphicalFunction {
    /** What lies between and beyond the points. */
    public enum Kind {
        /** Straight lines between, the end values beyond. */
        CONTINUOUS,
        /** Straight lines between, the end segments continued beyond. */
        EXTRAPOLATE,
        /** The value of the next lower point. */
        DISCRETE,
        /** The value of the next higher point, the last one beyond (Vensim). */
        NEXT,
        /** A value only at the points, the missing value elsewhere (Vensim {@code :RAW:}). */
        EXACT
    }

    private final Kind kind;
    private final double[] x;
    private final double[] y;

    /**
     * @param kind what lies between and beyond the points
     * @param x abscissas, not decreasing, at least one
     * @param y as many ordinates
     */
    public GraphicalFunction(Kind kind, double[] x, double[] y) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x-values and " + y.length + " y-values");
        }
        for (int i = 1; i < x.length; i++) {
            if (!(x[i - 1] <= x[i])) {
                throw new IllegalArgumentException("x falls from " + x[i - 1] + " to " + x[i]);
            }
        }
        this.kind = kind;
        this.x = x.clone();
        this.y = y.clone();
    }

    /** Returns whether a function jumps between two abscissas: they are the same, or no number lies between them. */
    public static boolean isStep(double left, double right) {
        return right <= Math.nextUp(left);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the number of points. */
    public int size() {
        return x.length;
    }

    /** Returns a copy of the abscissas. */
    public double[] x() {
        return x.clone();
    }

    /** Returns a copy of the ordinates. */
    public double[] y() {
        return y.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GraphicalFunction that
                && kind == that.kind
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + Arrays.hashCode(x)) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return kind + " through " + size() + " points";
    }
}
