package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps terms shallow: a part that is too deep becomes a cell of its own.
 *
 * <p>A sum of 200,000 operands is a left fold of that depth. Whoever walks terms by recursion (an interpreter, a compiler) needs a bound, and moving the
 * first 64 operations of the fold into a hidden cell changes neither their order nor, therefore, a single bit of the result.
 */
final class DepthCut {
    /** The greatest depth of a term, counted in nodes on a path from the root. */
    static final int DEEPEST = 64;

    private DepthCut() {}

    /**
     * Returns a term of equal value and of depth at most {@link #DEEPEST}.
     *
     * @param hide makes a cell of a part and returns the term that reads it; inner parts come first
     */
    static Term cut(Term term, UnaryOperator<Term> hide) {
        return fits(term, DEEPEST) ? term : rebuild(term, hide);
    }

    private static boolean fits(Term term, int depth) {
        if (depth == 0) {
            return false;
        }
        for (Term operand : Terms.operands(term)) {
            if (!fits(operand, depth - 1)) {
                return false;
            }
        }
        return true;
    }

    /** A node whose operands are being cut. */
    private static final class Frame {
        private final Term node;
        private final List<Term> operands;
        private final List<Term> done = new ArrayList<>();
        private int depth;

        private Frame(Term node) {
            this.node = node;
            this.operands = Terms.operands(node);
        }
    }

    private static Term rebuild(Term root, UnaryOperator<Term> hide) {
        ArrayDeque<Frame> open = new ArrayDeque<>();
        Frame top = new Frame(new Term.Unary(UnaryOperation.NEGATE, root)); // its only operand will be the result
        open.push(top);
        while (true) {
            Frame frame = open.element();
            if (frame.done.size() < frame.operands.size()) {
                open.push(new Frame(frame.operands.get(frame.done.size())));
                continue;
            }
            if (frame == top) {
                return top.done.get(0);
            }
            open.pop();
            Term built = frame.operands.isEmpty() ? frame.node : Terms.withOperands(frame.node, frame.done);
            int depth = frame.depth + 1;
            Frame parent = open.element();
            if (depth >= DEEPEST && parent != top) {
                built = hide.apply(built);
                depth = 1;
            }
            parent.done.add(built);
            parent.depth = Math.max(parent.depth, depth);
        }
    }
}
