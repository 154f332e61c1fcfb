package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.check.UnaryOperation;

/**
 * Finds the statements of a phase that do the same arithmetic on numbers at equal distances and makes loops of them, whether the modeller wrote an array or as
 * many variables.
 *
 * <p>The statements stay the same but for two things that change no bit: one whose left part has the shape of many others is computed in two statements, and
 * numbers that do not change during a run are copied beside each other before it begins.
 */
final class Rolling {
    /** The fewest numbers whose copying costs less than it saves. */
    private static final int WORTH_COPYING = 32;

    private static final Set<BinaryOperation> ARITHMETIC =
            EnumSet.of(BinaryOperation.ADD, BinaryOperation.SUBTRACT, BinaryOperation.MULTIPLY, BinaryOperation.DIVIDE);

    private final int shortest;
    private final Slots slots;
    private final IntPredicate varies;
    private final List<Assignment> before;

    /**
     * @param shortest the fewest statements that a loop is made of
     * @param slots gives out more slots
     * @param varies whether the number of a slot may change during a run
     * @param before gets statements to be executed once a run, before the first moment
     */
    Rolling(int shortest, Slots slots, IntPredicate varies, List<Assignment> before) {
        this.shortest = shortest;
        this.slots = slots;
        this.varies = varies;
        this.before = before;
    }

    /** Returns the statements of a phase as blocks, in an order in which they may be executed. */
    List<Block> roll(List<Assignment> statements) {
        List<String> shapes = shapes(statements);
        Map<String, Integer> counts = Shape.count(shapes);
        if (counts.values().stream().noneMatch(count -> count >= shortest)) {
            return statements.isEmpty() ? List.of() : List.of(new Block.Straight(statements));
        }
        List<Assignment> split = split(statements, counts);
        List<Block> blocks = new ArrayList<>();
        List<Assignment> straight = new ArrayList<>();
        for (List<Assignment> group : new Grouping(split, shapes(split)).groups()) {
            group.sort(Comparator.comparingInt(Assignment::slot));
            for (int from = 0; from < group.size(); ) {
                int to = endOfRun(group, from);
                if (to - from < shortest) {
                    straight.addAll(group.subList(from, to));
                } else {
                    flush(straight, blocks);
                    blocks.add(loop(group.subList(from, to)));
                }
                from = to;
            }
        }
        flush(straight, blocks);
        return blocks;
    }

    private static void flush(List<Assignment> straight, List<Block> blocks) {
        if (!straight.isEmpty()) {
            blocks.add(new Block.Straight(straight));
            straight.clear();
        }
    }

    private static List<String> shapes(List<Assignment> statements) {
        return statements.stream().map(statement -> Shape.of(statement.term())).toList();
    }

    /** Divides statements whose left part has a frequent shape: that part goes into the slot first, then the whole, computed from it. */
    private List<Assignment> split(List<Assignment> statements, Map<String, Integer> counts) {
        List<Assignment> all = new ArrayList<>();
        for (Assignment statement : statements) {
            Term part = Shape.common(statement.term(), counts, shortest);
            if (part == statement.term() || readsItself(statement)) {
                all.add(statement);
            } else {
                all.add(new Assignment(statement.slot(), part));
                all.add(new Assignment(
                        statement.slot(), replaced(statement.term(), part, new Term.CellRef(statement.slot()))));
            }
        }
        return all;
    }

    private static boolean readsItself(Assignment statement) {
        return Shape.leaves(statement.term()).stream()
                .anyMatch(leaf -> leaf instanceof Term.CellRef ref && ref.cell() == statement.slot());
    }

    /** Returns a term with a part on its left side replaced. */
    private static Term replaced(Term term, Term part, Term by) {
        if (term == part) {
            return by;
        }
        Term.Binary binary = (Term.Binary) term;
        return new Term.Binary(binary.operation(), replaced(binary.left(), part, by), binary.right());
    }

    /** Returns the end of the longest stretch from {@code from} on in which slots, as far as their numbers change, lie at equal distances. */
    private int endOfRun(List<Assignment> group, int from) {
        int to = from + 1;
        int[] distances = {};
        List<Term> last = Shape.leaves(group.get(from).term());
        while (to < group.size()) {
            List<Term> leaves = Shape.leaves(group.get(to).term());
            int[] next = distances(
                    last, leaves, group.get(to).slot() - group.get(to - 1).slot());
            last = leaves;
            if (to == from + 1) {
                distances = next;
            } else if (!Arrays.equals(distances, next)) {
                break;
            }
            to++;
        }
        return to;
    }

