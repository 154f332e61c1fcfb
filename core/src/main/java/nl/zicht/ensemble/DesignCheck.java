package nl.zicht.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/** Finds what in a design does not fit the model it is meant for. */
record DesignCheck(CompiledModel model, RunOptions options, EnsembleDesign design) {
    /** Throws with all mistakes at once. */
    void check() {
        List<Diagnostic> wrong = new ArrayList<>();
        gather(() -> model.bind(design.inputs()), wrong);
        gather(() -> model.watch(Ensemble.variables(design)), wrong);
        double start = Optional.ofNullable(options.start()).orElse(model.specs().start());
        double stop = Optional.ofNullable(options.stop()).orElse(model.specs().stop());
        for (MemberOutcome outcome : design.outcomes()) {
            if (outcome instanceof MemberOutcome.Measured measured
                    && measured.measure() == Measure.AT
                    && !(measured.argument() >= start && measured.argument() <= stop)) {
                wrong.add(Diagnostic.error(
                        Code.BAD_VALUE,
                        "the outcome " + outcome.id() + " is read at time " + Bounds.text(measured.argument())
                                + "; the run goes from " + Bounds.text(start) + " to " + Bounds.text(stop),
                        null,
                        "another time, or a run with another start or stop"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
    }

    private static void gather(Runnable check, List<Diagnostic> wrong) {
        try {
            check.run();
        } catch (ModelException e) {
            wrong.addAll(e.diagnostics());
        }
    }
}
