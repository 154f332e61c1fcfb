package nl.zicht.equation;

/** The families of built-in functions. */
public enum FunctionKind {
    /** Functions of numbers. */
    MATH,
    /** Random draws. */
    STATISTICAL,
    /** Delays, averages and trends, which keep state from step to step. */
    STATEFUL,
    /** Steps, ramps and pulses in time. */
    TEST_INPUT,
    /** The clock and the settings of the run. */
    TIME,
    /** Functions of arrays. */
    ARRAY,
    /** Initial and previous values, choices. */
    MISC,
    /** Functions that are not in the standard but common in the files of one tool. */
    VENDOR
}
