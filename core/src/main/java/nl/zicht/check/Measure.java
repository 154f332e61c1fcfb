package nl.zicht.check;

import java.util.Objects;
import nl.zicht.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the unit of an expression.
 *
 * @param unit the unit, or null when it is not known
 * @param plain whether it is made of plain numbers only, which take the unit that the other side of a sum or comparison needs
 */
record Measure(@Nullable Unit unit, boolean plain) {
    /** Nothing is known; nothing can be wrong. */
    static final Measure UNKNOWN = new Measure(null, false);

    /** A plain number. */
    static final Measure NUMBER = new Measure(Unit.DIMENSIONLESS, true);

    /** A quantity without unit, such as the result of EXP. */
    static final Measure DIMENSIONLESS = new Measure(Unit.DIMENSIONLESS, false);

    /** Returns the measure of a unit, or {@link #UNKNOWN} for null. */
    static Measure of(@Nullable Unit unit) {
        return unit == null ? UNKNOWN : new Measure(unit, false);
    }

    Measure times(Measure other) {
        Unit a = unit;
        Unit b = other.unit;
        return a == null || b == null ? UNKNOWN : new Measure(a.times(b), plain && other.plain);
    }

    Measure over(Measure other) {
        Unit a = unit;
        Unit b = other.unit;
        return a == null || b == null ? UNKNOWN : new Measure(a.dividedBy(b), plain && other.plain);
    }

    /** Returns this measure to a power given as a fraction. */
    Measure power(int numerator, int denominator) {
        Unit base = unit;
        return base == null ? UNKNOWN : new Measure(base.power(numerator, denominator), plain);
    }

    /** Returns whether the two cannot be added or compared. */
    boolean clashes(Measure other) {
        return !plain && !other.plain && unit != null && other.unit != null && !unit.equals(other.unit);
    }

    /** Returns what is known of a sum of the two, once they do not clash. */
    Measure with(Measure other) {
        if (plain || unit == null) {
            return unit == null && other.plain ? UNKNOWN : other;
        }
        return this;
    }

    // Written out: making what a record has of itself takes a cold process longer than reading a small model.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measure measure && plain == measure.plain && Objects.equals(unit, measure.unit);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(unit) + Boolean.hashCode(plain);
    }

    @Override
    public String toString() {
        return unit == null ? "an unknown unit" : unit.toString();
    }
}
