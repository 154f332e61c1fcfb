package nl.zicht.ensemble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.Powers;
import nl.zicht.equation.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * An expression over numbers of a member, made ready: what stands at a name is found by its position. Immutable.
 *
 * <p>Reads numbers, names, {@code + - * / ^}, comparisons, AND, OR, NOT, IF THEN ELSE, and the functions of {@link Function}. Truth is 1, falsehood 0.
 */
public final class Formula {
    /** What a formula may call. */
    enum Function {
        ABS(1),
        EXP(1),
        LN(1),
        SQRT(1),
        MIN(2),
        MAX(2);

        private final int arguments;

        Function(int arguments) {
            this.arguments = arguments;
        }
    }

    /** Computes a number from those of a member. */
    @FunctionalInterface
    interface Node {
        double value(double[] known);
    }

    private final Node root;
    private final String text;

    private Formula(Node root, String text) {
        this.root = root;
        this.text = text;
    }

    /**
     * Makes an expression ready.
     *
     * @param expression what was written
     * @param text the same as text
     * @param known the names it may use, at their positions
     * @param diagnostics takes every mistake
     * @return empty after a mistake
     */
    public static Optional<Formula> of(
            Expression expression, String text, List<String> known, Diagnostics diagnostics) {
        Maker maker = new Maker(known.stream().map(InputName::of).toList(), known, diagnostics);
        Node root = maker.node(expression);
        return maker.sound ? Optional.of(new Formula(root, text)) : Optional.empty();
    }

    /** Returns the value for the numbers of a member, each at the position of its name. */
    public double value(double[] known) {
        return root.value(known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Turns a tree of names into one of positions. */
    private static final class Maker {
        private static final Node NOTHING = known -> Double.NaN;
        private final List<Name> names;
        private final List<String> spelling;
        private final Diagnostics diagnostics;
        private boolean sound = true;

        private Maker(List<Name> names, List<String> spelling, Diagnostics diagnostics) {
            this.names = names;
            this.spelling = spelling;
            this.diagnostics = diagnostics;
        }

        private Node node(Expression expression) {
            if (expression instanceof Expression.Literal literal) {
                double value = literal.value();
                return known -> value;
            } else if (expression instanceof Expression.Reference reference) {
                return reference(reference);
            } else if (expression instanceof Expression.Call call) {
                return call(call);
            } else if (expression instanceof Expression.Chain chain) {
                Node sum = node(chain.first());
                for (Expression.Link link : chain.links()) {
                    sum = FormulaOperators.infix(link.operator(), sum, node(link.operand()));
                }
                return sum;
            } else if (expression instanceof Expression.Power power) {
                Node base = node(power.base());
                Node exponent = node(power.exponent());
                return known -> Powers.power(base.value(known), exponent.value(known));
            } else if (expression instanceof Expression.Prefix prefix) {
                return FormulaOperators.prefix(prefix.operator(), node(prefix.operand()));
            } else if (expression instanceof Expression.Conditional conditional) {
                Node condition = node(conditional.condition());
                Node consequent = node(conditional.consequent());
                Node alternative = node(conditional.alternative());
                return known -> condition.value(known) != 0 ? consequent.value(known) : alternative.value(known);
            } else if (expression instanceof Expression.Invalid) {
                sound = false; // reported when it was read
                return NOTHING;
            }
            return mistake(
                    Code.NOT_SUPPORTED,
                    "found something that has no meaning in an outcome; expected numbers, names of outcomes and"
                            + " inputs, and operators",
                    expression,
                    null);
        }

        private Node reference(Expression.Reference reference) {
            String text = text(reference);
            int at = names.indexOf(InputName.of(text));
            return at >= 0
                    ? known -> known[at]
                    : mistake(
                            Code.UNKNOWN_NAME,
                            "there is no outcome or input '" + text + "' before this outcome",
                            reference,
                            Optional.ofNullable(Suggestions.nearest(text, spelling))
                                    .orElse("an outcome of its own before this one reads it: {id: …, variable: " + text
                                            + ", measure: final}"));
        }

        /** Returns a name with the elements behind it, as inputs are called. */
        private static String text(Expression.Reference reference) {
            String elements = reference.subscripts().stream()
                    .map(index -> index instanceof Expression.Index.At at
                                    && at.value() instanceof Expression.Reference element
                            ? element.name().text()
                            : "*")
                    .collect(Collectors.joining(","));
            return reference.name().text() + (elements.isEmpty() ? "" : "[" + elements + "]");
        }

        private Node call(Expression.Call call) {
            String name = call.function().text().toUpperCase(Locale.ROOT);
            for (Function function : Function.values()) {
                if (function.name().equals(name) && call.arguments().size() == function.arguments) {
                    return FormulaOperators.call(
                            function, call.arguments().stream().map(this::node).toList());
                }
            }
            return mistake(
                    Code.UNKNOWN_FUNCTION,
                    "found the function " + name + " of " + call.arguments().size()
                            + " arguments; expected ABS, EXP, LN or SQRT of one or MIN or MAX of two",
                    call,
                    null);
        }

        private Node mistake(Code code, String message, Expression at, @Nullable String hint) {
            diagnostics.error(code, message, at.span(), hint);
            sound = false;
            return NOTHING;
        }
    }
}
