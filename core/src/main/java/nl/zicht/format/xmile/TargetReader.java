package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Dimension;
import nl.zicht.model.Header;

/**
 * Reads which elements an {@code <element subscript="…">} defines (XMILE 1.0, section 4.5).
 *
 * <p>Each part names an element, perhaps qualified by its dimension, or gives its number (from 1). Vensim also writes the name of the dimension, which means all
 * its elements.
 */
final class TargetReader {
    private final Reading reading;

    TargetReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Returns the elements in row-major order; one empty list when all elements of the variable are meant; none after a report.
     *
     * @param element the {@code <element>}
     * @param shape the dimensions of the variable
     * @param shapeKnown whether all its dimensions are declared
     * @param header the variable
     */
    List<List<Name>> read(Element element, List<Dimension> shape, boolean shapeKnown, Header header) {
        Optional<Text> subscript = element.attribute("subscript");
        if (subscript.isEmpty()) {
            reading.diagnostics().error(Code.MISSING_PART, "an <element> has no subscript", element.place(), null);
            return List.of();
        }
        List<Text> parts = Names.split(subscript.get(), ",");
        if (!shapeKnown) {
            return List.of(parts.stream().map(reading::name).toList());
        }
        if (parts.size() != shape.size()) {
            reading.diagnostics()
                    .error(
                            Code.BAD_SUBSCRIPT,
                            "the subscript \"" + subscript.get() + "\" names " + parts.size() + " dimensions, but "
                                    + header.name() + " has " + shape.size(),
                            subscript.get().span(),
                            shape.isEmpty() ? "the variable lacks its <dimensions>" : null);
            return List.of();
        }
        List<List<Name>> choices = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            choices.add(elements(parts.get(i).strip(), shape.get(i)));
        }
        boolean all = !shape.isEmpty();
        for (int i = 0; i < shape.size(); i++) {
            all &= reading.name(parts.get(i)).equals(shape.get(i).name());
        }
        return all ? List.of(List.of()) : product(choices);
    }

    private static List<List<Name>> product(List<List<Name>> choices) {
        List<List<Name>> rows = List.of(List.of());
        for (List<Name> choice : choices) {
            List<List<Name>> longer = new ArrayList<>();
            for (List<Name> row : rows) {
                for (Name name : choice) {
                    List<Name> extended = new ArrayList<>(row);
                    extended.add(name);
                    longer.add(extended);
                }
            }
            rows = longer;
        }
        return rows;
    }

    /** Returns the elements that a part of a subscript names, none after a report. */
    private List<Name> elements(Text text, Dimension dimension) {
        Name name = reading.name(text);
        int dot = text.string().indexOf('.');
        if (dot > 0 && Names.name(text.string().substring(0, dot)).equals(dimension.name())) {
            name = reading.name(text.slice(dot + 1, text.string().length()));
        }
        int found = dimension.positionOf(name);
        if (found < 0 && text.string().matches("\\d{1,9}")) {
            found = Integer.parseInt(text.string()) - 1;
        }
        if (found >= 0 && found < dimension.size()) {
            return List.of(dimension.elements().get(found));
        }
        if (name.equals(dimension.name())) {
            return dimension.elements();
        }
        reading.diagnostics()
                .error(
                        Code.BAD_SUBSCRIPT,
                        "\"" + text + "\" is not an element of the dimension " + dimension.name(),
                        text.span(),
                        "one of " + dimension.elements().stream().limit(8).toList() + " is meant");
        return List.of();
    }
}
