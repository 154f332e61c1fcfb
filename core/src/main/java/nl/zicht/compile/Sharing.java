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
    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Map<Integer, Integer> numberOfSlot = new HashMap<>();
    private final Map<Integer, Integer> writes = new HashMap<>();
    private final Map<Integer, Integer> home = new HashMap<>();
    private final Map<Integer, Integer> valueAt = new HashMap<>();

    Sharing(Slots slots) {
        this.slots = slots;
    }

    /** Counts the uses of each value. */
    void look(List<Assignment> statements) {
        for (Assignment statement : statements) {
            count(statement.term());
            write(statement.slot(), number(statement.term()));
        }
    }

    /** Begins anew with the first statement. */
    void restart() {
        numberOfSlot.clear();
        writes.clear();
    }

    /** Stands for a number of a slot that no equation of the moment gives, or one that has no number. */
    private record Given(int slot, int write) {}

    private void count(Term term) {
        List<Term> operands = Terms.operands(term);
        int value = operands.isEmpty() ? NONE : number(term);
        if (value == NONE || uses.merge(value, 1, Integer::sum) == 1) {
            operands.forEach(this::count);
        }
    }

    private void write(int slot, int value) {
        int write = writes.merge(slot, 1, Integer::sum);
        numberOfSlot.put(slot, value == NONE ? numbered(List.of(new Given(slot, write))) : value);
    }

    /** Returns the number of the value that a term has now, {@link #NONE} for one that is not the same each time. */
    private int number(Term term) {
        if (term instanceof Term.CellRef ref) {
            Integer known = numberOfSlot.get(ref.cell());
            return known == null ? numbered(List.of(new Given(ref.cell(), 0))) : known;
        } else if (!isPure(term)) {
            return NONE;
        }
        List<Object> key = new ArrayList<>();
        key.add(head(term));
        for (Term operand : Terms.operands(term)) {
            int number = number(operand);
            if (number == NONE) {
                return NONE;
            }
            key.add(number);
        }
        return numbered(key);
    }

    private int numbered(List<Object> key) {
        return numbers.computeIfAbsent(key, none -> numbers.size());
    }

    private static boolean isPure(Term term) {
        return !(term instanceof Term.ElementRef
                || term instanceof Term.Vector
                || term instanceof Term.Solve
                || (term instanceof Term.Call call && call.function() == ScalarFunction.DRAW));
    }

    private static Object head(Term term) {
        if (term instanceof Term.Binary binary) {
            return binary.operation();
        } else if (term instanceof Term.Unary unary) {
            return unary.operation();
        } else if (term instanceof Term.Call call) {
            return call.function();
        } else if (term instanceof Term.Lookup lookup) {
            return "table " + lookup.table();
        }
        return term instanceof Term.Conditional ? "choice" : term;
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
            int value = number(statement.term());
            Term term = open.test(i) ? shared(statement.term(), all, true) : statement.term();
            all.add(term == statement.term() ? statement : new Assignment(statement.slot(), term));
            write(statement.slot(), value);
            settle(statement.slot(), Terms.operands(statement.term()).isEmpty() ? NONE : value);
        }
        return all;
    }

    /** Notes that a slot now has a value, and not the one before. */
    private void settle(int slot, int value) {
        Integer before = valueAt.remove(slot);
        if (before != null) {
            home.remove(before);
        }
        if (value != NONE && home.putIfAbsent(value, slot) == null) {
            valueAt.put(slot, value);
        }
    }

    private Term shared(Term term, List<Assignment> before, boolean whole) {
        List<Term> operands = Terms.operands(term);
        if (operands.isEmpty()) {
            return term;
        }
        int value = number(term);
        Integer found = home.get(value);
        if (found != null && isWorthFetching(term)) {
            return new Term.CellRef(found);
        }
        List<Term> now = new ArrayList<>(operands.size());
        boolean changed = false;
        for (Term operand : operands) {
            Term replaced = shared(operand, before, false);
            now.add(replaced);
            changed |= replaced != operand;
        }
        Term rebuilt = changed ? Terms.withOperands(term, now) : term;
        if (value == NONE || whole || uses.getOrDefault(value, 0) < 2 || cost(rebuilt) < ENOUGH) {
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
