package nl.zicht.compile;

/** The parts of a program, in the order in which a run goes through them. */
public enum Phase {
    /** What depends on constants and the clock's settings only: once a run, before everything else. */
    CONSTANTS,
    /** Initial values of stocks, frozen values and delays, with whatever they need at the first time: once a run. */
    INITIAL,
    /** What depends on constants and frozen values only: once a run, after the initial values. */
    SETTLED,
    /** The step, the end and the interval of recording where the model computes them, with whatever they need: at the begin of every step, before all else. */
    PACE,
    /** Net flows of the stocks, with whatever they need: at every stage of every step. */
    RATES,
    /** What delays will remember, with whatever it needs beyond {@link #RATES}: at the begin of every step. */
    MEMORIES,
    /** All other cells, which nothing but the reader of the results needs: when values are recorded. */
    REPORTS,
    /** What {@link Moves} says, where it is worth a loop of its own: at the end of every step by Euler's method. */
    MOVES
}
