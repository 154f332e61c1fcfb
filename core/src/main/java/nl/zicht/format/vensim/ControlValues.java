package nl.zicht.format.vensim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.Powers;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.UnitText;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a model starts and stops and in what steps, from the equations of the control variables.
 *
 * <p>Equations of numbers, constants and the time are worked out for the start; only the start itself must be known. What else the end, the step and the interval of
 * recording depend on is found out by the run, see {@link nl.zicht.check.Pace}; until then a number stands in for them.
 */
final class ControlValues {
    static final Name INITIAL_TIME = Name.of("INITIAL TIME");
    static final Name FINAL_TIME = Name.of("FINAL TIME");
    static final Name TIME_STEP = Name.of("TIME STEP");
    static final Name SAVEPER = Name.of("SAVEPER");
    private static final Name TIME = Name.of("Time");
    private static final Name INITIAL = Name.of("INITIAL");
    private static final Name MAX = Name.of("MAX");
    private static final Name MIN = Name.of("MIN");
    private static final int DEEPEST = 100;

    private final Map<Name, List<Piece>> pieces;
    private final DataFiles files;
    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Map<Name, Double> known = new HashMap<>();
    private double time;

    ControlValues(Map<Name, List<Piece>> pieces, DataFiles files, SourceText source, Diagnostics diagnostics) {
        this.pieces = pieces;
        this.files = files;
        this.source = source;
        this.diagnostics = diagnostics;
    }

    SimulationSpecs specs(IntegrationMethod method) {
        double start = required(INITIAL_TIME, 0);
        known.clear();
        known.put(INITIAL_TIME, start);
        time = start;
        double dt = provisional(TIME_STEP, 1);
        double stop = provisional(FINAL_TIME, start + 100 * dt);
        double saveStep = pieces.containsKey(SAVEPER) ? provisional(SAVEPER, dt) : dt;
        if (saveStep > 0 && saveStep < dt) {
            saveStep = dt;
        }
        return new SimulationSpecs(start, stop, dt, saveStep, method, timeUnit());
    }

    /** Returns the value at the start, or {@code otherwise} when it is known only while the model runs. */
    private double provisional(Name name, double otherwise) {
        if (!pieces.containsKey(name)) {
            return required(name, name.equals(TIME_STEP) ? 1 : 100);
        }
        double value = value(name, DEEPEST);
        return Double.isNaN(value) ? otherwise : value;
    }

    private String timeUnit() {
        for (Name name : List.of(TIME_STEP, FINAL_TIME, INITIAL_TIME)) {
            List<Piece> found = pieces.getOrDefault(name, List.of());
            UnitText unit = found.isEmpty() ? null : UnitField.read(found.get(0).entry());
            if (unit != null) {
                return unit.text();
            }
        }
        return "";
    }

    private double required(Name name, double otherwise) {
        List<Piece> found = pieces.get(name);
        if (found == null) {
            diagnostics.error(
                    Code.MISSING_PART,
                    "the model has no " + name + ", so nobody knows when a run starts and stops",
                    new SourceSpan(source, 0, 0),
                    "write " + name + " = " + otherwise + " ~~|");
            return otherwise;
        }
        double value = value(name, DEEPEST);
        if (Double.isNaN(value)) {
            diagnostics.error(
                    Code.NOT_SUPPORTED,
                    name + " must be known before the run",
                    found.get(0).left().span(),
                    "use numbers and constants only");
            return otherwise;
        }
        return value;
    }

    private double value(Name name, int depth) {
        Double before = known.get(name);
        if (before != null) {
            return before;
        }
        List<Piece> found = pieces.getOrDefault(name, List.of());
        boolean plain = depth > 0
                && found.size() == 1
                && found.get(0).left().subscripts().isEmpty()
                && found.get(0).body() instanceof Body.Formula formula
                && formula.table() == null;
        double value = plain ? value(((Body.Formula) found.get(0).body()).value(), depth - 1) : Double.NaN;
        known.put(name, value);
        return value;
    }

    /** Returns the value of an expression over constants, NaN for any other. */
    double constant(Expression expression) {
        time = Double.NaN;
        known.clear();
        return value(expression, DEEPEST);
    }

    private double value(@Nullable Expression expression, int depth) {
        if (depth <= 0) {
            return Double.NaN;
        } else if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Reference reference
                && reference.subscripts().isEmpty()) {
            return reference.name().equals(TIME) ? time : value(reference.name(), depth - 1);
        } else if (expression instanceof Expression.Prefix prefix) {
            double operand = value(prefix.operand(), depth - 1);
            return prefix.operator() == PrefixOperator.MINUS ? -operand : operand;
        } else if (expression instanceof Expression.Power power) {
            return Powers.power(value(power.base(), depth - 1), value(power.exponent(), depth - 1));
        } else if (expression instanceof Expression.Chain chain) {
            double folded = value(chain.first(), depth - 1);
            for (Expression.Link link : chain.links()) {
                double operand = value(link.operand(), depth - 1);
                folded = apply(link.operator(), folded, operand);
            }
            return folded;
        } else if (expression instanceof Expression.Call call && ExternalSources.isConstants(call)) {
            return ExternalSources.number(call, files);
        } else if (expression instanceof Expression.Conditional choice) {
            double condition = value(choice.condition(), depth - 1);
            Expression chosen = condition != 0 ? choice.consequent() : choice.alternative();
            return Double.isNaN(condition) ? condition : value(chosen, depth - 1);
        } else if (expression instanceof Expression.Call call) {
            return call(call, depth - 1);
        }
        return Double.NaN;
    }

    private double call(Expression.Call call, int depth) {
        List<Expression> arguments = call.arguments();
        if (call.function().equals(INITIAL) && arguments.size() == 1) {
            return value(arguments.get(0), depth);
        } else if (arguments.size() == 2) {
            double a = value(arguments.get(0), depth);
            double b = value(arguments.get(1), depth);
            return call.function().equals(MAX)
                    ? StrictMath.max(a, b)
                    : call.function().equals(MIN) ? StrictMath.min(a, b) : Double.NaN;
        }
        return Double.NaN;
    }

    private static double apply(InfixOperator operator, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case LESS -> a < b ? 1 : 0;
            case LESS_OR_EQUAL -> a <= b ? 1 : 0;
            case GREATER -> a > b ? 1 : 0;
            case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case NOT_EQUAL -> a != b ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case OR -> a != 0 || b != 0 ? 1 : 0;
            default -> Double.NaN;
        };
    }
}
