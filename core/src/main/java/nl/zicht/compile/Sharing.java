package nl.zicht.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * Finds terms of one value among the statements of a moment: where a statement has computed it already, its slot is read; where it costs enough, it is computed
 * first, into a slot of its own.
 *
 * <p>Values are numbered: two terms have one number when they do the same operation on operands of the same numbers, and a slot has the number of what was put into
 * it last. Random draws and elements chosen while running have numbers of their own each time. Statements go through {@link #look} first, all of them, then through
 * {@link #share} in the same order.
 */
final class Sharing {
    /** What a term must cost to get a slot: as much as a division. */
    private static final int ENOUGH = 8;

    private static final int CALL = 20;
    private static final int NONE = -1;

    private final Slots slots;
    private final Map<ValueKey, Integer> numbers = new HashMap<>();
    private final IntTable uses = new IntTable(0);
    private final IntTable numberOfSlot = new IntTable(NONE);
    private final IntTable writes = new IntTable(0);
    private final IntTable home = new IntTable(NONE);
    private final IntTable valueAt = new IntTable(NONE);

    Sharing(Slots slots) {
        this.slots = slots;
    }

    /** Counts the uses of each value. */
    void look(List<Assignment> statements) {
        for (Assignment statement : statements) {
            Numbered term = numbered(statement.term());
            count(term);
            write(statement.slot(), term.number());
        }
    }

    /** Begins anew with the first statement. */
    void restart() {
        numberOfSlot.clear();
        writes.clear();
    }

    /** A term with the number of the value that it has where it stands, {@link #NONE} for one that is not the same each time; its operands likewise. */
    private record Numbered(Term term, int number, List<Numbered> operands) {}

    private void count(Numbered node) {
        boolean known = !node.operands().isEmpty() && node.number() != NONE;
        if (!known || uses.increment(node.number()) == 1) {
            for (Numbered operand : node.operands()) {
                count(operand);
            }
        }
    }

    private void write(int slot, int value) {
        int write = writes.increment(slot);
        numberOfSlot.put(slot, value == NONE ? number(ValueKey.ofSlot(slot, write)) : value);
    }

    /** Numbers a term and all below it, each once. */
    private Numbered numbered(Term term) {
        List<Term> operands = Terms.operands(term);
        if (operands.isEmpty()) {
            return new Numbered(term, leaf(term), List.of());
        }
        List<Numbered> below = new ArrayList<>(operands.size());
        int[] numbersBelow = new int[operands.size()];
        boolean same = isPure(term);
        for (int i = 0; i < numbersBelow.length; i++) {
            Numbered operand = numbered(operands.get(i));
            below.add(operand);
            numbersBelow[i] = operand.number();
            same &= operand.number() != NONE;
        }
        return new Numbered(term, same ? number(ValueKey.of(term, numbersBelow)) : NONE, below);
    }

    private int leaf(Term term) {
        if (term instanceof Term.CellRef ref) {
            int known = numberOfSlot.get(ref.cell());
            return known == NONE ? number(ValueKey.ofSlot(ref.cell(), 0)) : known;
        }
        return isPure(term) ? number(ValueKey.of(term)) : NONE;
    }

    private int number(ValueKey key) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(key, next);
        return known == null ? next : known;
    }

    private static boolean isPure(Term term) {
        return !(term instanceof Term.ElementRef
                || term instanceof Term.Vector
                || term instanceof Term.Solve
                || (term instanceof Term.Call call && call.function() == ScalarFunction.DRAW));
    }

    /**
     * Returns the statements with what they share computed once.
     *
     * @param open whether the statement at a place may be changed
     */
    List<Assignment> share(List<Assignment> statements, IntPredicate open) {
        List<Assignment> all = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            Assignment statement = statements.get(i);
            Numbered numbered = numbered(statement.term());
            Term term = open.test(i) ? shared(numbered, all, true) : statement.term();
            all.add(term == statement.term() ? statement : new Assignment(statement.slot(), term));
            write(statement.slot(), numbered.number());
            settle(statement.slot(), numbered.operands().isEmpty() ? NONE : numbered.number());
        }
        return all;
    }

    /** Notes that a slot now has a value, and not the one before. */
    private void settle(int slot, int value) {
        int before = valueAt.get(slot);
        if (before != NONE) {
            valueAt.put(slot, NONE);
            home.put(before, NONE);
        }
        if (value != NONE && home.get(value) == NONE) {
            home.put(value, slot);
            valueAt.put(slot, value);
        }
    }

    private Term shared(Numbered node, List<Assignment> before, boolean whole) {
        Term term = node.term();
        if (node.operands().isEmpty()) {
            return term;
        }
        int value = node.number();
        int found = value == NONE ? NONE : home.get(value);
        if (found != NONE && isWorthFetching(term)) {
            return new Term.CellRef(found);
        }
        List<Term> now = new ArrayList<>(node.operands().size());
        boolean changed = false;
        for (Numbered operand : node.operands()) {
            Term replaced = shared(operand, before, false);
            now.add(replaced);
            changed |= replaced != operand.term();
        }
        Term rebuilt = changed ? Terms.withOperands(term, now) : term;
        if (value == NONE || whole || uses.get(value) < 2 || cost(rebuilt) < ENOUGH) {
            return rebuilt;
        }
        int slot = slots.add(1);
        before.add(new Assignment(slot, rebuilt));
        write(slot, value);
        settle(slot, value);
        return new Term.CellRef(slot);
    }

    /** A minus is as quick as to fetch its result. */
    private static boolean isWorthFetching(Term term) {
        return !(term instanceof Term.Unary);
    }

    private static int cost(Term root) {
        int[] cost = {0};
        Terms.forEachNode(root, node -> cost[0] += ownCost(node));
        return cost[0];
    }

    private static int ownCost(Term node) {
        if (node instanceof Term.Binary binary) {
            return switch (binary.operation()) {
                case DIVIDE -> ENOUGH;
                case POWER, FLOORED_MODULO, TRUNCATED_MODULO -> CALL;
                default -> 1;
            };
        }
        boolean leaf = node instanceof Term.CellRef || node instanceof Term.Constant || node instanceof Term.Clock;
        return node instanceof Term.Call || node instanceof Term.Lookup ? CALL : leaf ? 0 : 1;
    }
}
