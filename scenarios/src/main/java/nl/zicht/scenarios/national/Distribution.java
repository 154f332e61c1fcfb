package nl.zicht.scenarios.national;

/** How a parameter is spread between its low and its high value. */
public enum Distribution {
    /** Not uncertain: a unit constant, a count, or a lever at its baseline. */
    FIXED,
    /** Any value between low and high is as likely as another. */
    UNIFORM,
    /** Most likely at the value, not beyond low and high. */
    TRIANGULAR,
    /** The logarithm is normal with the value as median; low and high hold the middle 90 percent. */
    LOGNORMAL
}
