package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;

/** Replaces the value of a cell inside a term; the depth of terms is bounded by that of their equations. */
final class SelfReference {
    private SelfReference() {}

    /** Returns a term in which {@code other} stands wherever the value of a cell stood. */
    static Term replaced(Term term, int cell, Term other) {
        if (term instanceof Term.CellRef ref) {
            return ref.cell() == cell ? other : term;
        }
        List<Term> operands = Terms.operands(term);
        if (operands.isEmpty()) {
            return term;
        }
        List<Term> changed = new ArrayList<>(operands.size());
        boolean same = true;
        for (Term operand : operands) {
            Term replaced = replaced(operand, cell, other);
            same &= replaced == operand;
            changed.add(replaced);
        }
        return same ? term : Terms.withOperands(term, changed);
    }
}
