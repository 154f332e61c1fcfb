package nl.zicht.format.xmile.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.NameText;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.MacroSpecs;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.UnitDefinition;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import org.junit.jupiter.api.Test;

/** Models of random parts, with names and texts chosen to hurt, come back from their text as they were. */
class RandomRoundTripTest {
    private static final int MODELS = 300;

    private static final List<String> NAMES = List.of(
            "Tank",
            "net flow",
            "net\nflow",
            "a,b",
            "say \"hi\"",
            "\"q\"",
            "back\\slash",
            "new\\nline",
            "if",
            "TIME",
            "time step",
            "Été",
            "1st",
            "a.b",
            "x>y & z",
            "[z]",
            "{c}",
            "it's",
            "a - b",
            "50%",
            "a\tb",
            "π",
            "日本",
            "(p)",
            "a;b",
            "\"",
            "x",
            "y",
            "z",
            "*",
            "@1",
            "1:2",
            "Site.A");
    private static final List<String> ELEMENTS =
            List.of("A", "B", "2", "1", "a b", "a,b", "Site", "x.y", "\"q\"", "it's", "(p", "Site.A", "C");
    private static final List<String> TEXTS = List.of(
            "",
            "one",
            "a & b < c",
            "two\nlines",
            "C:\\temp\\new",
            "say \"hi\"",
            "]]>",
            "tab\there",
            "r\rn",
            "\\\\",
            "😀");
    private static final List<String> UNITS = List.of("", "person/year", "\"a unit\"", "1", "$", "a<b", "m^2");
    private static final double[] NUMBERS = {
        0, 1, 0.1, 1e-300, 5e-324, 1.7976931348623157e308, 123456789.123, 1.0 / 3, 1e22, 7
    };

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private double number() {
        double value = NUMBERS[random.nextInt(NUMBERS.length)];
        return random.nextInt(4) == 0 ? Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL) : value;
    }

    private Expression equation(int depth) {
        String text = text(depth);
        Diagnostics findings = new Diagnostics();
        Expression tree = EquationParser.parse(Fragment.of("eq", text), Dialect.XMILE, Limits.DEFAULT, findings);
        assertThat(findings.hasErrors()).as(text + findings.list()).isFalse();
        return random.nextInt(9) == 0 ? new Expression.Literal(-number(), tree.span()) : tree;
    }

    private String text(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 8)) {
            case 0 -> nl.zicht.equation.NumberText.of(number());
            case 1 -> name();
            case 2 -> name() + "[" + one(List.of("*", "1", "@1", "1:2", name(), "*:" + name())) + ", " + text(0) + "]";
            case 3 ->
                "(" + text(depth - 1) + one(List.of("+", "-", "*", "/", "^", " MOD ", "<", "<>", " AND "))
                        + text(depth - 1) + ")";
            case 4 -> "(IF " + text(depth - 1) + " THEN " + text(depth - 1) + " ELSE " + text(depth - 1) + ")";
            case 5 -> "-(" + text(depth - 1) + ")";
            case 6 -> "NOT (" + text(depth - 1) + ")";
            default -> "MAX(" + text(depth - 1) + ", " + text(depth - 1) + ")";
        };
    }

    private String name() {
        return NameText.of(random.nextBoolean() ? Name.of(one(NAMES)) : Name.quoted(one(NAMES)));
    }

    /** The kinds that XMILE has a word for. */
    private static final List<GraphicalFunction.Kind> KINDS = List.of(
            GraphicalFunction.Kind.CONTINUOUS, GraphicalFunction.Kind.EXTRAPOLATE, GraphicalFunction.Kind.DISCRETE);

    private GraphicalFunction table() {
        int size = 1 + random.nextInt(6);
        double[] x = random.nextBoolean()
                ? IntStream.range(0, size).mapToDouble(i -> -1 + 0.3 * i).toArray()
                : random.doubles(size, -9, 9).sorted().toArray();
        double[] y = IntStream.range(0, size)
                .mapToDouble(i -> random.nextBoolean() ? number() : -number())
                .toArray();
        return new GraphicalFunction(one(KINDS), x, y);
    }

    private List<Definition> definitions(List<Dimension> shape, boolean mayBeTable) {
        List<List<Name>> targets = new ArrayList<>();
        if (shape.isEmpty() || random.nextInt(3) == 0) {
            targets.add(List.of());
        } else {
            if (random.nextInt(4) == 0) {
                targets.add(List.of());
            }
            Set<List<Name>> elements = new LinkedHashSet<>();
            for (int i = 0; i < 4; i++) {
                elements.add(shape.stream().map(d -> one(d.elements())).toList());
            }
            targets.addAll(elements);
            if (random.nextInt(4) == 0) {
                targets.add(List.of());
            }
        }
        List<Definition> definitions = new ArrayList<>();
        for (List<Name> target : targets) {
            boolean table = mayBeTable && random.nextInt(3) == 0;
            definitions.add(new Definition(
                    target,
                    table && random.nextBoolean() ? null : equation(2),
                    random.nextInt(5) == 0 ? equation(1) : null,
                    table ? table() : null));
        }
        return definitions;
    }

    private Variable variable(List<Dimension> dimensions) {
        List<Dimension> shape = random.nextBoolean() || dimensions.isEmpty()
                ? List.of()
                : Stream.generate(() -> one(dimensions))
                        .limit(1 + random.nextInt(2))
                        .toList();
        String unit = one(UNITS);
        Header header = new Header(
                Name.of(one(NAMES)),
                shape.stream().map(Dimension::name).toList(),
                unit.isEmpty() ? null : new UnitText(unit, null),
                one(TEXTS),
                null);
        return switch (random.nextInt(4)) {
            case 0 -> new Stock(header, definitions(shape, false), names(), names(), List.of(), random.nextBoolean());
            case 1 -> new Flow(header, definitions(shape, true), random.nextBoolean());
            case 2 -> new TableFunction(header, tables(shape));
            default -> new Auxiliary(header, definitions(shape, true));
        };
    }

    private List<Definition> tables(List<Dimension> shape) {
        List<List<Name>> elements = definitions(shape, false).stream()
                .map(Definition::target)
                .filter(target -> !target.isEmpty())
                .toList();
        List<List<Name>> targets = elements.isEmpty() ? List.of(List.of()) : elements;
        return targets.stream()
                .map(target -> new Definition(target, null, null, table()))
                .toList();
    }

    private List<Name> names() {
        return Stream.generate(() -> Name.of(one(NAMES)))
                .limit(random.nextInt(3))
                .toList();
    }

    private Macro macro(List<Dimension> dimensions) {
        List<MacroParameter> parameters = names().stream()
                .map(name -> new MacroParameter(name, random.nextInt(3) == 0 ? equation(1) : null, null))
                .toList();
        MacroSpecs specs = random.nextBoolean()
                ? null
                : new MacroSpecs(equation(1), equation(1), random.nextBoolean() ? null : equation(1), method(), null);
        return new Macro(
                Name.of(one(NAMES)),
                one(List.of("", "user.mine")),
                parameters,
                equation(2),
                Stream.generate(() -> variable(dimensions))
                        .limit(random.nextInt(3))
                        .toList(),
                specs,
                null);
    }

    private IntegrationMethod method() {
        return one(List.of(IntegrationMethod.values()));
    }

    private ModelStructure model() {
        List<Dimension> dimensions = new ArrayList<>(List.of(
                Dimension.numbered(Name.of("Size"), 1 + random.nextInt(3), null),
                Dimension.of(
                        "Site",
                        new LinkedHashSet<>(Stream.generate(() -> one(ELEMENTS))
                                        .limit(4)
                                        .toList())
                                .toArray(String[]::new))));
        double dt = one(List.of(1.0, 0.25, 0.1, 1.0 / 3, 0.3, 2.5));
        ModelStructure.Builder builder = ModelStructure.named("m " + one(NAMES))
                .dialect(one(List.of(Dialect.XMILE, Dialect.STELLA)))
                .invalidIndexValue(random.nextBoolean() ? 0 : Double.NaN)
                .specs(new SimulationSpecs(
                        -number(), number(), dt, dt * (1 + random.nextInt(3)), method(), one(UNITS)));
        dimensions.forEach(builder::add);
        builder.add(new UnitDefinition(
                "u " + one(TEXTS),
                random.nextBoolean() ? null : "m/s",
                List.of("kg", "a<b"),
                random.nextBoolean(),
                null));
        IntStream.range(0, 5).forEach(i -> builder.add(variable(dimensions)));
        builder.add(macro(dimensions));
        return builder.build();
    }

    @Test
    void comeBackAsTheyWere() {
        for (int i = 0; i < MODELS; i++) {
            try {
                RoundTripTest.roundTrip(model());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", model " + i + ": " + e.getMessage(), e);
            }
        }
    }
}
