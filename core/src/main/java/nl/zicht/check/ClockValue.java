package nl.zicht.check;

/** What a run tells its equations beside the values of variables: the clock, and which run it is. */
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
    STOP,
    /** How many steps are done, a whole number; inside a step that of its begin. */
    STEPS,
    /** The seed of the run's random numbers, a whole number. */
    SEED,
    /** Which member of an ensemble the run is, a whole number; 0 for a single run. */
    MEMBER
}
