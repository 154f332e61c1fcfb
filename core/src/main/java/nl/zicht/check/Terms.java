package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Walks over {@link Term} trees; none of them recurses without a bound, so that any depth is safe. */
public final class Terms {
    private static final int SHALLOW = 64;

    private Terms() {}

    /**
     * Passes every cell whose value {@code term} may read to {@code use}, with repetition.
     *
     * <p>An element chosen while running may be any that its constant indices leave open.
     */
    public static void forEachCell(Term term, IntConsumer use) {
        forEachNode(term, node -> {
            if (node instanceof Term.CellRef ref) {
                use.accept(ref.cell());
            } else if (node instanceof Term.ElementRef ref) {
                forEachElement(ref, use);
            } else if (node instanceof Term.Vector vector) {
                for (int i = 0; i < vector.count(); i++) {
                    use.accept(vector.firstCell() + i);
                }
            }
        });
    }

    /** Returns the cells whose values {@code term} may read, ascending, each once. */
    public static int[] cells(Term term) {
        Gathered gathered = new Gathered();
        forEachCell(term, gathered);
        return Arrays.stream(gathered.cells, 0, gathered.count)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Passes the nodes of a tree to {@code use}, a node before its operands. */
    public static void forEachNode(Term term, Consumer<Term> use) {
        walk(term, use, SHALLOW);
    }

    /** Walks by recursion as deep as equations usually are, which needs no memory, and with a stack of its own below. */
    private static void walk(Term node, Consumer<Term> use, int levels) {
        if (levels == 0) {
            walkDeep(node, use);
            return;
        }
        use.accept(node);
        if (node instanceof Term.Binary binary) {
            walk(binary.left(), use, levels - 1);
            walk(binary.right(), use, levels - 1);
        } else if (node instanceof Term.Unary unary) {
            walk(unary.operand(), use, levels - 1);
        } else if (node instanceof Term.Lookup lookup) {
            walk(lookup.x(), use, levels - 1);
        } else if (!(node instanceof Term.CellRef || node instanceof Term.Constant)) {
            List<Term> operands = operands(node);
            for (int i = 0; i < operands.size(); i++) {
                walk(operands.get(i), use, levels - 1);
            }
        }
    }

    private static void walkDeep(Term term, Consumer<Term> use) {
        ArrayDeque<Term> open = new ArrayDeque<>();
        open.push(term);
        while (!open.isEmpty()) {
            Term node = open.pop();
            use.accept(node);
            List<Term> operands = operands(node);
            for (int i = operands.size() - 1; i >= 0; i--) {
                open.push(operands.get(i));
            }
        }
    }

    /** Returns whether a term reads an array as a whole or an element of it chosen while running. */
    public static boolean readsArrays(Term root) {
        boolean[] found = {false};
        forEachNode(root, node -> found[0] |= node instanceof Term.ElementRef || node instanceof Term.Vector);
        return found[0];
    }

    /** Passes the elements that {@code ref} may choose, in row-major order. */
    public static void forEachElement(Term.ElementRef ref, IntConsumer use) {
        List<Integer> shape = ref.shape();
        int[] low = new int[shape.size()];
        int[] high = new int[shape.size()];
        for (int d = 0; d < shape.size(); d++) {
            boolean fixed = ref.indices().get(d) instanceof Term.Constant;
            int at = fixed ? (int) ((Term.Constant) ref.indices().get(d)).value() - 1 : 0;
            if (at < 0 || at >= shape.get(d)) {
                return;
            }
            low[d] = at;
            high[d] = fixed ? at : shape.get(d) - 1;
        }
        int[] position = low.clone();
        int d = shape.size() - 1;
        while (d >= 0) {
            use.accept(ref.firstCell() + offset(shape, position));
            for (d = shape.size() - 1; d >= 0; d--) {
                if (position[d]++ < high[d]) {
                    break;
                }
                position[d] = low[d];
            }
        }
    }

    /** Returns the place, from 0 in row-major order, of the element at {@code position} (from 0 in each dimension). */
    static int offset(List<Integer> shape, int[] position) {
        int offset = 0;
        for (int d = 0; d < position.length; d++) {
            offset = offset * shape.get(d) + position[d];
        }
        return offset;
    }

    /** Returns the direct operands of a node, in the order in which they are evaluated. */
    public static List<Term> operands(Term node) {
        if (node instanceof Term.Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (node instanceof Term.Unary unary) {
            return List.of(unary.operand());
        } else if (node instanceof Term.Conditional choice) {
            return List.of(choice.condition(), choice.consequent(), choice.alternative());
        } else if (node instanceof Term.Call call) {
            return call.arguments();
        } else if (node instanceof Term.Lookup lookup) {
            return List.of(lookup.x());
        } else if (node instanceof Term.ElementRef ref) {
            return ref.indices();
        } else if (node instanceof Term.Vector vector) {
            return vector.scalars();
        }
        return List.of();
    }

    /** Returns a node like {@code node} over other operands, as many as it has. */
    public static Term withOperands(Term node, List<Term> operands) {
        if (node instanceof Term.Binary binary) {
            return new Term.Binary(binary.operation(), operands.get(0), operands.get(1));
        } else if (node instanceof Term.Unary unary) {
            return new Term.Unary(unary.operation(), operands.get(0));
        } else if (node instanceof Term.Conditional) {
            return new Term.Conditional(operands.get(0), operands.get(1), operands.get(2));
        } else if (node instanceof Term.Call call) {
            return new Term.Call(call.function(), operands);
        } else if (node instanceof Term.Lookup lookup) {
            return new Term.Lookup(lookup.table(), operands.get(0));
        } else if (node instanceof Term.ElementRef ref) {
            return new Term.ElementRef(ref.firstCell(), ref.shape(), operands, ref.outOfRange());
        } else if (node instanceof Term.Vector vector) {
            return new Term.Vector(vector.function(), vector.firstCell(), vector.count(), operands);
        }
        return node;
    }

    /** A list of numbers that grows. */
    private static final class Gathered implements IntConsumer {
        private int[] cells = new int[8];
        private int count;

        @Override
        public void accept(int cell) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] = cell;
        }
    }
}
