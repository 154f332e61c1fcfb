package nl.zicht.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What the subscript ranges of a model mean in Vensim's language: which elements stand in which, and which element of one range corresponds to one of another.
 *
 * <p>A range R corresponds to a range L of the left side by a mapping R → L, by a mapping L → R used backwards, or because every element of L is in R. Not
 * thread-safe: it remembers what it worked out.
 */
public final class SubscriptRanges {
    private record Pair(Name left, Name right) {}

    private final Map<Name, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<Name, Map<Name, Integer>> positions = new HashMap<>();
    private final Map<Pair, List<@Nullable Name>> correspondences = new HashMap<>();
    private final Map<Name, Dimension> families = new HashMap<>();

    public SubscriptRanges(List<Dimension> all) {
        for (Dimension dimension : all) {
            if (dimensions.putIfAbsent(dimension.name(), dimension) == null) {
                Map<Name, Integer> at = new HashMap<>();
                for (int i = 0; i < dimension.size(); i++) {
                    at.putIfAbsent(dimension.elements().get(i), i);
                }
                positions.put(dimension.name(), at);
            }
        }
    }

    /** Returns the range of that name, or null. */
    public @Nullable Dimension range(Name name) {
        return dimensions.get(name);
    }

    /** Returns the position of an element in a range, from 0; -1 when it is not there. */
    public int position(Dimension range, Name element) {
        return positions.getOrDefault(range.name(), Map.of()).getOrDefault(element, -1);
    }

    /** Returns the largest range that has an element, the first of several; null when none has it. */
    public @Nullable Dimension family(Name element) {
        Dimension known = families.get(element);
        if (known != null) {
            return known;
        }
        Dimension largest = null;
        for (Dimension dimension : dimensions.values()) {
            boolean larger = largest == null || dimension.size() > largest.size();
            if (larger && position(dimension, element) >= 0) {
                largest = dimension;
            }
        }
        if (largest != null) {
            families.put(element, largest);
        }
        return largest;
    }

    /** Returns the element of {@code right} that stands for an element of {@code left}, a range of the left side of an equation; null for none. */
    public @Nullable Name counterpart(Dimension left, Dimension right, Name element) {
        int position = position(left, element);
        List<@Nullable Name> all =
                correspondences.computeIfAbsent(new Pair(left.name(), right.name()), pair -> all(left, right));
        return position < 0 ? null : all.get(position);
    }

    private List<@Nullable Name> all(Dimension left, Dimension right) {
        List<@Nullable Name> found = new ArrayList<>();
        for (Name element : left.elements()) {
            Name mapped = backwards(right, left, element);
            found.add(mapped == null ? forwards(left, right, element) : mapped);
        }
        boolean mapped = found.stream().anyMatch(name -> name != null);
        boolean inside = left.elements().stream().allMatch(e -> position(right, e) >= 0);
        return !mapped && inside ? new ArrayList<>(left.elements()) : found;
    }

    /** Returns the element of {@code from} whose counterpart, an element or a range with it, is {@code element}. */
    private @Nullable Name backwards(Dimension from, Dimension to, Name element) {
        for (Dimension.Mapping mapping : from.mappings()) {
            if (!reaches(mapping, to)) {
                continue;
            }
            for (int k = 0; k < from.size(); k++) {
                Name counterpart = mapping.counterparts().get(k);
                Dimension several = range(counterpart);
                if (counterpart.equals(element) || (several != null && position(several, element) >= 0)) {
                    return from.elements().get(k);
                }
            }
        }
        return null;
    }

    /** Returns the counterpart of an element in another range, when it is a single element. */
    private @Nullable Name forwards(Dimension from, Dimension to, Name element) {
        for (Dimension.Mapping mapping : from.mappings()) {
            int position = position(from, element);
            if (reaches(mapping, to) && position >= 0) {
                Name counterpart = mapping.counterparts().get(position);
                if (position(to, counterpart) >= 0) {
                    return counterpart;
                }
            }
        }
        return null;
    }

    /** Returns whether a mapping speaks of a range: its target is that range, has the same elements, or all of them. */
    private boolean reaches(Dimension.Mapping mapping, Dimension range) {
        if (mapping.target().equals(range.name())) {
            return true;
        }
        Dimension target = range(mapping.target());
        return target != null && range.elements().stream().allMatch(e -> position(target, e) >= 0);
    }
}
