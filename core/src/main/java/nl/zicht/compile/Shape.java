package nl.zicht.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * The form of a term with its numbers and cells left out: terms of one shape do the same arithmetic on different numbers.
 *
 * <p>Terms here are over slots and shallow, or over cells and of any depth; nothing in this class recurses on the latter.
 */
final class Shape {
    /** The most nodes of a term whose shape is looked at; a larger one counts as different from all others. */
    private static final int LARGEST = 500;

    /** How far the left side of a term is searched for a shape that is frequent. */
    private static final int LEVELS = 4;

    private Shape() {}

    /** Returns a text that is the same for terms of the same shape only. A term that reads elements chosen while running has a shape of its own. */
    static String of(Term root) {
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        Terms.forEachNode(root, node -> {
            if (nodes[0]++ < LARGEST) {
                append(text, node);
            }
        });
        return nodes[0] > LARGEST ? "!" + System.identityHashCode(root) : text.toString();
    }

    private static void append(StringBuilder text, Term node) {
        if (node instanceof Term.CellRef) {
            text.append('c');
        } else if (node instanceof Term.Constant) {
            text.append('n');
        } else if (node instanceof Term.Clock clock) {
            text.append('t').append(clock.value().ordinal());
        } else if (node instanceof Term.Binary binary) {
            text.append('b').append(binary.operation().ordinal());
        } else if (node instanceof Term.Unary unary) {
            text.append('u').append(unary.operation().ordinal());
        } else if (node instanceof Term.Conditional) {
            text.append('?');
        } else if (node instanceof Term.Call call) {
            text.append('f')
                    .append(call.function().ordinal())
                    .append('/')
                    .append(call.arguments().size());
        } else if (node instanceof Term.Lookup lookup) {
            text.append('g').append(lookup.table());
        } else {
            text.append('!').append(System.identityHashCode(node));
        }
    }

    /** Returns how many of some terms have each shape. */
    static Map<String, Integer> count(List<String> shapes) {
        Map<String, Integer> counts = new HashMap<>();
        shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        return counts;
    }

    /**
     * Returns the part on the left side of a term whose shape most other whole terms have; the term itself where none is more frequent than its own shape.
     *
     * @param counts how many terms have each shape
     * @param enough how many are many
     */
    static Term common(Term term, Map<String, Integer> counts, int enough) {
        Term best = term;
        int most = counts.getOrDefault(of(term), 0);
        Term part = term;
        for (int level = 0; level < LEVELS && part instanceof Term.Binary whole; level++) {
            part = whole.left();
            int count = part instanceof Term.Binary ? counts.getOrDefault(of(part), 0) : 0;
            if (count >= enough && count > most) {
                best = part;
                most = count;
            }
        }
        return best;
    }

    /** Returns the leaves that may differ among terms of one shape, from left to right: cells and constants. */
    static List<Term> leaves(Term root) {
        List<Term> leaves = new ArrayList<>();
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.CellRef || node instanceof Term.Constant) {
                leaves.add(node);
            }
        });
        return leaves;
    }

    /** Returns a shallow term with each of its {@link #leaves} replaced, called from left to right. */
    static Term withLeaves(Term term, UnaryOperator<Term> replacement) {
        if (term instanceof Term.CellRef || term instanceof Term.Constant) {
            return replacement.apply(term);
        }
        List<Term> operands = new ArrayList<>();
        Terms.operands(term).forEach(operand -> operands.add(withLeaves(operand, replacement)));
        return operands.isEmpty() ? term : Terms.withOperands(term, operands);
    }
}
