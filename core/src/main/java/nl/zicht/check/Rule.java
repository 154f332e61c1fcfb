package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value of one cell comes about. */
public sealed interface Rule {
    /**
     * Computed from other cells at every moment (a constant too).
     *
     * @param value the equation
     * @param initial the equation while initial values are found, or null when it is the same
     */
    record Computed(Term value, @Nullable Term initial) implements Rule {}

    /**
     * Accumulated from an initial value.
     *
     * @param initial the value at the start
     * @param netFlow the rate of change
     */
    record Integrated(Term initial, Term netFlow) implements Rule {}

    /** Computed once at the start and kept (INIT). */
    record Frozen(Term value) implements Rule {}

    /**
     * The value that {@code input} had some time ago, moved on once a step and constant within it.
     *
     * @param input what is remembered
     * @param delay how long ago, in units of time, taken once at the start and rounded to steps; null for exactly one step
     * @param initial the value as long as nothing that old is remembered
     */
    record Delayed(Term input, @Nullable Term delay, Term initial) implements Rule {}

    /** Computed like {@link Computed}, but only at the begin of every step and constant within it: random draws, and what else Runge-Kutta stages must not see move. */
    record Held(Term value) implements Rule {}

    /**
     * What a {@link StoreKind store} gives: moved on once a step from what its inputs were at the begin of that step, and constant within the step.
     *
     * @param inputs what the store is shown at the begin of every step
     * @param settings what it is told once, while initial values are found
     * @param table the number of the table it works with, -1 for none
     * @param written the stocks that it changes when a step ends, in its order
     * @param initial the value at the start
     */
    record Stored(
            StoreKind kind, List<Term> inputs, List<Term> settings, int table, List<Integer> written, Term initial)
            implements Rule {
        public Stored {
            inputs = List.copyOf(inputs);
            settings = List.copyOf(settings);
            written = List.copyOf(written);
        }
    }

    /**
     * What a conveyor or queue says of itself, or of a flow that leaves it, as the step begins.
     *
     * @param question what is asked
     * @param of the cell of the stock, or of the flow
     * @param place the cell of the place within the stock that is asked for, or -1
     * @param needs what must be known before; when there is nothing, the answer is known as the step begins
     * @param initial the value while initial values are found, or null when it is not known then
     */
    record Probed(
            Question question,
            int of,
            int place,
            List<Term> needs,
            @Nullable Term initial) implements Rule {
        public Probed {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A flow that a conveyor or queue drives or grants, see {@link Belt} and {@link Line}.
     *
     * @param needs what must be known before
     * @param initial the value while initial values are found, or null when it is not known then
     * @param request for an inflow with an equation the cell of what is asked for, else -1
     */
    record Moved(List<Term> needs, @Nullable Term initial, int request) implements Rule {
        public Moved {
            needs = List.copyOf(needs);
        }
    }

    /**
     * Found together with other cells by a solver; the first of them, the head, says how, the others only name it.
     *
     * @param kind what the solver does
     * @param head the first cell
     * @param cells all cells that are found together, the head first; for another cell none
     * @param guesses where the search for each begins
     * @param targets {@link Kind#REPEATED}: what each is to be; {@link Kind#ZERO}: what is to become 0; {@link Kind#INVERSE}: the matrix; for another cell the head
     * @param settings {@link Kind#ZERO}: the sizes of the cells, those of the targets, how many leading cells stay as guessed, the tolerance, the most rounds
     */
    record Solved(Kind kind, int head, List<Integer> cells, List<Term> guesses, List<Term> targets, List<Term> settings)
            implements Rule {
        /** What a solver does. */
        public enum Kind {
            /** Computes a loop again and again until it changes nothing any more. */
            REPEATED,
            /** Seeks what makes targets 0. */
            ZERO,
            /** Inverts a square matrix. */
            INVERSE
        }

        public Solved {
            cells = List.copyOf(cells);
            guesses = List.copyOf(guesses);
            targets = List.copyOf(targets);
            settings = List.copyOf(settings);
        }

        /** Returns all terms of the rule. */
        public List<Term> needs() {
            List<Term> needs = new ArrayList<>(guesses);
            needs.addAll(targets);
            needs.addAll(settings);
            return needs;
        }
    }
}
