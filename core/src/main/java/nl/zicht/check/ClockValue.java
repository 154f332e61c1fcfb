package nl.zicht.check;

/** What the simulation clock tells. */
public enum ClockValue {
    /** The time of the evaluation; inside a step of a Runge-Kutta method that of the stage. */
    TIME,
    /** The time at which the present step began; test inputs go by it, so that they do not change within a step. */
    STEP_TIME,
    /** The step of integration. */
    DT,
    /** The first time. */
    START,
    /** The last time. */
    STOP
}
