package nl.zicht.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Conditional;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Invalid;
import nl.zicht.equation.Expression.Literal;
import nl.zicht.equation.Expression.Power;
import nl.zicht.equation.Expression.Prefix;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Expression.Text;
import nl.zicht.equation.Expression.Transpose;

/**
 * Writes a syntax tree as an equation in XMILE notation, always in the same way: operators between blanks, names with underscores and in quotes only where
 * they need them, brackets only where they change the meaning.
 *
 * <p>Reading the text again gives the same tree ({@link Expressions#sameTree}), except that a negative number becomes a sign and a number. A tree with
 * {@code //} reads back in the dialect {@link Dialect#STELLA} only.
 */
public final class ExpressionPrinter {
    /** Levels of precedence as in {@link InfixOperator#level()}: what binds tighter than every operator, and what binds loosest. */
    private static final int POSTFIX = 2;

    private static final int POWER = 3;
    private static final int UNARY = 4;
    private static final int ANY = 11;

    /** A node that is still to be written, where nothing looser than a level may stand without brackets. */
    private record Slot(Expression node, int loosest) {}

    private ExpressionPrinter() {}

    /**
     * Returns the text of a tree.
     *
     * @throws IllegalArgumentException if the tree holds a place that could not be read
     */
    public static String print(Expression tree) {
        StringBuilder out = new StringBuilder();
        Deque<Object> waiting = new ArrayDeque<>();
        waiting.push(new Slot(tree, ANY));
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (next instanceof Slot slot) {
                List<Object> pieces = pieces(slot);
                for (int i = pieces.size() - 1; i >= 0; i--) {
                    waiting.push(pieces.get(i));
                }
            } else {
                out.append(next);
            }
        }
        return out.toString();
    }

    /** Cuts a node into texts and the slots between them. */
    private static List<Object> pieces(Slot slot) {
        Expression node = slot.node();
        if (level(node) > slot.loosest()) {
            return List.of("(", new Slot(node, ANY), ")");
        } else if (node instanceof Literal literal) {
            return List.of(NumberText.of(literal.value()));
        } else if (node instanceof Reference reference) {
            return reference(reference);
        } else if (node instanceof Call call) {
            return call(call);
        } else if (node instanceof Chain chain) {
            return chain(chain);
        } else if (node instanceof Power power) {
            return List.of(new Slot(power.base(), POSTFIX), "^", new Slot(power.exponent(), UNARY));
        } else if (node instanceof Prefix prefix) {
            String symbol = prefix.operator() == PrefixOperator.NOT
                    ? "NOT "
                    : prefix.operator().symbol();
            return List.of(symbol, new Slot(prefix.operand(), UNARY));
        } else if (node instanceof Conditional choice) {
            Slot condition = new Slot(choice.condition(), ANY);
            Slot consequent = new Slot(choice.consequent(), ANY);
            return List.of("IF ", condition, " THEN ", consequent, " ELSE ", new Slot(choice.alternative(), ANY));
        } else if (node instanceof Transpose transpose) {
            return List.of(new Slot(transpose.operand(), POSTFIX), "'");
        } else if (node instanceof Text text) {
            return List.of("'" + text.value() + "'");
        }
        if (node instanceof Expression.Row row) {
            return list(row.values());
        }
        throw new IllegalArgumentException("an equation that could not be read: " + node.span());
    }

    private static int level(Expression node) {
        if (node instanceof Chain chain) {
            return chain.links().get(0).operator().level();
        } else if (node instanceof Literal literal) {
            return NumberText.isPlain(literal.value()) ? 1 : UNARY;
        } else if (node instanceof Power) {
            return POWER;
        } else if (node instanceof Prefix) {
            return UNARY;
        } else if (node instanceof Transpose) {
            return POSTFIX;
        }
        return node instanceof Conditional || node instanceof Invalid || node instanceof Expression.Row ? ANY : 1;
    }

    private static List<Object> chain(Chain chain) {
        int below = level(chain) - 1;
        List<Object> pieces = new ArrayList<>(2 * chain.links().size() + 1);
        pieces.add(new Slot(chain.first(), below));
        for (Expression.Link link : chain.links()) {
            pieces.add(" " + link.operator().symbol() + " ");
            pieces.add(new Slot(link.operand(), below));
        }
        return pieces;
    }

    private static List<Object> call(Call call) {
        List<Object> pieces = new ArrayList<>();
        pieces.add(NameText.of(call.function()) + "(");
        pieces.addAll(list(call.arguments()));
        pieces.add(")");
        return pieces;
    }

    private static List<Object> list(List<Expression> values) {
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                pieces.add(", ");
            }
            pieces.add(new Slot(values.get(i), ANY));
        }
        return pieces;
    }

    private static List<Object> reference(Reference reference) {
        List<Object> pieces = new ArrayList<>();
        pieces.add(NameText.of(reference.name()));
        String before = "[";
        for (Index index : reference.subscripts()) {
            pieces.add(index instanceof Index.Within && !before.equals("[") ? "][" : before);
            before = ", ";
            if (index instanceof Index.Wildcard wildcard) {
                Name part = wildcard.part();
                pieces.add(part == null ? "*" : "*:" + NameText.of(part));
            } else if (index instanceof Index.Position position) {
                pieces.add("@" + position.dimension());
            } else if (index instanceof Index.Range range) {
                pieces.add(new Slot(range.low(), ANY));
                pieces.add(":");
                pieces.add(new Slot(range.high(), ANY));
            } else if (index instanceof Index.At at) {
                pieces.add(new Slot(at.value(), ANY));
            } else if (index instanceof Index.Within within) {
                pieces.add(new Slot(within.place(), ANY));
            }
        }
        if (!reference.subscripts().isEmpty()) {
            pieces.add("]");
        }
        return pieces;
    }
}
