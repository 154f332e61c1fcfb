package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/** The subscript ranges of a file with their elements; a range named inside another stands for its elements. */
final class RangeTable {
    private final Map<Name, Statement.Range> written = new LinkedHashMap<>();
    private final Map<Name, Statement.Alias> aliases = new LinkedHashMap<>();
    private final Map<Name, Dimension> ranges = new LinkedHashMap<>();
    private final Map<Set<Name>, Dimension> holders = new HashMap<>();
    private final Set<Name> open = new HashSet<>();
    private final Diagnostics diagnostics;

    private RangeTable(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static RangeTable of(List<Statement> statements, Diagnostics diagnostics) {
        RangeTable table = new RangeTable(diagnostics);
        List<Name> order = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Range range) {
                table.declare(table.written.putIfAbsent(range.name(), range) == null, range.name(), range.span());
                order.add(range.name());
            } else if (statement instanceof Statement.Alias alias) {
                table.declare(table.aliases.putIfAbsent(alias.name(), alias) == null, alias.name(), alias.span());
                order.add(alias.name());
            }
        }
        order.forEach(table::resolve);
        order.forEach(table::mapped);
        return table;
    }

    List<Dimension> ranges() {
        return List.copyOf(ranges.values());
    }

    /** Returns the range of that name, or null. */
    @Nullable
    Dimension range(Name name) {
        return ranges.get(name);
    }

    /** Returns whether the elements of a range could not be found out, which has been reported. */
    boolean isUnknown(Name name) {
        Dimension range = ranges.get(name);
        return range != null && range.elements().equals(List.of(name));
    }

    /** Returns the smallest range that has all of some elements, or null. */
    @Nullable
    Dimension holder(Set<Name> elements) {
        Dimension known = holders.get(elements);
        if (known != null) {
            return known;
        }
        Dimension best = null;
        for (Dimension range : ranges.values()) {
            boolean smaller = best == null || range.size() < best.size();
            if (smaller && range.size() >= elements.size() && new HashSet<>(range.elements()).containsAll(elements)) {
                best = range;
            }
        }
        if (best != null) {
            holders.put(Set.copyOf(elements), best);
        }
        return best;
    }

    private void declare(boolean isNew, Name name, SourceSpan span) {
        if (!isNew) {
            diagnostics.error(Code.DUPLICATE_NAME, "the subscript range " + name + " is defined twice", span, null);
        }
    }

    private @Nullable Dimension resolve(Name name) {
        Dimension known = ranges.get(name);
        Statement.Range range = written.get(name);
        Statement.Alias alias = aliases.get(name);
        if (known != null || (range == null && alias == null)) {
            return known;
        }
        if (!open.add(name)) {
            diagnostics.error(
                    Code.BAD_SUBSCRIPT,
                    "the subscript range " + name + " is defined by itself",
                    range == null ? null : range.span(),
                    null);
            return null;
        }
        Dimension resolved = range == null ? alias(alias) : range(range);
        open.remove(name);
        if (resolved != null) {
            ranges.put(name, resolved);
        }
        return resolved;
    }

    private @Nullable Dimension alias(Statement.@Nullable Alias alias) {
        if (alias == null) {
            return null;
        }
        Dimension range = resolve(alias.range());
        if (range == null) {
            diagnostics.error(Code.UNKNOWN_NAME, alias.range() + " is not a subscript range", alias.span(), null);
            return null;
        }
        return new Dimension(alias.name(), range.elements(), false, alias.span());
    }

    private Dimension range(Statement.Range range) {
        return new Dimension(range.name(), List.copyOf(elements(range.members(), range.name())), false, range.span());
    }

    /** Adds the mappings of a range, which may lead both ways and so come when all elements are known. */
    private void mapped(Name name) {
        Statement.Alias alias = aliases.get(name);
        Statement.Range range = written.get(alias == null ? name : alias.range());
        Dimension plain = ranges.get(name);
        if (range == null || plain == null || range.mappings().isEmpty() || diagnostics.hasErrors()) {
            return;
        }
        List<Dimension.Mapping> mappings = new ArrayList<>();
        for (Statement.RangeMapping mapping : range.mappings()) {
            Dimension.Mapping resolved = mapping(range, plain.elements(), mapping);
            if (resolved != null) {
                mappings.add(resolved);
            }
        }
        ranges.put(name, new Dimension(name, plain.elements(), false, plain.span(), mappings));
    }

    /** Returns elements in order, ranges replaced by theirs; one that is named twice counts where it is named first. */
    private Set<Name> elements(List<Name> members, Name owner) {
        Set<Name> elements = new LinkedHashSet<>();
        for (Name member : members) {
            Dimension inner = member.equals(owner) ? null : resolve(member);
            if (inner == null) {
                elements.add(member);
            } else {
                elements.addAll(inner.elements());
            }
        }
        return elements;
    }

    private Dimension.@Nullable Mapping mapping(
            Statement.Range range, List<Name> elements, Statement.RangeMapping mapping) {
        Dimension target = resolve(mapping.target());
        if (target == null) {
            diagnostics.error(
                    Code.UNKNOWN_NAME,
                    range.name() + " is mapped to " + mapping.target() + ", which is not a subscript range",
                    mapping.span(),
                    null);
            return null;
        }
        List<Name> members = mapping.members();
        List<Name> counterparts = members;
        if (members == null) {
            counterparts = target.elements();
        } else if (members.size() != elements.size()) {
            counterparts = List.copyOf(elements(members, mapping.target()));
        }
        if (counterparts == null || counterparts.size() != elements.size()) {
            diagnostics.error(
                    Code.BAD_SUBSCRIPT,
                    range.name() + " has " + elements.size() + " elements and is mapped to "
                            + (counterparts == null ? 0 : counterparts.size()) + " of " + mapping.target(),
                    mapping.span(),
                    "name one element or range of " + mapping.target() + " for each");
            return null;
        }
        return new Dimension.Mapping(mapping.target(), counterparts);
    }
}
