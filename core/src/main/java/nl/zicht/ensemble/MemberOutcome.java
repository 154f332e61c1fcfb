package nl.zicht.ensemble;

/** A number that is read from every member of an ensemble. */
public sealed interface MemberOutcome {
    /** Returns its name in files. */
    String id();

    /** Returns its unit, for people; empty when not told. */
    String unit();

    /**
     * A number read from the values of one variable.
     *
     * @param variable the variable, or an element of an array
     * @param argument a time or a threshold, 0 when the measure has none
     */
    record Measured(String id, String variable, Measure measure, double argument, String unit)
            implements MemberOutcome {}

    /**
     * A number computed from others of the same member.
     *
     * @param text the expression as written
     * @param formula what it means
     */
    record Computed(String id, String text, Formula formula, String unit) implements MemberOutcome {}
}
