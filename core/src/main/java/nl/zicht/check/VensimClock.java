package nl.zicht.check;

import java.util.Map;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/** The names of Vensim's language that mean the clock and the settings of the run. */
final class VensimClock {
    private static final Map<Name, ClockValue> VALUES = Map.of(
            Name.of("Time"), ClockValue.TIME,
            Name.of("TIME STEP"), ClockValue.DT,
            Name.of("INITIAL TIME"), ClockValue.START,
            Name.of("FINAL TIME"), ClockValue.STOP);

    private VensimClock() {}

    /** Returns the term of a reference to the clock, or null when it is none. */
    static @Nullable Term value(Reference reference) {
        ClockValue value = reference.subscripts().isEmpty() ? VALUES.get(reference.name()) : null;
        return value == null ? null : new Term.Clock(value);
    }
}
