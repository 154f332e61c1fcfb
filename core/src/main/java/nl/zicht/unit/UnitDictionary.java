package nl.zicht.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * The units that a model and the standard declare, and the reader of unit expressions in their terms.
 *
 * <p>A name that nobody declares is a base unit of its own. Findings about units are warnings: they never keep a model from running. Immutable.
 */
public final class UnitDictionary {
    private static final UnitDictionary BASELINE = builder().build(new Diagnostics());

    /** Each declared name with the unit it stands for, in base units. */
    private final Map<Name, Unit> units;

    UnitDictionary(Map<Name, Unit> units) {
        this.units = Map.copyOf(units);
    }

    /** Returns the dictionary of a model that declares no units: those of time, and the words for none. */
    public static UnitDictionary baseline() {
        return BASELINE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether a name is declared, by the model or by the standard. */
    public boolean isDeclared(Name name) {
        return units.containsKey(name);
    }

    /**
     * Reads a unit expression such as {@code person/year}, {@code 1/(day*person)}, {@code $-year} or {@code metre^2}.
     *
     * @param span where it stands, for findings, or null
     * @return its normal form, or null after a finding ({@link Code#BAD_UNIT}, or {@link Code#LIMIT_EXCEEDED})
     */
    public @Nullable Unit parse(String text, @Nullable SourceSpan span, Diagnostics diagnostics) {
        Unit written = UnitParser.parse(text, span, diagnostics);
        if (written == null) {
            return null;
        }
        Unit unit = substitute(written, units);
        if (unit.isAbsurd()) {
            diagnostics.warning(Code.BAD_UNIT, "the powers in the unit '" + text + "' are too large", span, null);
            return null;
        }
        return unit;
    }

    /** Returns a product of names in terms of what they stand for. */
    static Unit substitute(Unit written, Map<Name, Unit> units) {
        Unit product = Unit.DIMENSIONLESS;
        for (Map.Entry<Name, Exponent> factor : written.factors().entrySet()) {
            Unit meaning = units.get(factor.getKey());
            Unit base = meaning == null ? Unit.base(factor.getKey()) : meaning;
            product = product.times(base.power(factor.getValue()));
        }
        return product;
    }

    /**
     * Reports undeclared base units that differ so little that one is likely a slip for the other ({@code person}, {@code persons}), one finding a pair.
     *
     * @param used the base units of a model, each with where it is used first, or null
     */
    public void reportLookAlikes(Map<Name, @Nullable SourceSpan> used, Diagnostics diagnostics) {
        List<Name> undeclared = used.keySet().stream()
                .filter(name -> !isDeclared(name))
                .sorted()
                .toList();
        for (UnitLookAlikes.Pair pair : UnitLookAlikes.among(undeclared)) {
            String message = "the units '" + pair.one() + "' and '" + pair.other() + "' count as different";
            diagnostics.info(Code.HYGIENE, message, used.get(pair.other()), UnitLookAlikes.hint(pair));
        }
    }

    /** Returns a hint on two units that should be the same and are not, without the leading "Maybe", or null. */
    public @Nullable String hint(Unit expected, Unit found) {
        Unit quotient = found.dividedBy(expected);
        List<Name> undeclared = quotient.factors().keySet().stream()
                .filter(name -> !isDeclared(name))
                .toList();
        List<UnitLookAlikes.Pair> pairs = UnitLookAlikes.among(undeclared);
        if (!pairs.isEmpty()) {
            return UnitLookAlikes.hint(pairs.get(0));
        }
        for (Name name : undeclared) {
            if (name.key().contains("_per_")) {
                return "'" + name + "' is read as the name of one unit; write '"
                        + name.key().replace("_per_", "/") + "'";
            }
        }
        if (quotient.factors().size() == 1) {
            boolean tooMany = quotient.factors().values().iterator().next().numerator() > 0;
            Unit missing = tooMany ? quotient : Unit.DIMENSIONLESS.dividedBy(quotient);
            return "a " + (tooMany ? "division by " : "multiplication with ") + missing + " is missing";
        }
        return null;
    }

    /** Takes the declarations of a model; not thread-safe, for one use. */
    public static final class Builder {
        /** A declaration as it was given. */
        record Definition(
                Name name,
                @Nullable String expression,
                List<Name> aliases,
                boolean disabled,
                @Nullable SourceSpan span) {}

        private final List<Definition> definitions = new ArrayList<>();

        private Builder() {}

        /**
         * Declares a unit.
         *
         * @param name its name
         * @param expression what it is in other units, or null or blank for a unit of its own
         * @param aliases other names
         * @param disabled whether the declaration only switches off the unit of the standard that carries the name
         * @param span where it stands, for findings, or null
         */
        public Builder define(
                String name,
                @Nullable String expression,
                Collection<String> aliases,
                boolean disabled,
                @Nullable SourceSpan span) {
            String meaning = expression == null || expression.isBlank() ? null : expression;
            List<Name> others = aliases.stream().map(Name::of).toList();
            definitions.add(new Definition(Name.of(name), meaning, others, disabled, span));
            return this;
        }

        /** Declares a unit that has no place in a file. */
        public Builder define(String name, @Nullable String expression, Collection<String> aliases, boolean disabled) {
            return define(name, expression, aliases, disabled, null);
        }

        /** Returns the dictionary, with findings on declarations that clash, cannot be read or go in a circle. */
        public UnitDictionary build(Diagnostics diagnostics) {
            DictionaryMaker maker = new DictionaryMaker(diagnostics);
            return new UnitDictionary(maker.make(definitions));
        }
    }
}
