package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Reads models from a few lines of text, for tests.
 *
 * <pre>
 * specs 0 10 0.5 rk4 year          start stop dt method time unit
 * dim X = A, B                     or a number
 * aux name[X] = equation; unit person; init equation; table (0,0) (1,2)
 *   [A] = equation                 for one element of the variable above
 * flow name = equation             uniflow: not negative
 * stock name = equation; in a, b; out c; net equation      nnstock: not negative
 * gf name = (0,0) (1,2)
 * </pre>
 */
public final class ModelText {
    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Dialect dialect;
    private final ModelStructure.Builder builder;
    private @Nullable Parts open;

    private ModelText(String text, Dialect dialect, Diagnostics diagnostics) {
        this.source = new SourceText("model", text);
        this.diagnostics = diagnostics;
        this.dialect = dialect;
        this.builder = ModelStructure.named("model").dialect(dialect);
    }

    /** Reads a model in the XMILE dialect. */
    public static ModelStructure read(String text) {
        return read(text, Dialect.XMILE, new Diagnostics());
    }

    public static ModelStructure read(String text, Dialect dialect, Diagnostics diagnostics) {
        return new ModelText(text, dialect, diagnostics).structure();
    }

    /** Reads and checks a model. */
    public static CheckReport check(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return Checker.check(read(text, Dialect.XMILE, diagnostics), diagnostics, Limits.DEFAULT);
    }

    /** What is known of a variable while its lines are read. */
    private static final class Parts {
        private String kind = "";
        private String name = "";
        private List<Name> dimensions = List.of();
        private @Nullable UnitText unit;
        private SourceSpan span = Fragment.of("", "").span();
        private final List<Definition> definitions = new ArrayList<>();
        private final List<Definition> net = new ArrayList<>();
        private List<Name> in = List.of();
        private List<Name> out = List.of();
    }

    private ModelStructure structure() {
        int at = 0;
        for (String line : source.text().split("\n", -1)) {
            if (!line.isBlank()) {
                line(line, at);
            }
            at += line.length() + 1;
        }
        close();
        return builder.build();
    }

    private void line(String line, int at) {
        if (line.strip().startsWith("[")) {
            int close = line.indexOf(']');
            List<Name> target = names(line.substring(line.indexOf('[') + 1, close));
            equation(line, at, line.indexOf('=', close) + 1, target);
            return;
        }
        close();
        String[] words = line.strip().split("\\s+");
        int indent = line.indexOf(words[0]);
        if (words[0].equals("specs")) {
            specs(words);
        } else if (words[0].equals("invalid")) {
            builder.invalidIndexValue(Double.parseDouble(words[1]));
        } else if (words[0].equals("dim")) {
            dimension(line, at);
        } else {
            variable(line, at, indent, words[0]);
        }
    }

    private void specs(String[] w) {
        double dt = Double.parseDouble(w[3]);
        IntegrationMethod method = w.length > 4 ? IntegrationMethod.named(w[4]).orElseThrow() : IntegrationMethod.EULER;
        builder.specs(new SimulationSpecs(
                Double.parseDouble(w[1]), Double.parseDouble(w[2]), dt, dt, method, w.length > 5 ? w[5] : ""));
    }

    private void dimension(String line, int at) {
        int equals = line.indexOf('=');
        String name = line.substring(line.indexOf("dim") + 3, equals).strip();
        String elements = line.substring(equals + 1).strip();
        int from = at + line.indexOf(name);
        SourceSpan span = new SourceSpan(source, from, from + name.length());
        builder.add(
                elements.matches("[0-9]+")
                        ? Dimension.numbered(Name.of(name), Integer.parseInt(elements), span)
                        : new Dimension(Name.of(name), names(elements), false, span));
    }

    private void variable(String line, int at, int indent, String kind) {
        Parts parts = new Parts();
        open = parts;
        parts.kind = kind;
        int equals = line.indexOf('=');
        int end = equals < 0 ? line.length() : equals;
        String head = line.substring(indent + kind.length(), end);
        int start =
                indent + kind.length() + (head.length() - head.stripLeading().length());
        String name = head.strip();
        if (name.endsWith("]")) {
            parts.dimensions = names(name.substring(name.indexOf('[') + 1, name.length() - 1));
            name = name.substring(0, name.indexOf('['));
        }
        parts.name = name;
        parts.span = new SourceSpan(source, at + start, at + start + name.length());
        if (equals >= 0) {
            equation(line, at, equals + 1, List.of());
        }
    }

    private void equation(String line, int at, int from, List<Name> target) {
        Parts parts = java.util.Objects.requireNonNull(open);
        Expression expression = null;
        Expression initial = null;
        GraphicalFunction table = null;
        int start = from;
        for (String segment : line.substring(from).split(";", -1)) {
            String text = segment.strip();
            String word = text.split("\\s+")[0].toLowerCase(Locale.ROOT);
            String rest = text.substring(Math.min(word.length(), text.length())).strip();
            int restAt = at + start + Math.max(0, segment.indexOf(rest));
            switch (word) {
                case "unit" -> parts.unit = new UnitText(rest, new SourceSpan(source, restAt, restAt + rest.length()));
                case "in" -> parts.in = names(rest);
                case "out" -> parts.out = names(rest);
                case "init" -> initial = parse(restAt, rest);
                case "net" -> parts.net.add(Definition.of(parse(restAt, rest)));
                case "table" -> table = table(rest);
                default -> {
                    if (parts.kind.equals("gf")) {
                        table = table(text);
                    } else if (!text.isEmpty()) {
                        expression = parse(at + start + segment.indexOf(text), text);
                    }
                }
            }
            start += segment.length() + 1;
        }
        if (expression != null || table != null) {
            parts.definitions.add(new Definition(target, expression, initial, table));
        }
    }

    private Expression parse(int at, String text) {
        return EquationParser.parse(
                Fragment.within(source, at, at + text.length()), dialect, Limits.DEFAULT, diagnostics);
    }

    private static GraphicalFunction table(String text) {
        GraphicalFunction.Kind kind = GraphicalFunction.Kind.CONTINUOUS;
        List<double[]> points = new ArrayList<>();
        for (String part : text.replace("(", "").split("\\)", -1)) {
            String pair = part.strip();
            if (!pair.isEmpty()) {
                points.add(Arrays.stream(pair.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return new GraphicalFunction(
                kind,
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    private static List<Name> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).map(Name::of).toList();
    }

    private void close() {
        Parts p = open;
        open = null;
        if (p == null) {
            return;
        }
        Header header = new Header(Name.of(p.name), p.dimensions, p.unit, "", p.span);
        Variable variable = switch (p.kind) {
            case "aux" -> new Auxiliary(header, p.definitions);
            case "flow" -> new Flow(header, p.definitions, false);
            case "uniflow" -> new Flow(header, p.definitions, true);
            case "stock" -> new Stock(header, p.definitions, p.in, p.out, p.net, false);
            case "nnstock" -> new Stock(header, p.definitions, p.in, p.out, p.net, true);
            case "gf" -> new TableFunction(header, p.definitions);
            default -> throw new IllegalArgumentException("a line that begins with " + p.kind);
        };
        builder.add(variable);
    }
}
