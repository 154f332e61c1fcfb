package nl.zicht.scenario;

/** What a scenario does to the constant behind a lever. */
public enum Change {
    /** Moves it to a value. */
    TO,
    /** Adds an amount to it. */
    ADD,
    /** Multiplies it by a factor. */
    TIMES
}