    /**
     * Returns how far the changing slots of one statement lie behind those of another of the same shape; where neither changes, 0.
     *
     * @param from the leaves of one
     * @param to the leaves of the other
     * @param targets how far the slots are apart that they are assigned to
     */
    private int[] distances(List<Term> from, List<Term> to, int targets) {
        int[] distances = new int[from.size() + 1];
        for (int leaf = 0; leaf < from.size(); leaf++) {
            if (from.get(leaf) instanceof Term.CellRef one && to.get(leaf) instanceof Term.CellRef other) {
                boolean changing = varies.test(one.cell()) || varies.test(other.cell());
                distances[leaf] = changing ? other.cell() - one.cell() : 0;
            }
        }
        distances[from.size()] = targets;
        return distances;
    }

    private Block loop(List<Assignment> run) {
        List<List<Term>> leaves =
                run.stream().map(statement -> Shape.leaves(statement.term())).toList();
        List<Block.Operand> operands = new ArrayList<>();
        int[] leaf = {0};
        Term body = Shape.withLeaves(run.get(0).term(), first -> {
            int place = leaf[0]++;
            List<Term> column = leaves.stream().map(each -> each.get(place)).toList();
            if (first instanceof Term.Constant && column.stream().allMatch(first::equals)) {
                return first;
            }
            operands.add(operand(column));
            return new Term.CellRef(operands.size() - 1);
        });
        Block.Operand target = new Block.Operand(
                run.get(0).slot(), run.get(1).slot() - run.get(0).slot());
        if (target.stride() == 1 && isArithmetic(body)) {
            operands.replaceAll(operand -> nearer(operand, target, run.size()));
        }
        return new Block.Loop(target, body, operands, run);
    }

    /**
     * Returns an operand that lies as far from a round number of slots as the target, if need be a copy: HotSpot up to version 21 computes several rounds at once
     * only then, and to copy first costs less than to go one by one.
     */
    private Block.Operand nearer(Block.Operand operand, Block.Operand target, int count) {
        int off = Math.floorMod(target.first() - operand.first(), Slots.ALIGNMENT);
        if (operand.stride() != 1 || off == 0 || count < WORTH_COPYING) {
            return operand;
        }
        int copy = slots.add(count + Slots.ALIGNMENT) + Math.floorMod(target.first(), Slots.ALIGNMENT);
        return new Block.Operand(operand.first(), 1, copy);
    }

    /** Returns whether a term is made of the four operations, so that a machine can do several at once. */
    private static boolean isArithmetic(Term term) {
        boolean[] arithmetic = {true};
        Terms.forEachNode(term, node -> {
            if (node instanceof Term.Binary binary) {
                arithmetic[0] &= ARITHMETIC.contains(binary.operation());
            } else {
                arithmetic[0] &= node instanceof Term.CellRef
                        || node instanceof Term.Constant
                        || node instanceof Term.Clock
                        || (node instanceof Term.Unary unary && unary.operation() == UnaryOperation.NEGATE);
            }
        });
        return arithmetic[0];
    }

    /** Returns where the numbers of one leaf are, after copying them beside each other when they lie anywhere and do not change. */
    private Block.Operand operand(List<Term> column) {
        if (column.stream().allMatch(Term.CellRef.class::isInstance)) {
            int[] slot = column.stream()
                    .mapToInt(leaf -> ((Term.CellRef) leaf).cell())
                    .toArray();
            Block.Operand equal = new Block.Operand(slot[0], slot[1] - slot[0]);
            boolean near = equal.stride() == 0 || equal.stride() == 1;
            boolean holds = IntStream.range(0, slot.length).allMatch(j -> slot[j] == equal.at(j));
            if (holds && near || Arrays.stream(slot).anyMatch(varies)) {
                return equal;
            }
        }
        int copies = slots.add(column.size());
        for (int j = 0; j < column.size(); j++) {
            before.add(new Assignment(copies + j, column.get(j)));
        }
        return new Block.Operand(copies, 1);
    }
}
