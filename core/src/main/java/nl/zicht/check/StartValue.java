package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.Variable;

/**
 * The value at the start of a run of an equation over numbers, constants and the clock; what is needed before the run, such as the order of a delay.
 *
 * <p>Anything else (stocks, arrays, functions with state) gives NaN. A run that changes a constant does not change what was found here.
 */
final class StartValue {
    private static final int DEEPEST = 200;

    /** How many nodes are looked at; an equation that needs more is not known, even where it has a value. */
    private static final int MOST = 10_000;

    private final Lowering lowering;
    private final SimulationSpecs specs;
    private final boolean wholeRun;
    private int looked;

    private StartValue(Lowering lowering, boolean wholeRun) {
        this.wholeRun = wholeRun;
        this.lowering = lowering.outermost();
        this.specs = lowering.structure().specs();
    }

    /** Returns the value of a term, or NaN when it is not known before the run. */
    static double of(Term term, Lowering lowering) {
        return new StartValue(lowering, false).term(term, DEEPEST);
    }

    /** Returns the value that a term has throughout a run, or NaN when it may change or is not known before the run. */
    static double ofConstant(Term term, Lowering lowering) {
        return new StartValue(lowering, true).term(term, DEEPEST);
    }

    private double term(Term term, int depth) {
        if (depth == 0 || looked++ > MOST) {
            return Double.NaN;
        } else if (term instanceof Term.CellRef ref) {
            return cell(ref.cell(), depth - 1);
        } else if (term instanceof Term.Clock clock) {
            return switch (clock.value()) {
                case TIME, STEP_TIME -> wholeRun ? Double.NaN : specs.start();
                case START -> specs.start();
                case DT -> specs.dt();
                case STOP -> specs.stop();
                case STEPS -> wholeRun ? Double.NaN : 0;
                case SEED, MEMBER -> Double.NaN;
            };
        } else if (term instanceof Term.Call call && call.function() == ScalarFunction.STEP && !wholeRun) {
            double height = term(call.arguments().get(0), depth - 1);
            return specs.start() + specs.dt() / 2 > term(call.arguments().get(1), depth - 1) ? height : 0;
        }
        List<Term> known = Terms.operands(term).stream()
                .<Term>map(operand -> new Term.Constant(term(operand, depth - 1)))
                .toList();
        return StaticValue.of(Terms.withOperands(term, known));
    }

    private double cell(int cell, int depth) {
        if (lowering.sheet().isHidden(cell)) {
            boolean computed = lowering.sheet().rule(cell) instanceof Rule.Computed;
            return computed ? term(((Rule.Computed) lowering.sheet().rule(cell)).value(), depth - 1) : Double.NaN;
        }
        Layout layout = lowering.sheet().layoutOf(cell);
        List<ElementEquation> equations = lowering.equations(layout.variable().name());
        int element = cell - layout.firstCell();
        if (!(layout.variable() instanceof Auxiliary) || element >= equations.size()) {
            return Double.NaN;
        }
        ElementEquation equation = equations.get(element);
        Expression expression = equation.expression();
        return equation.table() == null && expression != null ? syntax(expression, depth) : Double.NaN;
    }

    private double syntax(Expression expression, int depth) {
        if (depth == 0 || looked++ > MOST) {
            return Double.NaN;
        } else if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Prefix prefix) {
            return term(Lowering.prefix(prefix.operator(), constant(prefix.operand(), depth)), depth);
        } else if (expression instanceof Expression.Chain chain) {
            Term folded = constant(chain.first(), depth);
            for (Expression.Link link : chain.links()) {
                Term next = lowering.binary(link.operator(), folded, constant(link.operand(), depth));
                folded = new Term.Constant(StaticValue.of(next));
            }
            return StaticValue.of(folded);
        } else if (expression instanceof Expression.Reference reference) {
            return reference(reference, depth);
        } else if (expression instanceof Expression.Call call) {
            return call(call, depth);
        }
        return Double.NaN;
    }

    private Term constant(Expression expression, int depth) {
        return new Term.Constant(syntax(expression, depth - 1));
    }

    private double reference(Expression.Reference reference, int depth) {
        Variable variable = lowering.names().variable(reference.name());
        Layout layout = variable == null ? null : lowering.shapes().layout(variable.name());
        if (layout == null
                || !layout.dimensions().isEmpty()
                || !reference.subscripts().isEmpty()) {
            return Double.NaN;
        }
        return cell(layout.firstCell(), depth - 1);
    }

    /** STEP and functions of numbers alone. */
    private double call(Expression.Call call, int depth) {
        List<Expression> arguments = call.arguments();
        if (!wholeRun && call.function().equals(Name.of("STEP")) && arguments.size() == 2) {
            double begin = syntax(arguments.get(1), depth - 1);
            return specs.start() + specs.dt() / 2 > begin ? syntax(arguments.get(0), depth - 1) : 0;
        }
        return Double.NaN;
    }
}
