package nl.zicht.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * Turns terms over cells into terms over slots that are small enough to walk with recursion and to fit in a method.
 *
 * <p>A subterm that makes its parent too deep or too large is computed first, into a temporary slot. Terms have no side effects, so that this changes no bit
 * of any value, even when the subterm stood in the branch of a conditional that is not taken.
 */
final class Lowering {
    /** A node on the way up: the terms below it, those done so far over slots with what they cost. */
    private static final class Open {
        final Term term;
        final List<Term> below;
        final int[] bytes;
        final int[] depth;
        int done;

        Open(Term term) {
            this.term = term;
            below = new ArrayList<>(Terms.operands(term));
            bytes = new int[below.size()];
            depth = new int[below.size()];
        }

        void add(Term lowered, int itsBytes, int itsDepth) {
            set(done++, lowered, itsBytes, itsDepth);
        }

        void set(int i, Term lowered, int itsBytes, int itsDepth) {
            below.set(i, lowered);
            bytes[i] = itsBytes;
            depth[i] = itsDepth;
        }

        int bytes() {
            int sum = TermBounds.ownBytes(term);
            for (int each : bytes) {
                sum += each;
            }
            return sum;
        }

        int depth() {
            return 1 + (depth.length == 0 ? 0 : depth[worst(depth)]);
        }
    }

    private final Slots slots;
    private final TermBounds bounds;

    Lowering(Slots slots, TermBounds bounds) {
        this.slots = slots;
        this.bounds = bounds;
    }

    /** Returns {@code root} over slots, after adding to {@code before} the assignments that must come first. */
    Term lower(Term root, List<Assignment> before) {
        Deque<Open> path = new ArrayDeque<>();
        Open node = new Open(root);
        while (true) {
            if (node.done < node.below.size()) {
                path.push(node);
                node = new Open(node.below.get(node.done));
                continue;
            }
            divide(node, before);
            Term lowered = Terms.withOperands(address(node.term, before), node.below);
            if (path.isEmpty()) {
                return lowered;
            }
            path.peek().add(lowered, node.bytes(), node.depth());
            node = path.pop();
        }
    }

    /** Moves the deepest or largest terms below a node into temporaries until the node is within bounds. */
    private void divide(Open node, List<Assignment> before) {
        while (true) {
            boolean deep = node.depth() > bounds.depth();
            if (node.depth() <= 2 || !(deep || node.bytes() > bounds.bytes())) {
                return;
            }
            int worst = worst(deep ? node.depth : node.bytes);
            int slot = slots.add(1);
            before.add(new Assignment(slot, node.below.get(worst)));
            Term reference = new Term.CellRef(slot);
            node.set(worst, reference, TermBounds.ownBytes(reference), 1);
        }
    }

    private static int worst(int[] costs) {
        int worst = 0;
        for (int i = 1; i < costs.length; i++) {
            worst = costs[i] > costs[worst] ? i : worst;
        }
        return worst;
    }

    /** Returns the node with slots instead of cells. */
    private Term address(Term term, List<Assignment> before) {
        if (term instanceof Term.CellRef ref) {
            return new Term.CellRef(slots.ofCell(ref.cell()));
        } else if (term instanceof Term.ElementRef ref) {
            return new Term.ElementRef(
                    firstSlot(ref.firstCell(), size(ref.shape()), before),
                    ref.shape(),
                    ref.indices(),
                    ref.outOfRange());
        } else if (term instanceof Term.Vector vector) {
            int first = firstSlot(vector.firstCell(), vector.count(), before);
            return new Term.Vector(vector.function(), first, vector.count(), vector.scalars());
        }
        return term;
    }

    /** Returns the first slot of an array; one that is partly stocks is gathered in temporaries first. */
    private int firstSlot(int firstCell, int count, List<Assignment> before) {
        if (slots.together(firstCell, count)) {
            return slots.ofCell(firstCell);
        }
        int first = slots.add(count);
        for (int i = 0; i < count; i++) {
            before.add(new Assignment(first + i, new Term.CellRef(slots.ofCell(firstCell + i))));
        }
        return first;
    }

    private static int size(List<Integer> shape) {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }
}
