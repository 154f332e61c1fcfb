package nl.zicht.equation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Conditional;
import nl.zicht.equation.Expression.Invalid;
import nl.zicht.equation.Expression.Literal;
import nl.zicht.equation.Expression.Power;
import nl.zicht.equation.Expression.Prefix;
import nl.zicht.equation.Expression.Reference;

/** Parses and evaluates small equations, the slow and obvious way. */
final class Equations {
    private Equations() {}

    /** Parses an equation that must be right. */
    static Expression parse(String text) {
        return parse(text, Dialect.XMILE);
    }

    static Expression parse(String text, Dialect dialect) {
        Diagnostics diagnostics = new Diagnostics();
        Expression tree = EquationParser.parse(Fragment.of("equation", text), dialect, Limits.DEFAULT, diagnostics);
        if (diagnostics.hasErrors() || tree instanceof Invalid) {
            throw new AssertionError("'" + text + "': " + diagnostics.list());
        }
        return tree;
    }

    /** Parses an equation that must be wrong and returns its errors. */
    static List<Diagnostic> errors(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Expression tree =
                EquationParser.parse(Fragment.of("equation", text), Dialect.XMILE, Limits.DEFAULT, diagnostics);
        if (!(tree instanceof Invalid)) {
            throw new AssertionError("'" + text + "' was read as " + tree);
        }
        return diagnostics.list().stream().filter(Diagnostic::isError).toList();
    }

    static double value(String text) {
        return value(parse(text), Map.of());
    }

    static double value(String text, Map<String, Double> variables) {
        return value(parse(text), variables);
    }

    private static double value(Expression e, Map<String, Double> variables) {
        if (e instanceof Literal literal) {
            return literal.value();
        } else if (e instanceof Reference reference) {
            Map<Name, Double> byName = new TreeMap<>();
            variables.forEach((name, number) -> byName.put(Name.of(name), number));
            Double found = byName.get(reference.name());
            if (found == null) {
                throw new AssertionError("no value for " + reference.name());
            }
            return found;
        } else if (e instanceof Prefix prefix) {
            double x = value(prefix.operand(), variables);
            return switch (prefix.operator()) {
                case PLUS -> x;
                case MINUS -> -x;
                case NOT -> truth(x == 0);
            };
        } else if (e instanceof Power power) {
            return Math.pow(value(power.base(), variables), value(power.exponent(), variables));
        } else if (e instanceof Conditional choice) {
            boolean holds = value(choice.condition(), variables) != 0;
            return value(holds ? choice.consequent() : choice.alternative(), variables);
        } else if (e instanceof Chain chain) {
            double left = value(chain.first(), variables);
            for (Expression.Link link : chain.links()) {
                left = apply(link.operator(), left, value(link.operand(), variables));
            }
            return left;
        }
        throw new AssertionError("not for this evaluator: " + e);
    }

    private static double apply(InfixOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MODULO -> a - b * Math.floor(a / b);
            case SAFE_DIVIDE -> b == 0 ? 0 : a / b;
            case LESS -> truth(a < b);
            case LESS_OR_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_OR_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
        };
    }

    private static double truth(boolean b) {
        return b ? 1 : 0;
    }
}
