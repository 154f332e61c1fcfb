package nl.zicht.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.unit.BaselineUnits.Synonyms;
import nl.zicht.unit.UnitDictionary.Builder.Definition;
import org.jspecify.annotations.Nullable;

/**
 * Joins the declarations of a model with those of the standard into one dictionary.
 *
 * <p>The model wins: a name that it declares loses its standard meaning. When it declares one of the full names of a standard unit ({@code Year}), the other
 * names of that unit ({@code years}, {@code yr}) follow it; when it takes only a symbol ({@code s}), they stay what they were.
 */
final class DictionaryMaker {
    /** A unit and what its declaration says it is, as written; null for a base unit. */
    private record Entry(
            Name name, @Nullable Unit written, @Nullable SourceSpan span) {}

    private final Diagnostics diagnostics;
    /** Every name and alias with the name of the unit it belongs to. */
    private final Map<Name, Name> owners = new LinkedHashMap<>();

    private final Map<Name, Entry> entries = new LinkedHashMap<>();
    private final Map<Name, Unit> resolved = new LinkedHashMap<>();

    DictionaryMaker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Returns every declared name with its unit in base units. */
    Map<Name, Unit> make(List<Definition> definitions) {
        List<Definition> units = distinct(definitions);
        Set<Name> disabled = new LinkedHashSet<>();
        definitions.stream().filter(Definition::disabled).forEach(definition -> disabled.add(definition.name()));
        List<Synonyms> baseline = BaselineUnits.all().stream()
                .filter(synonyms -> synonyms.all().stream().noneMatch(disabled::contains))
                .toList();
        units.forEach(definition -> owners.put(definition.name(), definition.name()));
        units.forEach(this::takeAliases);
        units.forEach(definition -> addEntry(definition, baseline));
        baseline.forEach(this::addBaseline);
        entries.keySet().forEach(this::resolve);
        Map<Name, Unit> result = new LinkedHashMap<>();
        owners.forEach((name, owner) -> result.put(name, Objects.requireNonNull(resolved.get(owner))));
        return result;
    }

    /** Leaves out what is disabled, repeated or declared a second time in another way. */
    private List<Definition> distinct(List<Definition> definitions) {
        Map<Name, Definition> first = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            if (definition.disabled()) {
                continue;
            }
            if (definition.name().key().isEmpty()) {
                warn("a unit is declared without a name", definition.span(), null);
                continue;
            }
            Definition earlier = first.putIfAbsent(definition.name(), definition);
            if (earlier != null && !isRepetition(earlier, definition)) {
                warn(
                        "the unit '" + definition.name() + "' is declared twice in different ways; the first counts",
                        definition.span(),
                        null);
            }
        }
        return new ArrayList<>(first.values());
    }

    private static boolean isRepetition(Definition a, Definition b) {
        String one = a.expression() == null ? "" : a.expression().strip();
        String other = b.expression() == null ? "" : b.expression().strip();
        return one.equalsIgnoreCase(other) && Set.copyOf(a.aliases()).equals(Set.copyOf(b.aliases()));
    }

    private void takeAliases(Definition definition) {
        for (Name alias : definition.aliases()) {
            Name owner = alias.key().isEmpty() ? definition.name() : owners.putIfAbsent(alias, definition.name());
            if (owner != null && !owner.equals(definition.name())) {
                String what = owner.equals(alias) ? "the name of another unit" : "an alias of '" + owner + "' as well";
                warn(
                        "the alias '" + alias + "' of the unit '" + definition.name() + "' is " + what
                                + ", and is ignored",
                        definition.span(),
                        "one of the two is superfluous");
            }
        }
    }

    private void addEntry(Definition definition, List<Synonyms> baseline) {
        String expression = definition.expression();
        if (expression == null) {
            // Without an expression of its own, a unit like Dimensionless means what the standard says it does.
            expression = baseline.stream()
                    .filter(synonyms -> synonyms.expression() != null
                            && (synonyms.words().contains(definition.name())
                                    || synonyms.words().stream().anyMatch(definition.aliases()::contains)))
                    .map(Synonyms::expression)
                    .findFirst()
                    .orElse(null);
        }
        add(definition.name(), expression, definition.span());
    }

    private void addBaseline(Synonyms synonyms) {
        Name taker = synonyms.words().stream()
                .map(owners::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (taker == null) {
            add(synonyms.shown(), synonyms.expression(), null);
        }
        Name owner = taker == null ? synonyms.shown() : taker;
        synonyms.all().forEach(name -> owners.putIfAbsent(name, owner));
    }

    private void add(Name name, @Nullable String expression, @Nullable SourceSpan span) {
        Unit written = expression == null ? null : UnitParser.parse(expression, span, diagnostics);
        entries.put(name, new Entry(name, written, span));
    }

    /** Brings a unit to base units, after the units its declaration names; without recursion, since a file can chain very many. */
    private void resolve(Name start) {
        LinkedHashSet<Name> path = new LinkedHashSet<>();
        List<Name> stack = new ArrayList<>(List.of(start));
        while (!stack.isEmpty()) {
            Name name = stack.get(stack.size() - 1);
            if (resolved.containsKey(name)) {
                path.remove(name);
                stack.remove(stack.size() - 1);
                continue;
            }
            Entry entry = Objects.requireNonNull(entries.get(name));
            path.add(name);
            Name next = unresolvedPart(entry, path);
            if (next == null) {
                // The next round takes it off; one that closed a circle is resolved already.
                resolved.putIfAbsent(name, reduce(entry));
            } else {
                stack.add(next);
            }
        }
    }

    /** Returns a unit that must be resolved first, or null; a circle is reported, and the unit that closes it taken as a base unit. */
    private @Nullable Name unresolvedPart(Entry entry, Set<Name> path) {
        if (entry.written() == null) {
            return null;
        }
        for (Name part : entry.written().factors().keySet()) {
            Name owner = owners.get(part);
            if (owner == null || resolved.containsKey(owner)) {
                continue;
            }
            if (!path.contains(owner)) {
                return owner;
            }
            reportCircle(path, owner);
            resolved.put(owner, Unit.base(owner));
        }
        return null;
    }

    private void reportCircle(Set<Name> path, Name closing) {
        List<String> circle = new ArrayList<>();
        for (Name name : path) {
            if (!circle.isEmpty() || name.equals(closing)) {
                circle.add(name.text());
            }
        }
        circle.add(closing.text());
        SourceSpan span = Objects.requireNonNull(entries.get(closing)).span();
        warn("units are defined by each other in a circle: " + String.join(" -> ", circle), span, null);
    }

    private Unit reduce(Entry entry) {
        if (entry.written() == null) {
            return Unit.base(entry.name());
        }
        Unit product = Unit.DIMENSIONLESS;
        for (Map.Entry<Name, Exponent> factor : entry.written().factors().entrySet()) {
            Name owner = owners.get(factor.getKey());
            Unit base = owner == null ? Unit.base(factor.getKey()) : Objects.requireNonNull(resolved.get(owner));
            product = product.times(base.power(factor.getValue()));
        }
        if (product.isAbsurd()) {
            warn("the powers in the unit '" + entry.name() + "' are too large", entry.span(), null);
            return Unit.base(entry.name());
        }
        return product;
    }

    private void warn(String message, @Nullable SourceSpan span, @Nullable String hint) {
        diagnostics.warning(Code.BAD_UNIT, message, span, hint);
    }
}
