package nl.zicht.model;

import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of arrays: its name and its elements in order, at positions 1 to size.
 *
 * @param name the dimension
 * @param elements the elements; a numbered dimension has the names 1, 2, …
 * @param numbered whether the elements are only numbers
 * @param span where it was declared, or null
 * @param mappings how its elements correspond to those of others (Vensim {@code ->}), in the order of the file
 */
public record Dimension(
        Name name,
        List<Name> elements,
        boolean numbered,
        @Nullable SourceSpan span,
        List<Mapping> mappings) {
    /**
     * A correspondence between the elements of a dimension and those of another.
     *
     * @param target the other dimension
     * @param counterparts for each element, in order, the element of the other, or a dimension with several of its elements; empty when they correspond by
     *     position (Stella {@code isee:maps_to})
     */
    public record Mapping(Name target, List<Name> counterparts) {
        public Mapping {
            counterparts = List.copyOf(counterparts);
        }
    }

    public Dimension {
        elements = List.copyOf(elements);
        mappings = List.copyOf(mappings);
    }

    public Dimension(Name name, List<Name> elements, boolean numbered, @Nullable SourceSpan span) {
        this(name, elements, numbered, span, List.of());
    }

    /** Returns a dimension with named elements. */
    public static Dimension of(String name, String... elements) {
        return new Dimension(
                Name.of(name), List.of(elements).stream().map(Name::of).toList(), false, null);
    }

    /** Returns a dimension whose elements are the numbers from 1 to {@code size}. */
    public static Dimension numbered(Name name, int size, @Nullable SourceSpan span) {
        List<Name> elements = IntStream.rangeClosed(1, size)
                .mapToObj(i -> Name.of(Integer.toString(i)))
                .toList();
        return new Dimension(name, elements, true, span);
    }

    public int size() {
        return elements.size();
    }

    /** Returns the position of an element, from 0; -1 when it is not in this dimension. */
    public int positionOf(Name element) {
        return elements.indexOf(element);
    }
}
