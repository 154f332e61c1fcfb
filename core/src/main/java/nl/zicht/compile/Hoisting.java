package nl.zicht.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.ClockValue;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.check.UnaryOperation;

/**
 * Moves what does not change during a run out of the equations of a moment, to be computed once.
 *
 * <p>Terms have no side effects, so that one may be computed that stood in a branch which is never taken. Random draws and what reads whole arrays stay.
 */
final class Hoisting {
    private final Slots slots;
    private final BitSet changing;
    private final List<Assignment> once;
    private final Map<Term, Integer> known = new HashMap<>();

    /**
     * @param slots gives out more slots
     * @param changing the slots whose numbers may change during a run; those of statements that do not are taken out
     * @param once gets what is to be computed once
     */
    Hoisting(Slots slots, BitSet changing, List<Assignment> once) {
        this.slots = slots;
        this.changing = changing;
        this.once = once;
    }

    /** Returns whether a shallow term has the same value all through a run. */
    boolean isFixed(Term term) {
        if (term instanceof Term.CellRef ref) {
            return !changing.get(ref.cell());
        } else if (term instanceof Term.Clock clock) {
            return isFixed(clock.value());
        } else if (term instanceof Term.Vector
                || term instanceof Term.ElementRef
                || term instanceof Term.Solve
                || (term instanceof Term.Call call && call.function() == ScalarFunction.DRAW)) {
            return false;
        }
        for (Term operand : Terms.operands(term)) {
            if (!isFixed(operand)) {
                return false;
            }
        }
        return true;
    }

    /** The step too: only models whose step stays the same come here. */
    private static boolean isFixed(ClockValue value) {
        return switch (value) {
            case TIME, STEP_TIME, STEPS -> false;
            case DT, START, STOP, SEED, MEMBER -> true;
        };
    }

    /** Returns a term with every part that does not change replaced by the slot in which it will be. */
    Term hoist(Term term) {
        return replaced(term, false);
    }

    /** Returns a term of the shape that {@link #hoist} would give. */
    Term outline(Term term) {
        return replaced(term, true);
    }

    private Term replaced(Term term, boolean outlined) {
        List<Term> operands = Terms.operands(term);
        if (operands.isEmpty()) {
            return term;
        } else if (isWorthwhile(term) && isFixed(term)) {
            return new Term.CellRef(outlined ? 0 : slot(term));
        }
        List<Term> now = new ArrayList<>(operands.size());
        boolean changed = false;
        for (Term operand : operands) {
            Term replaced = replaced(operand, outlined);
            now.add(replaced);
            changed |= replaced != operand;
        }
        return changed ? Terms.withOperands(term, now) : term;
    }

    private int slot(Term term) {
        return known.computeIfAbsent(term, none -> {
            int slot = slots.add(1);
            once.add(new Assignment(slot, term));
            return slot;
        });
    }

    /** Moves a whole statement that does not change; returns whether it did. */
    boolean moveWhole(Assignment statement) {
        if (!isFixed(statement.term())) {
            return false;
        }
        once.add(statement);
        changing.clear(statement.slot());
        return true;
    }

    /** Returns whether there is something to compute that costs more than to fetch the result: a comparison alone, or a minus, does not. */
    private static boolean isWorthwhile(Term term) {
        if (term instanceof Term.Binary binary) {
            return switch (binary.operation()) {
                case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR ->
                    isWorthwhile(binary.left()) || isWorthwhile(binary.right());
                default -> true;
            };
        } else if (term instanceof Term.Unary unary) {
            return unary.operation() == UnaryOperation.NEGATE && isWorthwhile(unary.operand());
        }
        return term instanceof Term.Call || term instanceof Term.Lookup || term instanceof Term.Conditional;
    }
}
