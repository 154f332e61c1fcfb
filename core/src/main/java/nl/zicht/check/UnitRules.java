package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit of an expression.
 *
 * <p>Plain numbers take the unit that the other side of a sum, difference, comparison or choice has; in products they have none. After a clash the rest of the
 * expression is unknown, so that one mistake is told once.
 */
final class UnitRules {
    private final NameTable names;
    private final UnitTable units;
    private final UnitFunctions functions;
    private final @Nullable VensimUnitFunctions vensim;
    private final UnitMacros macros;
    private final Clashes clashes;

    /** Takes what does not fit together. */
    @FunctionalInterface
    interface Clashes {
        /**
         * Takes one clash.
         *
         * @param message what does not fit, both sides with their units
         * @param wanted the unit of the side that counts
         * @param found the unit of the other
         * @param span where the other stands
         */
        void report(String message, Measure wanted, Measure found, SourceSpan span);
    }

    UnitRules(NameTable names, UnitTable units, UnitMacros macros, Clashes clashes) {
        this.macros = macros;
        this.names = names;
        this.units = units;
        this.clashes = clashes;
        this.functions = new UnitFunctions(this, units);
        this.vensim = names.notation() == Dialect.VENSIM ? new VensimUnitFunctions(this, units) : null;
    }

    /** Returns the unit of an expression in the equation of {@code owner}. */
    Measure measure(Expression expression, Variable owner) {
        if (expression instanceof Expression.Literal) {
            return Measure.NUMBER;
        } else if (expression instanceof Expression.Reference reference) {
            return reference(reference, owner);
        } else if (expression instanceof Expression.Chain chain) {
            return chain(chain, owner);
        } else if (expression instanceof Expression.Call call) {
            return call(call, owner);
        } else if (expression instanceof Expression.Prefix prefix) {
            Measure operand = measure(prefix.operand(), owner);
            return prefix.operator() == PrefixOperator.NOT ? Measure.NUMBER : operand;
        } else if (expression instanceof Expression.Power power) {
            return power(power, owner);
        } else if (expression instanceof Expression.Conditional choice) {
            measure(choice.condition(), owner);
            return together(
                    List.of(choice.consequent(), choice.alternative()),
                    owner,
                    "cannot be the two outcomes of one choice");
        } else if (expression instanceof Expression.Transpose transpose) {
            return measure(transpose.operand(), owner);
        } else if (expression instanceof Expression.Row row) {
            return together(row.values(), owner, "cannot both be in one list");
        }
        return Measure.UNKNOWN;
    }

    /** Returns the unit that all of several expressions must have. */
    Measure together(List<Expression> expressions, Variable owner, String otherwise) {
        Measure joint = Measure.NUMBER;
        Expression carrier = expressions.get(0);
        for (Expression expression : expressions) {
            Measure measure = measure(expression, owner);
            if (joint.clashes(measure)) {
                clashes.report(
                        sided(text(carrier), joint) + " and " + sided(text(expression), measure) + " " + otherwise,
                        joint,
                        measure,
                        expression.span());
                return Measure.UNKNOWN;
            }
            Measure next = joint.with(measure);
            if (!next.equals(joint)) {
                carrier = expression;
            }
            joint = next;
        }
        return joint;
    }

    /** Reports when an expression has another unit than it must have. */
    void require(Expression expression, Measure wanted, Variable owner, String what) {
        Measure measure = measure(expression, owner);
        if (measure.clashes(wanted)) {
            clashes.report(
                    what + " must be " + in(wanted) + ", " + text(expression) + " is " + in(measure),
                    wanted,
                    measure,
                    expression.span());
        }
    }

    /** Returns how an expression is written, shortened. */
    static String text(Expression expression) {
        SourceSpan span = expression.span();
        String text = span.source()
                .text()
                .substring(
                        span.start(), Math.min(span.end(), span.source().text().length()))
                .replaceAll("\\s+", " ");
        return text.length() <= 50 ? text : text.substring(0, 47) + "…";
    }

    private static String sided(String text, Measure measure) {
        return text + " (" + measure + ")";
    }

    private static String in(Measure measure) {
        boolean dimensionless = measure.unit() != null && measure.unit().isDimensionless();
        return dimensionless ? "dimensionless" : "in " + measure;
    }

