package nl.zicht.compile;

/** The ways in which equations are rewritten so that a step does less; each gives the same bits. */
public enum Rewrite {
    /** Computes what consists of literal numbers only, and leaves out operations that change nothing. */
    FOLD,
    /** Computes what does not change during a run once, before the first moment. */
    HOIST,
    /** Computes what several equations of a moment need once. */
    SHARE,
    /** Leaves out what neither a result nor another equation needs. */
    DROP
}
