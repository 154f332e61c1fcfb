package nl.zicht.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * Deals the definitions of a variable out to its elements by the rules of Vensim: a definition holds for all elements of the ranges on its left side but those
 * it excepts; of two for one element the one that names more elements holds, else the later.
 *
 * @param dimensions those of the variable
 * @param ranges the ranges of the model
 */
public record RangeDeal(List<Dimension> dimensions, SubscriptRanges ranges) {
    public RangeDeal {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Returns the deal of a variable.
     *
     * @throws IllegalArgumentException when the model lacks one of its dimensions
     */
    public static RangeDeal of(Variable variable, SubscriptRanges ranges) {
        List<Dimension> dimensions = new ArrayList<>();
        for (Name name : variable.header().dimensions()) {
            Dimension dimension = ranges.range(name);
            if (dimension == null) {
                throw new IllegalArgumentException(
                        variable.name() + " is arrayed over " + name + ", which is no range");
            }
            dimensions.add(dimension);
        }
        return new RangeDeal(dimensions, ranges);
    }

    /**
     * Returns the definition of every element in row-major order, null where none reaches.
     *
     * @param twice is told of a definition that takes an element from another one that names as many elements: the later definition and the element
     */
    public List<@Nullable Definition> deal(List<Definition> definitions, BiConsumer<Definition, Integer> twice) {
        int size = dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
        @Nullable Definition[] owner = new Definition[size];
        List<Definition> order = new ArrayList<>(definitions);
        order.sort(Comparator.comparingInt(this::elementsNamed)); // stable: the later of equals comes later
        for (Definition definition : order) {
            for (int element : elements(definition)) {
                Definition before = owner[element];
                if (before != null && elementsNamed(before) == elementsNamed(definition)) {
                    twice.accept(definition, element);
                }
                owner[element] = definition;
            }
        }
        return Arrays.asList(owner);
    }

    private int elementsNamed(Definition definition) {
        int count = 0;
        for (Name name : definition.target()) {
            count += ranges.range(name) == null ? 1 : 0;
        }
        return count;
    }

    /** Returns the places of the elements that a definition is for; exceptions of another rank than the variable except nothing. */
    public List<Integer> elements(Definition definition) {
        List<int[]> wanted = new ArrayList<>();
        List<Name> target = definition.target();
        for (int d = 0; d < dimensions.size(); d++) {
            int[] positions = target.isEmpty() ? all(dimensions.get(d)) : positions(dimensions.get(d), target.get(d));
            if (positions.length == 0) {
                return List.of();
            }
            wanted.add(positions);
        }
        List<List<int[]>> exceptions = new ArrayList<>();
        for (List<Name> exception : definition.exceptions()) {
            if (exception.size() == dimensions.size()) {
                List<int[]> left = new ArrayList<>();
                for (int d = 0; d < dimensions.size(); d++) {
                    left.add(positions(dimensions.get(d), exception.get(d)));
                }
                exceptions.add(left);
            }
        }
        List<Integer> elements = new ArrayList<>();
        collect(wanted, exceptions, new int[dimensions.size()], 0, elements);
        return elements;
    }

    private void collect(List<int[]> wanted, List<List<int[]>> exceptions, int[] at, int d, List<Integer> elements) {
        if (d < wanted.size()) {
            for (int position : wanted.get(d)) {
                at[d] = position;
                collect(wanted, exceptions, at, d + 1, elements);
            }
            return;
        }
        if (exceptions.stream().noneMatch(exception -> covers(exception, at))) {
            int element = 0;
            for (int i = 0; i < at.length; i++) {
                element = element * dimensions.get(i).size() + at[i];
            }
            elements.add(element);
        }
    }

    private static boolean covers(List<int[]> exception, int[] at) {
        for (int d = 0; d < at.length; d++) {
            int position = at[d];
            if (Arrays.stream(exception.get(d)).noneMatch(p -> p == position)) {
                return false;
            }
        }
        return true;
    }

    private static int[] all(Dimension dimension) {
        int[] positions = new int[dimension.size()];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    /** Returns the positions in a dimension of what a name stands for, an element or a range; elements it lacks are left out. */
    public int[] positions(Dimension dimension, Name name) {
        Dimension range = ranges.range(name);
        int[] positions = range == null
                ? new int[] {ranges.position(dimension, name)}
                : range.elements().stream()
                        .mapToInt(element -> ranges.position(dimension, element))
                        .toArray();
        return Arrays.stream(positions).filter(p -> p >= 0).toArray();
    }
}
