package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.check.UnaryOperation;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Columns;
import nl.zicht.compile.TermBounds;

/**
 * Statements that one loop over lanes executes together.
 *
 * <p>HotSpot handles several lanes at a time in a loop that is short and has nothing but arithmetic in it; so that is what statements are bundled by.
 *
 * @param statements what each round does
 * @param stored for each statement, whether its number is needed after the loop
 */
record Bundle(List<Assignment> statements, List<Boolean> stored) {
    /** The most work in a loop that HotSpot still unrolls far enough to fill its registers, found by measuring: operations, and more for what goes through memory. */
    private static final int MOST_WORK = 42;

    /** The same for a loop written with vectors: HotSpot stops inlining in methods that become too large. */
    private static final int MOST_VECTOR_WORK = 80;

    /** How many kinds of statements there are. */
    private static final int KINDS = 3;

    private static final int LOAD = 2;
    private static final int STORE = 3;

    /** How many statements further a number may be read without being stored for it; a guess, made before the bundles are known. */
    private static final int NEAR = 8;

    private static final Set<ScalarFunction> PLAIN =
            EnumSet.of(ScalarFunction.MIN, ScalarFunction.MAX, ScalarFunction.ABS, ScalarFunction.SQRT);

    /** Most bytes to take or put a number. */
    private static final int SLOT_BYTES = 14;

    /** Most bytes of a loop that has more than arithmetic in it. */
    private static final int MOST_BYTES = 1_200;

    /**
     * Divides statements into bundles.
     *
     * @param kept whether the number of a slot is needed after all statements
     * @param vectors whether loops are written with vectors
     */
    static List<Bundle> of(List<Assignment> statements, IntPredicate kept, boolean vectors) {
        BitSet live = new BitSet();
        statements.stream().mapToInt(Assignment::slot).filter(kept).forEach(live::set);
        List<Assignment> ordered = LaneOrder.of(statements, term -> kind(term, vectors), KINDS);
        List<List<Assignment>> parts = parts(ordered, live, vectors);
        List<Bundle> bundles = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            bundles.add(bundle(parts.get(i), live));
        }
        Collections.reverse(bundles);
        return bundles;
    }

    private static List<List<Assignment>> parts(List<Assignment> statements, BitSet kept, boolean vectors) {
        Map<Integer, Integer> lastRead = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            int at = i;
            Terms.forEachCell(statements.get(i).term(), slot -> lastRead.put(slot, at));
        }
        List<List<Assignment>> parts = new ArrayList<>();
        List<Assignment> part = new ArrayList<>();
        BitSet known = new BitSet();
        int work = 0;
        for (int i = 0; i < statements.size(); i++) {
            Assignment statement = statements.get(i);
            boolean plain = isPlain(statement.term(), vectors);
            boolean stores = kept.get(statement.slot()) || lastRead.getOrDefault(statement.slot(), i) > i + NEAR;
            int more = work(statement.term(), known, plain, stores);
            boolean fits = work + more <= (!plain ? MOST_BYTES : vectors ? MOST_VECTOR_WORK : MOST_WORK);
            // What is read as an array is read from memory: what was computed before must have been put there.
            boolean alone = Columns.isColumn(statement.term()) || Terms.readsArrays(statement.term());
            Term first = part.isEmpty() ? statement.term() : part.get(0).term();
            if (!part.isEmpty() && (plain != isPlain(first, vectors) || !fits || alone || Columns.isColumn(first))) {
                parts.add(part);
                part = new ArrayList<>();
                known.clear();
                more = work(statement.term(), known, plain, stores);
                work = 0;
            }
            part.add(statement);
            Terms.forEachCell(statement.term(), known::set);
            known.set(statement.slot());
            work += more;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** Returns the work of a statement in a loop in which some numbers are known already; of one that is more than arithmetic, its bytes. */
    private static int work(Term root, BitSet known, boolean plain, boolean stores) {
        if (!plain) {
            return bytes(root);
        }
        int[] work = {stores ? STORE : 0};
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.CellRef ref) {
                work[0] += known.get(ref.cell()) ? 0 : LOAD;
            } else if (!(node instanceof Term.Constant)) {
                work[0]++;
            }
        });
        return work[0];
    }

    /** Returns whether the only statement is done for all lanes by one call. */
    boolean isColumn() {
        return Columns.isColumn(statements.get(0).term());
    }

    /** Returns the most bytes of a statement in a loop: its term, and what is taken from the array of values and put back. */
    static int bytes(Term root) {
        int[] bytes = {TermBounds.bytes(root) + 2 * SLOT_BYTES};
        Terms.forEachNode(root, node -> {
            if (node instanceof Term.CellRef || node instanceof Term.Clock) {
                bytes[0] += SLOT_BYTES;
            } else if (node instanceof Term.ElementRef || node instanceof Term.Vector) {
                bytes[0] += 2 * SLOT_BYTES;
            }
        });
        return bytes[0];
    }

    /** Returns whether the loop can be written with vectors. */
    boolean isVector() {
        return VectorEmitter.isAble(statements.get(0).term());
    }

    /** Makes one bundle and changes what is live after it into what is live before it. */
    private static Bundle bundle(List<Assignment> part, BitSet live) {
        List<Boolean> stored = new ArrayList<>();
        BitSet after = (BitSet) live.clone();
        for (int i = part.size() - 1; i >= 0; i--) {
            int slot = part.get(i).slot();
            stored.add(after.get(slot));
            after.clear(slot);
            live.clear(slot);
            Terms.forEachCell(part.get(i).term(), live::set);
        }
        Collections.reverse(stored);
        return new Bundle(List.copyOf(part), stored);
    }

    /** Returns 0 for plain arithmetic, 1 for what is done for all lanes by one call, 2 for the rest. */
    private static int kind(Term term, boolean vectors) {
        return isPlain(term, vectors) ? 0 : Columns.isColumn(term) ? 1 : 2;
    }

    private static boolean isPlain(Term root, boolean vectors) {
        return vectors ? VectorEmitter.isAble(root) : isPlain(root);
    }

    /** Returns whether a term has only operations that HotSpot does on several numbers at once. */
    private static boolean isPlain(Term root) {
        boolean[] plain = {true};
        Terms.forEachNode(root, node -> plain[0] &= isPlainNode(node));
        return plain[0];
    }

    private static boolean isPlainNode(Term node) {
        if (node instanceof Term.Binary binary) {
            return switch (binary.operation()) {
                case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
                default -> false;
            };
        } else if (node instanceof Term.Call call) {
            return PLAIN.contains(call.function());
        } else if (node instanceof Term.Unary unary) {
            return unary.operation() == UnaryOperation.NEGATE;
        }
        return node instanceof Term.CellRef || node instanceof Term.Constant || node instanceof Term.Clock;
    }
}
