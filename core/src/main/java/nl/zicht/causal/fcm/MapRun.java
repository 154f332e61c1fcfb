package nl.zicht.causal.fcm;

/**
 * How a run of a cognitive map ended. Immutable; activations are handed out as a copy.
 */
public final class MapRun {
    /** The kinds of end. */
    public enum End {
        /** Nothing changes any more. */
        FIXED_POINT,
        /** The same states come back in turn. */
        LIMIT_CYCLE,
        /** Neither, as far as it was run. */
        NOT_SETTLED
    }

    private final End end;
    private final int steps;
    private final double[] activations;
    private final double contraction;
    private final int period;

    MapRun(End end, int steps, double[] activations, double contraction, int period) {
        this.end = end;
        this.steps = steps;
        this.activations = activations;
        this.contraction = contraction;
        this.period = period;
    }

    /** How it ended. */
    public End end() {
        return end;
    }

    /** After how many steps. */
    public int steps() {
        return steps;
    }

    /** The activation of each concept at the end. */
    public double[] activations() {
        return activations.clone();
    }

    /**
     * The last change as a share of the one before. What is still to come is about the last change times c/(1 − c): near to 1,
     * a run that seems at rest is not.
     */
    public double contraction() {
        return contraction;
    }

    /** After how many steps the same state comes back: 1 at a fixed point, 0 when none came back. */
    public int period() {
        return period;
    }
}
