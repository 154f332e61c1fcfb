package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.format.vensim.Statement.LeftSide;
import nl.zicht.model.Definition;
import nl.zicht.model.Header;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The equations of a model or of the body of a macro, gathered by variable. */
final class Equations {
    private final Diagnostics diagnostics;
    private final Map<Name, List<Piece>> pieces = new LinkedHashMap<>();
    private final List<Further> further = new ArrayList<>();
    private final Set<Name> unread = new HashSet<>();

    private record Further(Entry entry, LeftSide left, OutputCall call) {}

    Equations(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Returns the equations of each variable, in order. */
    Map<Name, List<Piece>> pieces() {
        return pieces;
    }

    void add(Entry entry, Statement.Definition definition) {
        LeftSide left = definition.left();
        pieces.computeIfAbsent(left.name(), name -> new ArrayList<>()).add(new Piece(entry, left, definition.body()));
        definition.further().forEach(call -> further.add(new Further(entry, left, call)));
    }

    /** Adds an equation for every variable that a call of a macro makes of a further output. */
    void addOutputs(Map<Name, MacroHeader> macros) {
        Set<Name> written = new HashSet<>(pieces.keySet());
        withoutOutputs(macros);
        for (Further calling : further) {
            Expression.Call call = calling.call().call();
            MacroHeader macro = macros.get(call.function());
            List<OutputCall.Output> outputs = calling.call().outputs();
            List<Name> known = macro == null
                    ? FunctionCatalogue.furtherOutputs(call.function())
                    : macro.outputs().stream()
                            .map(output -> Name.qualified(List.of(
                                    call.function().text(), output.name().text())))
                            .toList();
            int declared = known.size();
            if (outputs.size() > declared) {
                diagnostics.error(
                        Code.BAD_ARGUMENTS,
                        macro == null && declared == 0
                                ? "there is no macro " + call.function()
                                        + ", and only a macro has outputs after a colon"
                                : (macro == null ? "" : "the macro ") + call.function() + " has " + declared
                                        + " further outputs, " + outputs.size() + " names stand after the colon",
                        outputs.get(declared).span(),
                        macro == null ? "separate arguments with a comma" : "declared at " + macro.span());
            }
            if (outputs.size() < declared) {
                fewer(call, outputs.size(), declared, macro);
            }
            for (int i = 0; i < outputs.size(); i++) {
                Expression value = i < declared
                        ? new Expression.Call(known.get(i), call.arguments(), call.span())
                        : new Expression.Invalid(outputs.get(i).span());
                addOutput(calling, outputs.get(i), value, written);
            }
        }
    }

    /** Tells of calls that ask for no further output at all of a macro that has some. */
    private void withoutOutputs(Map<Name, MacroHeader> macros) {
        Set<SourceSpan> asking = new HashSet<>();
        further.forEach(calling -> asking.add(calling.call().call().span()));
        for (List<Piece> equations : pieces.values()) {
            for (Piece piece : equations) {
                for (Expression formula : formulas(piece.body())) {
                    ExpressionWalker.walk(formula, node -> {
                        MacroHeader macro = node instanceof Expression.Call call ? macros.get(call.function()) : null;
                        if (macro != null && !macro.outputs().isEmpty() && !asking.contains(node.span())) {
                            fewer((Expression.Call) node, 0, macro.outputs().size(), macro);
                        }
                    });
                }
            }
        }
    }

    private static List<Expression> formulas(Body body) {
        if (body instanceof Body.Level level) {
            return List.of(level.rate(), level.initial());
        }
        return body instanceof Body.Formula formula ? List.of(formula.value()) : List.of();
    }

    private void fewer(Expression.Call call, int asked, int declared, @Nullable MacroHeader macro) {
        diagnostics.warning(
                Code.BENT_RULE,
                "the macro " + call.function() + " has " + declared + " further outputs, this call names " + asked
                        + "; the others are left out",
                call.span(),
                macro == null ? null : "name a variable for each behind a colon; declared at " + macro.span());
    }

    private void addOutput(Further calling, OutputCall.Output output, Expression value, Set<Name> written) {
        if (written.contains(output.name())) {
            diagnostics.error(
                    Code.DUPLICATE_NAME,
                    output.name() + " is an output of a macro here and has an equation of its own",
                    output.span(),
                    "rename one of the two, or leave out the equation");
            return;
        }
        LeftSide around = calling.left();
        boolean own = !output.subscripts().isEmpty();
        LeftSide left = new LeftSide(
                output.name(),
                own ? output.subscripts() : around.subscripts(),
                own ? List.of() : around.exceptions(),
                output.span());
        Entry entry = calling.entry();
        // The unit and comment of the entry are those of the variable on the left side.
        Entry bare = new Entry(
                entry.source(),
                entry.start(),
                entry.end(),
                entry.unitsStart(),
                entry.unitsStart(),
                "",
                "",
                entry.group());
        pieces.computeIfAbsent(output.name(), name -> new ArrayList<>())
                .add(new Piece(bare, left, new Body.Formula(value, null, null, List.of())));
    }

    /** Returns the variables of which the equations make no sense, which has been told, when the others are known. */
    Set<Name> unread() {
        return unread;
    }

    /**
     * Returns the variables, with a table for each that is written inside an equation.
     *
     * @param constants works out what series of series need to know before the run
     */
    List<Variable> variables(RangeTable ranges, ExternalSources external, ToDoubleFunction<Expression> constants) {
        ComputedSeries series = new ComputedSeries(pieces, ranges, external, constants, diagnostics);
        List<Variable> variables = new ArrayList<>();
        for (List<Piece> equations : pieces.values()) {
            equations.forEach(piece -> inlineTables(piece.body(), variables));
            Variable variable = VariableAssembly.of(equations, ranges, external, series, diagnostics);
            if (variable == null) {
                unread.add(equations.get(0).left().name());
            } else {
                variables.add(variable);
            }
        }
        return variables;
    }

    private static void inlineTables(Body body, List<Variable> into) {
        List<FormulaParser.InlineTable> tables = body instanceof Body.Formula formula
                ? formula.inline()
                : body instanceof Body.Level level ? level.inline() : List.of();
        for (FormulaParser.InlineTable table : tables) {
            Header header = new Header(table.name(), List.of(), null, "", table.span());
            into.add(new TableFunction(header, List.of(new Definition(List.of(), null, null, table.table()))));
        }
    }
}
