package nl.zicht.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.jspecify.annotations.Nullable;

/**
 * Finds what in a design does not fit the model it is meant for.
 *
 * @param options what differs from the model's settings
 * @param places where the parts of the design were written
 */
public record DesignCheck(CompiledModel model, RunOptions options, EnsembleDesign design, DesignPlaces places) {
    DesignCheck(CompiledModel model, RunOptions options, EnsembleDesign design) {
        this(model, options, design, DesignPlaces.NONE);
    }

    /**
     * Checks names and times.
     *
     * @throws ModelException with all mistakes at once
     */
    public void check() {
        List<Diagnostic> wrong = new ArrayList<>();
        for (String input : design.inputs()) {
            gather(() -> model.bind(List.of(input)), places.inputs().get(input), wrong);
        }
        Map<String, @Nullable SourceSpan> watched = new LinkedHashMap<>();
        for (MemberOutcome outcome : design.outcomes()) {
            if (outcome instanceof MemberOutcome.Measured measured) {
                watched.putIfAbsent(measured.variable(), places.outcomes().get(outcome.id()));
            }
        }
        design.trajectories()
                .forEach(name -> watched.putIfAbsent(name, places.trajectories().get(name)));
        watched.forEach((variable, place) -> gather(() -> model.watch(List.of(variable)), place, wrong));
        times(wrong);
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
    }

    private void times(List<Diagnostic> wrong) {
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
                        places.outcomes().get(outcome.id()),
                        "another time, or a run with another start or stop"));
            }
        }
    }

    /** The place in the design counts, not that in the model: there is what has to be changed. */
    private static void gather(Runnable check, @Nullable SourceSpan place, List<Diagnostic> wrong) {
        try {
            check.run();
        } catch (ModelException e) {
            for (Diagnostic found : e.diagnostics()) {
                SourceSpan span = place == null ? found.span() : place;
                // What is computed can be set in another model only, and a design has just one.
                String hint = found.code() == Code.BAD_VALUE ? "a constant that it is computed from" : found.hint();
                wrong.add(Diagnostic.error(found.code(), found.message(), span, hint));
            }
        }
    }
}
