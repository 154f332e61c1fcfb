package nl.zicht.scenarios.briefing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a number comes from, fact by fact. Immutable.
 *
 * @param facts what is known of it
 */
public record Origin(Map<Fact, String> facts) {

    /** What can be told of a number. */
    public enum Fact {
        /** Which run or ensemble gave it: the id of a {@link Provenance.Run}. */
        RUN,
        /** In which scenario. */
        SCENARIO,
        /** The scenario it is compared with. */
        AGAINST,
        /** From which variables of the model, separated by semicolons. */
        VARIABLE,
        /** How the elements of the variable became one number: none, sum or mean. */
        AGGREGATE,
        /** At which time, or over which period. */
        TIME,
        /** How runs became one number, such as "median of differences". */
        STATISTIC,
        /** In which data file of the model it stands, when no run gave it. */
        FILE;

        /** The name in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Nothing is known. */
    public static final Origin NONE = new Origin(Map.of());

    /** Copies the facts. */
    public Origin {
        Map<Fact, String> sorted = new EnumMap<>(Fact.class);
        sorted.putAll(facts);
        facts = java.util.Collections.unmodifiableMap(sorted);
    }

    /** The same with one more fact. */
    public Origin with(Fact fact, String value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new Origin(more);
    }

    /** The same with the facts of another, which win where both know. */
    public Origin and(Origin other) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.putAll(other.facts);
        return new Origin(more);
    }

    /** A fact. */
    public Optional<String> get(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** Whether the number can be found again: in a data file, or in a run by scenario, variable, time and how it was taken. */
    public boolean isTraceable() {
        boolean run = facts.containsKey(Fact.RUN)
                && facts.containsKey(Fact.SCENARIO)
                && facts.containsKey(Fact.VARIABLE)
                && facts.containsKey(Fact.TIME)
                && facts.containsKey(Fact.STATISTIC);
        return run || facts.containsKey(Fact.FILE);
    }
}
