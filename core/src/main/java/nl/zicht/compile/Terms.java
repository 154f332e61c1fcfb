package nl.zicht.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.zicht.check.Term;

/** Walking and rebuilding terms without recursion: the tree of a long sum is as deep as the sum is long. */
final class Terms {
    private Terms() {}

    /** Returns the terms directly below, in order. */
    static List<Term> children(Term term) {
        if (term instanceof Term.Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (term instanceof Term.Unary unary) {
            return List.of(unary.operand());
        } else if (term instanceof Term.Conditional conditional) {
            return List.of(conditional.condition(), conditional.consequent(), conditional.alternative());
        } else if (term instanceof Term.Call call) {
            return call.arguments();
        } else if (term instanceof Term.Lookup lookup) {
            return List.of(lookup.x());
        } else if (term instanceof Term.ElementRef element) {
            return element.indices();
        }
        return List.of();
    }

    /** Returns {@code term} with other terms directly below it; the same object when they are the same. */
    static Term rebuild(Term term, List<Term> below) {
        if (same(children(term), below)) {
            return term;
        } else if (term instanceof Term.Binary binary) {
            return new Term.Binary(binary.operation(), below.get(0), below.get(1));
        } else if (term instanceof Term.Unary unary) {
            return new Term.Unary(unary.operation(), below.get(0));
        } else if (term instanceof Term.Conditional) {
            return new Term.Conditional(below.get(0), below.get(1), below.get(2));
        } else if (term instanceof Term.Call call) {
            return new Term.Call(call.function(), below);
        } else if (term instanceof Term.Lookup lookup) {
            return new Term.Lookup(lookup.table(), below.get(0));
        } else if (term instanceof Term.ElementRef element) {
            return new Term.ElementRef(element.firstCell(), element.shape(), below, element.outOfRange());
        }
        return term;
    }

    /** Shows every node of the tree to {@code visitor}, parents first, left to right. */
    static void forEach(Term root, Consumer<Term> visitor) {
        Deque<Term> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Term term = open.pop();
            visitor.accept(term);
            List<Term> below = children(term);
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i));
            }
        }
    }

    /** Returns the cells that a term names, each once, in the order of reading; of an array subscripted while running the first. */
    static List<Integer> cells(Term root) {
        Set<Integer> found = new LinkedHashSet<>();
        forEach(root, term -> {
            if (term instanceof Term.CellRef ref) {
                found.add(ref.cell());
            } else if (term instanceof Term.ElementRef ref) {
                found.add(ref.firstCell());
            }
        });
        return List.copyOf(found);
    }

    private static boolean same(List<Term> a, List<Term> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
