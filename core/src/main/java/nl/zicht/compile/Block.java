package nl.zicht.compile;

import java.util.List;
import nl.zicht.check.Term;

/** A stretch of the statements of a phase, as a back end may execute it. */
public sealed interface Block {
    /** Returns the statements one by one, in an order in which they may be executed. */
    List<Assignment> assignments();

    /** Statements one after the other. */
    record Straight(List<Assignment> assignments) implements Block {
        public Straight {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * Statements of one shape whose slots lie at equal distances, none of which needs another: number j puts the value of {@code body} into slot
     * {@code target.at(j)}.
     *
     * @param target where the values go; its stride is not 0
     * @param body the equation; here {@link Term.CellRef} counts operands
     * @param operands where the numbers of the equation are
     * @param assignments the same statements one by one
     */
    record Loop(Operand target, Term body, List<Operand> operands, List<Assignment> assignments) implements Block {
        public Loop {
            operands = List.copyOf(operands);
            assignments = List.copyOf(assignments);
        }

        public int count() {
            return assignments.size();
        }

        /** Returns whether the statements write and read neighbours only, so that a machine may do several at a time. */
        public boolean isDense() {
            return target.stride() == 1 && operands.stream().allMatch(operand -> operand.stride() <= 1);
        }
    }

    /**
     * Slots at equal distances: {@code first + j stride}.
     *
     * @param copy the first of as many slots beside each other to which the numbers are copied before the loop, which takes them from there; {@link #NO_COPY} when it
     *     takes them from where they are
     */
    record Operand(int first, int stride, int copy) {
        /** The numbers stay where they are. */
        public static final int NO_COPY = -1;

        public Operand(int first, int stride) {
            this(first, stride, NO_COPY);
        }

        public boolean isCopied() {
            return copy != NO_COPY;
        }

        public int at(int j) {
            return first + j * stride;
        }
    }
}
