package nl.zicht.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.zicht.check.Term;

/**
 * Turns terms over cells into terms over slots that are small enough to walk with recursion and to fit in a method.
 *
 * <p>A subterm that makes its parent too deep or too large is computed first, into a temporary slot. Terms have no side effects, so that this changes no bit
 * of any value, even when the subterm stood in the branch of a conditional that is not taken.
 */
final class Lowering {
    /** A term over slots with what it costs. */
    private record Sized(Term term, int bytes, int depth) {}

    /** A node on the way up and what is known of the terms below it. */
    private record Open(Term term, List<Term> children, List<Sized> lowered) {}

    private final Slots slots;
    private final TermBounds bounds;

    Lowering(Slots slots, TermBounds bounds) {
        this.slots = slots;
        this.bounds = bounds;
    }

    /** Returns {@code root} over slots, after adding to {@code before} the assignments that must come first. */
    Term lower(Term root, List<Assignment> before) {
        Deque<Open> path = new ArrayDeque<>();
        path.push(open(root));
        while (true) {
            Open node = path.peek();
            int done = node.lowered().size();
            if (done < node.children().size()) {
                path.push(open(node.children().get(done)));
                continue;
            }
            path.pop();
            Sized lowered = close(node, before);
            if (path.isEmpty()) {
                return lowered.term();
            }
            path.peek().lowered().add(lowered);
        }
    }

    private static Open open(Term term) {
        return new Open(term, Terms.children(term), new ArrayList<>());
    }

    private Sized close(Open node, List<Assignment> before) {
        List<Sized> below = node.lowered();
        int own = TermBounds.ownBytes(node.term());
        while (tooMuch(own, below)) {
            int worst = worst(below);
            int slot = slots.add(1);
            before.add(new Assignment(slot, below.get(worst).term()));
            below.set(worst, leaf(new Term.CellRef(slot)));
        }
        Term rebuilt = Terms.rebuild(
                address(node.term(), before), below.stream().map(Sized::term).toList());
        return new Sized(rebuilt, bytes(own, below), depth(below));
    }

    private static Sized leaf(Term term) {
        return new Sized(term, TermBounds.ownBytes(term), 1);
    }

    private boolean tooMuch(int own, List<Sized> below) {
        boolean divisible = below.stream().anyMatch(child -> child.depth() > 1);
        return divisible && (bytes(own, below) > bounds.bytes() || depth(below) > bounds.depth());
    }

    private int worst(List<Sized> below) {
        boolean deep = depth(below) > bounds.depth();
        int worst = 0;
        for (int i = 1; i < below.size(); i++) {
            boolean more = deep
                    ? below.get(i).depth() > below.get(worst).depth()
                    : below.get(i).bytes() > below.get(worst).bytes();
            worst = more ? i : worst;
        }
        return worst;
    }

    private static int bytes(int own, List<Sized> below) {
        return own + below.stream().mapToInt(Sized::bytes).sum();
    }

    private static int depth(List<Sized> below) {
        return 1 + below.stream().mapToInt(Sized::depth).max().orElse(0);
    }

    /** Returns the node with slots instead of cells. */
    private Term address(Term term, List<Assignment> before) {
        if (term instanceof Term.CellRef ref) {
            return new Term.CellRef(slots.ofCell(ref.cell()));
        } else if (term instanceof Term.ElementRef ref) {
            return new Term.ElementRef(firstSlot(ref, before), ref.shape(), ref.indices(), ref.outOfRange());
        }
        return term;
    }

    /** Returns the first slot of an array; one that is partly stocks is gathered in temporaries first. */
    private int firstSlot(Term.ElementRef ref, List<Assignment> before) {
        int count = Dependencies.sizeOf(ref.shape());
        if (slots.together(ref.firstCell(), count)) {
            return slots.ofCell(ref.firstCell());
        }
        int first = slots.add(count);
        for (int i = 0; i < count; i++) {
            before.add(new Assignment(first + i, new Term.CellRef(slots.ofCell(ref.firstCell() + i))));
        }
        return first;
    }
}
