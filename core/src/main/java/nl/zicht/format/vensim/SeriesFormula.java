package nl.zicht.format.vensim;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.Powers;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/**
 * A formula over series, numbers and the time, for one element: worked out before the run, at every time at which one of the series has a point.
 *
 * <p>A time at which a series that is needed has the missing value gives no point.
 */
final class SeriesFormula {
    private static final Name TIME = Name.of("Time");
    private static final Map<String, Integer> ARGUMENTS = Map.ofEntries(
            Map.entry("ABS", 1),
            Map.entry("EXP", 1),
            Map.entry("LN", 1),
            Map.entry("SQRT", 1),
            Map.entry("INTEGER", 1),
            Map.entry("MIN", 2),
            Map.entry("MAX", 2),
            Map.entry("MODULO", 2),
            Map.entry("POWER", 2),
            Map.entry("ZIDZ", 2),
            Map.entry("XIDZ", 3));
    private static final double NEAR_ZERO = 1e-6;

    private final Map<Expression, SeriesPoints> series = new IdentityHashMap<>();
    private final Function<Reference, @Nullable GraphicalFunction> sources;
    private boolean missing;

    private SeriesFormula(Function<Reference, @Nullable GraphicalFunction> sources) {
        this.sources = sources;
    }

    /**
     * Returns the series that a formula gives, or null when it holds something else than this class knows.
     *
     * @param sources gives the series that a reference means, or null
     */
    static @Nullable GraphicalFunction evaluate(
            Expression formula, Function<Reference, @Nullable GraphicalFunction> sources, GraphicalFunction.Kind kind) {
        SeriesFormula evaluation = new SeriesFormula(sources);
        return evaluation.isKnown(formula) && !evaluation.series.isEmpty() ? evaluation.points(formula, kind) : null;
    }

    private boolean isKnown(Expression node) {
        if (node instanceof Reference reference) {
            GraphicalFunction found = reference.name().equals(TIME) ? null : sources.apply(reference);
            if (found != null) {
                series.put(node, new SeriesPoints(found));
            }
            return found != null || reference.name().equals(TIME);
        } else if (node instanceof Expression.Call call) {
            Integer arguments = ARGUMENTS.get(call.function().text().toUpperCase(Locale.ROOT));
            if (arguments == null || arguments != call.arguments().size()) {
                return false;
            }
        } else if (node instanceof Expression.Text
                || node instanceof Expression.Transpose
                || node instanceof Expression.Row
                || node instanceof Expression.Invalid) {
            return false;
        }
        return ExpressionWalker.children(node).stream().allMatch(this::isKnown);
    }

    private GraphicalFunction points(Expression formula, GraphicalFunction.Kind kind) {
        TreeSet<Double> times = new TreeSet<>();
        for (SeriesPoints source : series.values()) {
            for (double time : source.times()) {
                times.add(time);
            }
        }
        double[] x = new double[times.size()];
        double[] y = new double[times.size()];
        int n = 0;
        for (double time : times) {
            missing = false;
            double value = value(formula, time);
            if (!missing) {
                x[n] = time;
                y[n++] = value;
            }
        }
        return n == 0
                ? new GraphicalFunction(kind, new double[] {0}, new double[] {Missing.VALUE})
                : new GraphicalFunction(kind, Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    private double value(Expression node, double time) {
        if (node instanceof Expression.Literal literal) {
            return literal.value();
        } else if (node instanceof Reference) {
            SeriesPoints source = series.get(node);
            double value = source == null ? time : source.at(time);
            missing |= value == Missing.VALUE;
            return value;
        } else if (node instanceof Expression.Prefix prefix) {
            double operand = value(prefix.operand(), time);
            return prefix.operator() == PrefixOperator.MINUS
                    ? -operand
                    : prefix.operator() == PrefixOperator.NOT ? truth(operand == 0) : operand;
        } else if (node instanceof Expression.Power power) {
            return Powers.power(value(power.base(), time), value(power.exponent(), time));
        } else if (node instanceof Expression.Conditional choice) {
            return value(choice.condition(), time) != 0
                    ? value(choice.consequent(), time)
                    : value(choice.alternative(), time);
        } else if (node instanceof Expression.Chain chain) {
            double folded = value(chain.first(), time);
            for (Expression.Link link : chain.links()) {
                folded = apply(link.operator(), folded, value(link.operand(), time));
            }
            return folded;
        } else if (node instanceof Expression.Call call) {
            return call(call, time);
        }
        throw new IllegalStateException("not a part of a formula of series: " + node);
    }

    private static double apply(InfixOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case LESS -> truth(a < b);
            case LESS_OR_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_OR_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case MODULO, SAFE_DIVIDE -> throw new IllegalStateException("not an operator of Vensim: " + operator);
        };
    }

    private double call(Expression.Call call, double time) {
        List<Expression> arguments = call.arguments();
        double a = value(arguments.get(0), time);
        double b = arguments.size() > 1 ? value(arguments.get(1), time) : 0;
        double c = arguments.size() > 2 ? value(arguments.get(2), time) : 0;
        return switch (call.function().text().toUpperCase(Locale.ROOT)) {
            case "ABS" -> StrictMath.abs(a);
            case "EXP" -> StrictMath.exp(a);
            case "LN" -> StrictMath.log(a);
            case "SQRT" -> StrictMath.sqrt(a);
            case "INTEGER" -> a < 0 ? StrictMath.ceil(a) : StrictMath.floor(a);
            case "MIN" -> StrictMath.min(a, b);
            case "MAX" -> StrictMath.max(a, b);
            case "MODULO" -> a % b;
            case "POWER" -> Powers.power(a, b);
            default -> StrictMath.abs(b) < NEAR_ZERO ? c : a / b; // ZIDZ and XIDZ
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
