package nl.zicht.ensemble;

import java.util.List;
import nl.zicht.ensemble.Formula.Node;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.PrefixOperator;

/** What the operators and functions of a {@link Formula} compute. */
final class FormulaOperators {
    private FormulaOperators() {}

    static Node infix(InfixOperator operator, Node a, Node b) {
        return switch (operator) {
            case ADD -> known -> a.value(known) + b.value(known);
            case SUBTRACT -> known -> a.value(known) - b.value(known);
            case MULTIPLY -> known -> a.value(known) * b.value(known);
            case DIVIDE -> known -> a.value(known) / b.value(known);
            case SAFE_DIVIDE ->
                known -> {
                    double divisor = b.value(known);
                    return divisor == 0 ? 0 : a.value(known) / divisor;
                };
            case MODULO ->
                known -> {
                    double x = a.value(known);
                    double y = b.value(known);
                    return x - y * StrictMath.floor(x / y);
                };
            case LESS -> known -> truth(a.value(known) < b.value(known));
            case LESS_OR_EQUAL -> known -> truth(a.value(known) <= b.value(known));
            case GREATER -> known -> truth(a.value(known) > b.value(known));
            case GREATER_OR_EQUAL -> known -> truth(a.value(known) >= b.value(known));
            case EQUAL -> known -> truth(a.value(known) == b.value(known));
            case NOT_EQUAL -> known -> truth(a.value(known) != b.value(known));
            case AND -> known -> truth(a.value(known) != 0 && b.value(known) != 0);
            case OR -> known -> truth(a.value(known) != 0 || b.value(known) != 0);
        };
    }

    static Node prefix(PrefixOperator operator, Node a) {
        return switch (operator) {
            case PLUS -> a;
            case MINUS -> known -> -a.value(known);
            case NOT -> known -> truth(a.value(known) == 0);
        };
    }

    static Node call(Formula.Function function, List<Node> arguments) {
        Node a = arguments.get(0);
        Node b = arguments.get(arguments.size() - 1);
        return switch (function) {
            case ABS -> known -> StrictMath.abs(a.value(known));
            case EXP -> known -> StrictMath.exp(a.value(known));
            case LN -> known -> StrictMath.log(a.value(known));
            case SQRT -> known -> StrictMath.sqrt(a.value(known));
            case MIN -> known -> StrictMath.min(a.value(known), b.value(known));
            case MAX -> known -> StrictMath.max(a.value(known), b.value(known));
        };
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }
}
