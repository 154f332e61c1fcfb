package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.Suggestions;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/** The names by which people call the cells of a model: {@code name}, {@code name[A,B]}. Immutable. */
final class Labels {
    /** What a label stands for: {@code count} cells from {@code firstCell} on. */
    record Target(Layout layout, int firstCell, int count) {}

    /** Thrown when a label stands for nothing. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
        private final String problem;
        private final @Nullable String hint;

        private Unknown(String problem, @Nullable String hint) {
            super(problem);
            this.problem = problem;
            this.hint = hint;
        }

        /** Returns the finding, its message after {@code prefix}. */
        Diagnostic diagnostic(String prefix) {
            return Diagnostic.error(Code.UNKNOWN_NAME, prefix + problem, null, hint);
        }
    }

    private final Map<Name, Layout> layouts = new LinkedHashMap<>();
    private final CheckedModel model;

    Labels(CheckedModel model) {
        this.model = model;
        model.layouts().forEach(layout -> layouts.put(layout.variable().name(), layout));
    }

    /**
     * Returns the cell of a variable or of an element of an array.
     *
     * @throws ModelException when the name stands for nothing or for a whole array
     */
    int cell(String name) {
        try {
            Target target = find(name);
            if (target.count() == 1) {
                return target.firstCell();
            }
            throw new ModelException(Diagnostic.error(
                    Code.BAD_SUBSCRIPT,
                    name + " is an array of " + target.count() + " elements, not one series",
                    null,
                    model.cells().get(target.firstCell()).label()));
        } catch (Unknown unknown) {
            throw new ModelException(unknown.diagnostic(""));
        }
    }

    /** Returns the cells that {@code label} stands for: all of a variable, or one element. */
    Target find(String label) throws Unknown {
        String text = unquoted(label.strip());
        Optional<Layout> whole = variable(text);
        if (whole.isPresent()) {
            return new Target(whole.get(), whole.get().firstCell(), whole.get().size());
        }
        int bracket = text.indexOf('[');
        if (bracket > 0 && text.endsWith("]")) {
            Optional<Layout> array =
                    variable(unquoted(text.substring(0, bracket).strip()));
            if (array.isPresent()) {
                return element(array.get(), text.substring(bracket + 1, text.length() - 1));
            }
        }
        String base = bracket > 0 ? text.substring(0, bracket) : text;
        List<String> known = layouts.keySet().stream().map(Name::text).toList();
        throw new Unknown("the model has no variable " + base, Suggestions.nearest(base, known));
    }

    private Optional<Layout> variable(String text) {
        Layout found = layouts.get(Name.of(text));
        if (found == null && text.indexOf('.') >= 0) {
            found = layouts.get(Name.qualified(Arrays.asList(text.split("\\.", -1))));
        }
        return Optional.ofNullable(found);
    }

    private static Target element(Layout layout, String subscripts) throws Unknown {
        List<Dimension> dimensions = layout.dimensions();
        String[] names = subscripts.split(",|\\]\\s*\\[", -1);
        if (names.length != dimensions.size()) {
            throw new Unknown(
                    layout.variable().name() + " has " + dimensions.size() + " subscripts, not " + names.length, null);
        }
        int offset = 0;
        for (int i = 0; i < names.length; i++) {
            Dimension dimension = dimensions.get(i);
            int position = dimension.positionOf(Name.of(unquoted(names[i].strip())));
            if (position < 0) {
                throw new Unknown(
                        "the dimension " + dimension.name() + " of "
                                + layout.variable().name() + " has no element " + names[i].strip(),
                        "one of " + listed(dimension.elements()));
            }
            offset = offset * dimension.size() + position;
        }
        return new Target(layout, layout.firstCell() + offset, 1);
    }

    private static String listed(List<Name> names) {
        List<String> shown =
                new ArrayList<>(names.stream().limit(12).map(Name::text).toList());
        if (names.size() > shown.size()) {
            shown.add("…");
        }
        return String.join(", ", shown);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
