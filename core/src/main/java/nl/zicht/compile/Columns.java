package nl.zicht.compile;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * Takes powers and graphical functions out of the equations of many members: each becomes a statement of its own over slots, which is done for all members by one
 * call faster than member by member.
 *
 * <p>What one side of a condition alone needs stays where it is. Changes no bit.
 */
public final class Columns {
    /** After so many spare slots the first are used again. */
    private static final int MANY = 64;

    private final int firstSpare;
    private int spare;
    private int size;

    /**
     * @param size the number of slots there are; spare ones are those from here on
     */
    Columns(int size) {
        firstSpare = size;
        this.size = size;
    }

    /** Returns the number of slots with those that were added. */
    int size() {
        return size;
    }

    /** Returns statements that do the same. */
    List<Assignment> split(List<Assignment> statements) {
        List<Assignment> all = new ArrayList<>();
        spare = firstSpare;
        for (Assignment statement : statements) {
            // A slot that two statements use keeps one of them waiting for the other.
            if (spare >= firstSpare + MANY) {
                spare = firstSpare;
            }
            Term term = split(statement.term(), all);
            boolean whole = term instanceof Term.CellRef ref && ref.cell() >= firstSpare;
            all.add(new Assignment(
                    statement.slot(), whole ? all.remove(all.size() - 1).term() : term));
        }
        return all;
    }

    /** Returns whether a term is one call for all members. */
    public static boolean isColumn(Term term) {
        if (term instanceof Term.Lookup lookup) {
            return lookup.x() instanceof Term.CellRef;
        }
        return term instanceof Term.Binary binary
                && binary.operation() == BinaryOperation.POWER
                && binary.left() instanceof Term.CellRef
                && binary.right() instanceof Term.CellRef;
    }

    /** Returns whether a term has the same value for all members whatever their inputs: it needs no cell and not the number of the member. */
    public static boolean isShared(Term root) {
        boolean[] shared = {true};
        Terms.forEachNode(
                root,
                node -> shared[0] &= !(node instanceof Term.CellRef
                        || node instanceof Term.ElementRef
                        || node instanceof Term.Vector
                        || node instanceof Term.Clock clock && clock.value() == ClockValue.MEMBER));
        return shared[0];
    }

    private Term split(Term term, List<Assignment> before) {
        if (isShared(term) || term instanceof Term.CellRef) {
            return term;
        }
        List<Term> operands = new ArrayList<>();
        for (Term operand : Terms.operands(term)) {
            boolean always = operands.isEmpty() || !isChoosing(term);
            operands.add(always ? split(operand, before) : operand);
        }
        Term same = Terms.withOperands(term, operands);
        if (same instanceof Term.Lookup lookup) {
            return outside(new Term.Lookup(lookup.table(), cell(lookup.x(), before)), before);
        } else if (same instanceof Term.Binary binary && binary.operation() == BinaryOperation.POWER) {
            Term left = cell(binary.left(), before);
            if (binary.right() instanceof Term.Constant constant && constant.value() == 2) {
                return new Term.Binary(BinaryOperation.MULTIPLY, left, left);
            }
            return outside(new Term.Binary(binary.operation(), left, cell(binary.right(), before)), before);
        }
        return same;
    }

    /** Returns whether only the first operand of a term is always needed. */
    private static boolean isChoosing(Term term) {
        return term instanceof Term.Conditional
                || term instanceof Term.Binary binary
                        && (binary.operation() == BinaryOperation.AND || binary.operation() == BinaryOperation.OR);
    }

    private Term cell(Term term, List<Assignment> before) {
        return term instanceof Term.CellRef ? term : outside(term, before);
    }

    private Term outside(Term term, List<Assignment> before) {
        before.add(new Assignment(spare, term));
        size = Math.max(size, spare + 1);
        return new Term.CellRef(spare++);
    }
}
