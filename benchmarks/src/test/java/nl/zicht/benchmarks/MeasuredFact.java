package nl.zicht.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.bytecode.CodeFacts;

/**
 * Something countable about the program made of a model.
 *
 * @param name what was counted of which model
 * @param value how much it is
 * @param more whether more is better, else less
 */
record MeasuredFact(String name, long value, boolean more) {
    /** Returns the facts about a model of {@link BenchmarkModels}. */
    static List<MeasuredFact> of(String model) {
        List<MeasuredFact> facts = new ArrayList<>();
        CodeFacts code =
                new CodeFacts(Plan.of(BenchmarkModels.named(model).check().orThrow()));
        stepLoop(model + ".step-loop.euler", code.stepLoop(Tableau.EULER), facts);
        stepLoop(model + ".step-loop.rk4", code.stepLoop(Tableau.RK4), facts);
        facts.add(new MeasuredFact(model + ".methods.largest-bytes", code.largestMethod(), false));
        facts.add(new MeasuredFact(model + ".methods.all-bytes", code.allMethods(), false));
        String step = model + ".step.";
        facts.add(new MeasuredFact(step + "statements", code.statements(Phase.RATES), false));
        facts.add(new MeasuredFact(step + "operations", code.operations(Phase.RATES), false));
        facts.add(new MeasuredFact(step + "calls", code.calls(Phase.RATES), false));
        facts.add(new MeasuredFact(step + "loops", code.loops(Phase.RATES), true));
        facts.add(new MeasuredFact(step + "statements-in-dense-loops", code.denseStatements(Phase.RATES), true));
        facts.add(new MeasuredFact(model + ".only-when-recorded.statements", code.statements(Phase.REPORTS), true));
        return facts;
    }

    private static void stepLoop(String name, Optional<Long> bytes, List<MeasuredFact> facts) {
        facts.add(new MeasuredFact(name + ".exists", bytes.isPresent() ? 1 : 0, true));
        bytes.ifPresent(length -> facts.add(new MeasuredFact(name + ".bytes", length, false)));
    }

    /** Returns whether this is worse than what was expected. */
    boolean isWorseThan(long expected) {
        return more ? value < expected : value > expected;
    }

    /** Returns the fact as a line of the file. */
    String line() {
        return name + " " + (more ? ">=" : "<=") + " " + value;
    }
}
