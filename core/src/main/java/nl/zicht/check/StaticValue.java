package nl.zicht.check;

import java.util.List;

/** The values of terms that are known before the run because only numbers take part. */
final class StaticValue {
    private static final int DEEPEST = 100;

    private StaticValue() {}

    /** Returns the value of a term over numbers alone, or NaN when something else takes part. */
    static double of(Term term) {
        return of(term, DEEPEST);
    }

    private static double of(Term term, int depth) {
        if (depth == 0) {
            return Double.NaN;
        }
        if (term instanceof Term.Constant constant) {
            return constant.value();
        } else if (term instanceof Term.Unary unary) {
            double x = of(unary.operand(), depth - 1);
            return unary.operation() == UnaryOperation.NEGATE || Double.isNaN(x) ? -x : x == 0 ? 1 : 0;
        } else if (term instanceof Term.Binary binary) {
            return binary(binary.operation(), of(binary.left(), depth - 1), of(binary.right(), depth - 1));
        } else if (term instanceof Term.Call call) {
            return call(call.function(), call.arguments(), depth);
        }
        return Double.NaN;
    }

    private static double binary(BinaryOperation operation, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return switch (operation) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case FLOORED_MODULO -> a - b * Math.floor(a / b);
            case TRUNCATED_MODULO -> a % b;
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

    private static double call(ScalarFunction function, List<Term> arguments, int depth) {
        double a = of(arguments.get(0), depth - 1);
        return switch (function) {
            case FLOOR -> Math.floor(a);
            case MIN -> Math.min(a, of(arguments.get(1), depth - 1));
            case MAX -> Math.max(a, of(arguments.get(1), depth - 1));
            default -> Double.NaN;
        };
    }
}
