package nl.zicht.simulate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.check.Cell;
import nl.zicht.check.Rule;
import nl.zicht.check.ScalarFunction;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.check.VectorFunction;
import nl.zicht.compile.Plan;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;

/** Finds where numbers that are not finite begin in a run. */
final class FirstProblem {
    private static final int MOST_INPUTS = 8;
    private static final Set<VectorFunction> ALLOCATIONS =
            EnumSet.of(VectorFunction.ALLOCATION_PRICE, VectorFunction.WHOLE_ALLOCATION, VectorFunction.MARKET_PRICE);

    private final Run run;
    private final Plan plan;
    private final List<Integer> cells;

    private FirstProblem(Run run, Plan plan) {
        this.run = run;
        this.plan = plan;
        cells = run.visibleCells();
    }

    /** Returns a warning about the first number that is not finite, or nothing; numbers that the author gave as infinite do not count. */
    static Optional<Diagnostic> of(Run run, Plan plan) {
        return new FirstProblem(run, plan).find();
    }

    private Optional<Diagnostic> find() {
        for (int row = 0; row < run.rows(); row++) {
            int first = -1;
            for (int cell : cells) {
                boolean looked = row == 0 ? !isGiven(cell) : run.isVarying(cell);
                if (looked && !Double.isFinite(run.value(cell, row))) {
                    first = first < 0 ? cell : first;
                    if (comesFromFinite(cell, row)) {
                        return Optional.of(describe(cell, row));
                    }
                }
            }
            if (first >= 0) {
                return Optional.of(describe(first, row));
            }
        }
        return Optional.empty();
    }

    private boolean isGiven(int cell) {
        return plan.isSettable(cell) && !plan.isVarying(cell);
    }

    /** Returns whether everything recorded that a cell is computed from is finite, so that the trouble begins there. */
    private boolean comesFromFinite(int cell, int row) {
        return plan.needsWhileRunning(cell).stream()
                .allMatch(need -> !run.isRecorded(need) || Double.isFinite(run.value(need, row)));
    }

    /** Returns whether a value that is no number decides a condition somewhere. */
    private boolean isCondition(int cell, int row) {
        if (!Double.isNaN(run.value(cell, row))) {
            return false;
        }
        boolean[] found = new boolean[1];
        for (Cell other : plan.model().cells()) {
            if (other.rule() instanceof Rule.Computed computed) {
                Terms.forEachNode(computed.value(), node -> {
                    if (node instanceof Term.Conditional choice) {
                        Terms.forEachCell(choice.condition(), used -> found[0] |= used == cell);
                    }
                });
            }
        }
        return found[0];
    }

    private Diagnostic describe(int cell, int row) {
        Cell found = plan.model().cells().get(cell);
        String inputs = plan.needsWhileRunning(cell).stream()
                .filter(need -> !plan.model().cells().get(need).hidden())
                .limit(MOST_INPUTS)
                .map(need -> plan.model().cells().get(need).label() + " = " + NumberText.shortest(run.value(need, row)))
                .collect(Collectors.joining(", "));
        return Diagnostic.warning(
                Code.NOT_FINITE,
                found.label() + " is " + NumberText.shortest(run.value(cell, row)) + " at time "
                        + NumberText.rounded(run.time(row), 12) + (inputs.isEmpty() ? "" : ", with " + inputs)
                        + (isCondition(cell, row) ? "; a condition on it counts as false" : ""),
                found.span(),
                isAllocated(found.rule())
                        ? "an allocation profile of a kind that is not known (0 to 4, or 10 more, are; the curve of 5, constant"
                                + " elasticity, is not published), or one without a width"
                        : "a division by zero, a logarithm of 0 or less, or growth without bound");
    }

    /** Returns whether a value is found by the profiles of allocations, of which the kind may be computed while the model runs. */
    private boolean isAllocated(Rule rule) {
        boolean[] found = new boolean[1];
        if (rule instanceof Rule.Computed computed) {
            Terms.forEachNode(computed.value(), node -> {
                found[0] |= node instanceof Term.Call call && call.function() == ScalarFunction.DEMAND_FRACTION;
                found[0] |= node instanceof Term.Vector vector && ALLOCATIONS.contains(vector.function());
            });
        }
        return found[0];
    }
}
