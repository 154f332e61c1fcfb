package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads the equations of a variable (XMILE 1.0, sections 4.1 and 4.5): one for all its elements, one per element, or a common one with a table per element.
 *
 * <p>Two habits of vendors are read as meant: several {@code <eqn>} of an arrayed variable, and one {@code <eqn>} that lists as many values as there are
 * elements; both give the elements in order, the last dimension fastest.
 */
final class DefinitionsReader {
    private final Reading reading;
    private final Dimensions dimensions;
    private final TableReader tables;
    private final TargetReader targets;

    DefinitionsReader(Reading reading, Dimensions dimensions, TableReader tables) {
        this.reading = reading;
        this.dimensions = dimensions;
        this.tables = tables;
        this.targets = new TargetReader(reading);
    }

    List<Definition> read(Element variable, Header header) {
        List<Dimension> shape = header.dimensions().stream()
                .flatMap(name -> dimensions.named(name).stream())
                .toList();
        boolean shapeKnown = shape.size() == header.dimensions().size();
        List<Text> equations = equations(variable);
        List<Element> elements = variable.children("element");
        boolean listed = variable.child("conveyor").isPresent()
                || variable.child("queue").isPresent();
        if (equations.size() == 1 && !listed && !shape.isEmpty() && shapeKnown && elements.isEmpty()) {
            List<Text> values = values(equations.get(0));
            equations = values.size() > 1 ? values : equations;
        }
        List<Definition> definitions = new ArrayList<>();
        if (equations.size() > 1) {
            definitions.addAll(oneEach(equations, shape, header));
        } else {
            common(variable, equations, listed).ifPresent(definitions::add);
        }
        Set<List<Name>> defined = new HashSet<>();
        for (Element element : elements) {
            Vocabulary.VARIABLE.check(element, reading);
            Text equation = single(element);
            for (List<Name> target : targets.read(element, shape, shapeKnown, header)) {
                if (isNew(target, defined, element)) {
                    definitions.add(definition(element, target, equation, listed));
                }
            }
        }
        return definitions;
    }

    /** Splits a list of values; Vensim ends the rows of a matrix, the last one too, with a semicolon. */
    private static List<Text> values(Text equation) {
        List<Text> values = Names.split(equation, ",;");
        boolean closed = values.get(values.size() - 1).isBlank();
        return closed ? values.subList(0, values.size() - 1) : values;
    }

    /** Returns the equations; Stella gives an input that is not set by anything yet one that is only a comment. */
    private static List<Text> equations(Element holder) {
        boolean input = holder.attribute("access")
                .filter(access -> access.string().strip().equalsIgnoreCase("input"))
                .isPresent();
        return holder.children("eqn").stream()
                .map(Element::text)
                .filter(text ->
                        !text.isBlank() && !(input && isComment(text.string().strip())))
                .toList();
    }

    private static boolean isComment(String text) {
        return text.startsWith("{") && text.indexOf('}') == text.length() - 1;
    }

    private Optional<Definition> common(Element variable, List<Text> equations, boolean listed) {
        Definition definition = definition(variable, List.of(), equations.isEmpty() ? null : equations.get(0), listed);
        boolean empty =
                definition.expression() == null && definition.initialExpression() == null && definition.table() == null;
        if (empty
                && variable.child("mathml").isPresent()
                && variable.child("element").isEmpty()) {
            UnsupportedFeature.MATHML.refuse(variable.child("mathml").get(), reading);
        }
        return empty ? Optional.empty() : Optional.of(definition);
    }

    private Definition definition(Element holder, List<Name> target, @Nullable Text equation, boolean listed) {
        Expression expression = equation == null ? null : listed ? row(equation) : reading.equation(equation);
        Expression initial = holder.children().stream()
                .filter(child -> child.localName().equals("init_eqn")) // Stella puts it in its own namespace
                .findFirst()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(reading::equation)
                .orElse(null);
        boolean isTable =
                holder.is("gf") || (holder.is("element") && holder.child("ypts").isPresent());
        GraphicalFunction table = isTable
                ? (holder.child("element").isPresent() ? null : tables.read(holder))
                : holder.child("gf")
                        .filter(gf -> expression == null || !isEmpty(gf))
                        .map(tables::read)
                        .orElse(null);
        return new Definition(target, expression, initial, table);
    }

    /** Reads the initial content of a conveyor or queue: one equation, or several after each other, what leaves first first. */
    private Expression row(Text equation) {
        List<Text> values = values(equation);
        return values.size() < 2
                ? reading.equation(equation)
                : new Expression.Row(
                        values.stream().map(reading::equation).toList(),
                        equation.strip().span());
    }

    /** Stella marks a variable that once had a graphical function, or could have one, with an empty element. */
    private static boolean isEmpty(Element gf) {
        return gf.children().isEmpty()
                && gf.text().isBlank()
                && gf.attribute("name").isEmpty();
    }

    /** Reads several equations as those of the elements in order. */
    private List<Definition> oneEach(List<Text> equations, List<Dimension> shape, Header header) {
        int size = shape.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
        if (size != equations.size()) {
            reading.diagnostics()
                    .error(
                            Code.BAD_VALUE,
                            header.name() + " has " + equations.size() + " equations, expected "
                                    + (size == 1 ? "1" : "1 or " + size),
                            equations.get(0).strip().span(),
                            size == 1
                                    ? "the variable lacks its <dimensions>"
                                    : "one <element subscript=\"…\"> per element is meant");
            return List.of();
        }
        reading.diagnostics()
                .info(
                        Code.BENT_RULE,
                        "the equations of " + header.name() + " were given to its elements in order",
                        equations.get(0).strip().span(),
                        null);
        List<Definition> definitions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            definitions.add(new Definition(elementAt(i, shape), reading.equation(equations.get(i)), null, null));
        }
        return definitions;
    }

    private static List<Name> elementAt(int position, List<Dimension> shape) {
        Name[] names = new Name[shape.size()];
        int rest = position;
        for (int d = shape.size() - 1; d >= 0; d--) {
            Dimension dimension = shape.get(d);
            names[d] = dimension.elements().get(rest % dimension.size());
            rest /= dimension.size();
        }
        return List.of(names);
    }

    private @Nullable Text single(Element element) {
        List<Text> equations = equations(element);
        if (equations.size() > 1) {
            reading.diagnostics()
                    .error(
                            Code.BAD_VALUE,
                            "an <element> has " + equations.size() + " equations, expected 1",
                            equations.get(1).strip().span(),
                            null);
        }
        return equations.isEmpty() ? null : equations.get(0);
    }

    private boolean isNew(List<Name> target, Set<List<Name>> defined, Element element) {
        boolean isNew = defined.add(target);
        if (!isNew) {
            reading.diagnostics()
                    .error(
                            Code.DUPLICATE_NAME,
                            "the element " + target + " is defined twice",
                            element.attribute("subscript").map(Text::span).orElse(element.place()),
                            null);
        }
        return isNew;
    }
}