    private Measure reference(Expression.Reference reference, Variable owner) {
        Name name = reference.name();
        if (name.equals(References.SELF) && !name.isQuoted()) {
            return units.of(owner);
        }
        if (vensim != null && VensimClock.value(reference) != null) {
            return units.time();
        }
        BuiltInFunction function = vensim != null || name.isQuoted() ? null : FunctionCatalogue.find(name);
        if (function != null && function.most() == 0) {
            return functions.measure(new Expression.Call(name, List.of(), reference.span()), function, owner);
        }
        Variable variable = names.variable(name);
        if (variable != null) {
            return units.of(variable);
        }
        boolean position = names.dimension(name) != null || names.qualifiedPosition(name) > 0;
        return position ? Measure.NUMBER : Measure.UNKNOWN;
    }

    private Measure call(Expression.Call call, Variable owner) {
        Variable variable = names.variable(call.function());
        BuiltInFunction function = call.function().isQuoted()
                ? null
                : vensim == null ? FunctionCatalogue.find(call.function()) : FunctionCatalogue.vensim(call.function());
        boolean table =
                variable != null && variable.definitions().stream().anyMatch(definition -> definition.table() != null);
        if (variable != null
                && (table || function == null || !variable.header().dimensions().isEmpty())) {
            measureAll(call.arguments(), owner);
            return units.of(variable);
        }
        if (macros.knows(call.function())) {
            return macros.measure(call, this, owner);
        }
        if (vensim != null) {
            return vensim.measure(call, function, owner);
        } else if (function == null) {
            measureAll(call.arguments(), owner);
            return Measure.UNKNOWN;
        }
        return functions.measure(call, function, owner);
    }

    /** Has expressions looked at whose units do not matter where they stand. */
    void measureAll(List<Expression> expressions, Variable owner) {
        for (Expression expression : expressions) {
            measure(expression, owner);
        }
    }

    private Measure chain(Expression.Chain chain, Variable owner) {
        Measure folded = measure(chain.first(), owner);
        Expression carrier = chain.first();
        boolean product = false;
        for (Expression.Link link : chain.links()) {
            Measure right = measure(link.operand(), owner);
            InfixOperator operator = link.operator();
            if (isAdditive(operator) && folded.clashes(right)) {
                String left = product ? "what stands before " + operator.symbol() : text(carrier);
                clashes.report(
                        sided(left, folded) + " and " + sided(text(link.operand()), right) + " " + verb(operator),
                        folded,
                        right,
                        link.operand().span());
                return Measure.UNKNOWN;
            }
            Measure before = folded;
            folded = combined(operator, folded, right);
            product = !isAdditive(operator);
            if (!product && !folded.equals(before)) {
                carrier = link.operand();
            }
        }
        return folded;
    }

    private static Measure combined(InfixOperator operator, Measure a, Measure b) {
        return switch (operator) {
            case MULTIPLY -> a.times(b);
            case DIVIDE, SAFE_DIVIDE -> a.over(b);
            case ADD, SUBTRACT, MODULO -> a.with(b);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> Measure.NUMBER;
        };
    }

    /** Returns whether the operands of an operator must have one unit. */
    private static boolean isAdditive(InfixOperator operator) {
        return switch (operator) {
            case MULTIPLY, DIVIDE, SAFE_DIVIDE, AND, OR -> false;
            default -> true;
        };
    }

    private static String verb(InfixOperator operator) {
        return switch (operator) {
            case ADD -> "cannot be added";
            case SUBTRACT -> "cannot be subtracted";
            case MODULO -> "cannot be divided with remainder";
            default -> "cannot be compared";
        };
    }

    private Measure power(Expression.Power power, Variable owner) {
        Measure base = measure(power.base(), owner);
        require(power.exponent(), Measure.DIMENSIONLESS, owner, "an exponent");
        if (base.unit() == null || base.unit().isDimensionless()) {
            return base;
        }
        double value = constant(power.exponent());
        double twelfths = value * 12; // halves, thirds and quarters
        boolean fraction = Math.abs(value) < 100 && Math.abs(twelfths - Math.rint(twelfths)) < 1e-9;
        return fraction ? base.power((int) Math.rint(twelfths), 12) : Measure.UNKNOWN;
    }

    /** Returns the value of a number, a signed one or a quotient of two, or NaN. */
    private static double constant(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Prefix prefix && prefix.operator() != PrefixOperator.NOT) {
            double value = constant(prefix.operand());
            return prefix.operator() == PrefixOperator.MINUS ? -value : value;
        } else if (expression instanceof Expression.Chain chain
                && chain.links().size() == 1
                && chain.links().get(0).operator() == InfixOperator.DIVIDE) {
            return constant(chain.first()) / constant(chain.links().get(0).operand());
        }
        return Double.NaN;
    }
}
