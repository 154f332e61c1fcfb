package nl.zicht.format.xmile.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.FunctionKind;
import nl.zicht.equation.Name;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Flow;
import nl.zicht.model.Macro;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Queue;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/** Writes {@code <header>} (XMILE 1.0, section 2.2): who wrote the file, and which features a reader must have. */
final class HeaderWriter {
    /** The version of the form of the text, not of the program: the same model gives the same text. */
    private static final String VERSION = "1.0";

    private HeaderWriter() {}

    static void write(ModelStructure model, boolean views, XmlText xml) {
        xml.open("header").text("vendor", "Zicht");
        xml.text("product", product(model.dialect()), "version", VERSION, "lang", "en");
        xml.text("name", Spelling.escaped(model.name().strip()));
        options(model, views, xml);
        xml.close();
    }

    /** Whose rules hold where tools differ is told by the names of vendor and product, here as everywhere. */
    private static String product(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> "Zicht";
            case STELLA -> "Zicht, with the rules of Stella";
            case VENSIM -> "Zicht, with the rules of Vensim by Ventana Systems";
        };
    }

    private static void options(ModelStructure model, boolean views, XmlText xml) {
        xml.open("options", "namespace", namespaces(model));
        int dimensions = variables(model)
                .mapToInt(variable -> variable.header().dimensions().size())
                .max()
                .orElse(0);
        boolean outside = Double.isNaN(model.invalidIndexValue());
        if (dimensions > 0 || outside || !model.dimensions().isEmpty()) {
            String most = Integer.toString(Math.max(1, dimensions));
            xml.empty("uses_arrays", "maximum_dimensions", most, "invalid_index_value", outside ? "NaN" : "0");
        }
        if (!model.macros().isEmpty()) {
            String recursive = Boolean.toString(model.macros().stream().anyMatch(m -> isRecursive(m, model)));
            xml.empty("uses_macros", "recursive_macros", recursive, "option_filters", "false");
        }
        List<Conveyor> conveyors = variables(model)
                .flatMap(v -> v instanceof Stock stock ? Stream.ofNullable(stock.conveyor()) : Stream.empty())
                .toList();
        if (!conveyors.isEmpty()) {
            boolean arrest = conveyors.stream().anyMatch(conveyor -> conveyor.arrest() != null);
            boolean leak = variables(model).anyMatch(v -> v instanceof Flow flow && flow.leak() != null);
            xml.empty("uses_conveyor", "arrest", Boolean.toString(arrest), "leak", Boolean.toString(leak));
        }
        if (variables(model).anyMatch(v -> v instanceof Stock stock && stock.container() instanceof Queue)) {
            boolean overflow = variables(model)
                    .anyMatch(v -> v instanceof Flow flow && flow.passage().overflow());
            xml.empty("uses_queue", "overflow", Boolean.toString(overflow));
        }
        if (!model.submodels().isEmpty()) {
            xml.empty("uses_submodels");
        }
        if (views) {
            xml.empty("has_model_view");
        }
        xml.close();
    }

    /** Returns the name spaces in which functions are looked for: that of the standard, and those of vendors whose functions the equations call. */
    private static String namespaces(ModelStructure model) {
        Set<String> spaces = new LinkedHashSet<>(List.of("std"));
        if (model.dialect() == Dialect.STELLA) {
            spaces.add("isee");
        }
        Set<Name> own = Stream.concat(
                        variables(model).map(Variable::name),
                        model.macros().stream().map(Macro::name))
                .collect(Collectors.toSet());
        variables(model)
                .flatMap(variable -> variable.definitions().stream())
                .flatMap(definition -> Stream.ofNullable(definition.expression()))
                .forEach(tree -> ExpressionWalker.walk(tree, node -> {
                    if (node instanceof Expression.Call call && !own.contains(call.function())) {
                        BuiltInFunction known = FunctionCatalogue.find(call.function());
                        if (known != null && known.kind() == FunctionKind.VENDOR) {
                            spaces.add("isee");
                        } else if (known == null && FunctionCatalogue.vensim(call.function()) != null) {
                            spaces.add("vensim");
                        }
                    }
                }));
        return String.join(", ", spaces);
    }

    private static Stream<Variable> variables(ModelStructure model) {
        return Stream.of(
                        model.variables().stream(),
                        model.submodels().stream().flatMap(s -> s.variables().stream()),
                        model.macros().stream().flatMap(m -> m.variables().stream()))
                .flatMap(s -> s);
    }

    /** Returns whether calls inside a macro lead back to it. */
    private static boolean isRecursive(Macro macro, ModelStructure model) {
        Set<Macro> seen = new LinkedHashSet<>();
        Deque<Macro> waiting = new ArrayDeque<>(called(macro, model));
        while (!waiting.isEmpty()) {
            Macro next = waiting.pop();
            if (next.equals(macro)) {
                return true;
            }
            if (seen.add(next)) {
                waiting.addAll(called(next, model));
            }
        }
        return false;
    }

    /** Returns the macros that the equations of a macro call. */
    private static List<Macro> called(Macro macro, ModelStructure model) {
        List<Macro> called = new ArrayList<>();
        Stream<Expression> equations = macro.variables().stream()
                .flatMap(variable -> variable.definitions().stream())
                .flatMap(definition -> Stream.ofNullable(definition.expression()));
        Stream.concat(Stream.ofNullable(macro.result()), equations)
                .forEach(tree -> ExpressionWalker.walk(tree, node -> {
                    if (node instanceof Expression.Call call) {
                        model.macros().stream()
                                .filter(other -> other.name().equals(call.function()))
                                .forEach(called::add);
                    }
                }));
        return called;
    }
}
