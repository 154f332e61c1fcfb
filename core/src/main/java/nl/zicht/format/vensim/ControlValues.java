package nl.zicht.format.vensim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.UnitText;
import org.jspecify.annotations.Nullable;

/** Finds when a model starts and stops and in what steps: variables whose equations are worked out before the run. */
final class ControlValues {
    static final Name INITIAL_TIME = Name.of("INITIAL TIME");
    static final Name FINAL_TIME = Name.of("FINAL TIME");
    static final Name TIME_STEP = Name.of("TIME STEP");
    static final Name SAVEPER = Name.of("SAVEPER");
    private static final int DEEPEST = 100;

    private final Map<Name, List<Piece>> pieces;
    private final DataFiles files;
    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Map<Name, Double> known = new HashMap<>();

    ControlValues(Map<Name, List<Piece>> pieces, DataFiles files, SourceText source, Diagnostics diagnostics) {
        this.pieces = pieces;
        this.files = files;
        this.source = source;
        this.diagnostics = diagnostics;
    }

    SimulationSpecs specs(IntegrationMethod method) {
        double start = required(INITIAL_TIME, 0);
        double stop = required(FINAL_TIME, 100);
        double dt = required(TIME_STEP, 1);
        double saveStep = pieces.containsKey(SAVEPER) ? required(SAVEPER, dt) : dt;
        if (saveStep > 0 && saveStep < dt) {
            saveStep = dt;
        }
        return new SimulationSpecs(start, stop, dt, saveStep, method, timeUnit());
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
        return value(expression, DEEPEST);
    }

    private double value(@Nullable Expression expression, int depth) {
        if (depth <= 0) {
            return Double.NaN;
        } else if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Reference reference
                && reference.subscripts().isEmpty()) {
            return value(reference.name(), depth - 1);
        } else if (expression instanceof Expression.Prefix prefix) {
            double operand = value(prefix.operand(), depth - 1);
            return prefix.operator() == PrefixOperator.MINUS ? -operand : operand;
        } else if (expression instanceof Expression.Power power) {
            return StrictMath.pow(value(power.base(), depth - 1), value(power.exponent(), depth - 1));
        } else if (expression instanceof Expression.Chain chain) {
            double folded = value(chain.first(), depth - 1);
            for (Expression.Link link : chain.links()) {
                double operand = value(link.operand(), depth - 1);
                folded = switch (link.operator()) {
                    case ADD -> folded + operand;
                    case SUBTRACT -> folded - operand;
                    case MULTIPLY -> folded * operand;
                    case DIVIDE -> folded / operand;
                    default -> Double.NaN;
                };
            }
            return folded;
        } else if (expression instanceof Expression.Call call && ExternalSources.isConstants(call)) {
            return ExternalSources.number(call, files);
        } else if (expression instanceof Expression.Call call
                && call.function().equals(Name.of("INITIAL"))
                && call.arguments().size() == 1) {
            return value(call.arguments().get(0), depth - 1);
        }
        return Double.NaN;
    }
}
