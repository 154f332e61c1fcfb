package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Columns;

/**
 * Parts of statements that have the same value in all lanes, such as a graphical function of time: each gets a slot number of its own beyond those of the model and
 * is computed once before a loop over lanes.
 */
final class SharedTerms {
    private final int first;
    private final Map<Term, Integer> slots = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Assignment> statements = new ArrayList<>();

    SharedTerms(List<Assignment> original) {
        int[] highest = {0};
        for (Assignment statement : original) {
            highest[0] = Math.max(highest[0], statement.slot());
            Terms.forEachCell(statement.term(), slot -> highest[0] = Math.max(highest[0], slot));
        }
        first = highest[0] + 1;
        for (Assignment statement : original) {
            statements.add(new Assignment(statement.slot(), shared(statement.term())));
        }
    }

    private Term shared(Term term) {
        if (term instanceof Term.Constant || term instanceof Term.Clock || term instanceof Term.CellRef) {
            return term;
        } else if (Columns.isShared(term)) {
            return new Term.CellRef(slots.computeIfAbsent(term, none -> {
                terms.add(term);
                return first + terms.size() - 1;
            }));
        }
        return Terms.withOperands(
                term, Terms.operands(term).stream().map(this::shared).toList());
    }

    /** Returns the statements with shared terms replaced by their slots. */
    List<Assignment> statements() {
        return statements;
    }

    /** Returns whether a slot is that of a shared term. */
    boolean contains(int slot) {
        return slot >= first;
    }

    /** Returns the term of a slot. */
    Term term(int slot) {
        return terms.get(slot - first);
    }
}
