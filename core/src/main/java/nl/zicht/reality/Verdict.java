package nl.zicht.reality;

/** What came of a reality check. */
public enum Verdict {
    /** The consequence followed at every moment at which the condition held. */
    PASS,
    /** At some moment the condition held and the consequence did not. */
    FAIL,
    /** The condition, which could not be made true, never held. */
    UNTESTED,
    /** The check could not be run; its findings say why. */
    NOT_RUN
}
