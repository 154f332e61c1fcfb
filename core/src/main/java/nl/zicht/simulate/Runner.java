package nl.zicht.simulate;

import nl.zicht.compile.Program;
import nl.zicht.compile.StepLoop;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/**
 * Runs one model again and again in the same memory, for callers that are done with a run before they ask for the next one.
 *
 * <p>What a run recorded is overwritten by the next run of the same runner: look at it, or copy what should stay, before. Gives the same values as
 * {@link CompiledModel#run(Inputs, RunOptions)}. Not thread-safe; each thread makes its own.
 */
public final class Runner {
    private final CompiledModel model;
    private final SimulationSpecs specs;
    private final RunOptions options;
    private final TimeGrid grid;
    private final Recorder recorder;
    private final Program program;
    private final @Nullable StepLoop stepLoop;

    Runner(CompiledModel model, RunOptions options) {
        this.model = model;
        this.options = options;
        specs = model.specsOf(options);
        grid = TimeGrid.of(specs, options.limits());
        recorder = new Recorder(model.plan(), model.columns(), grid);
        program = model.program(options.backEnd());
        boolean atOnce = options.backEnd() == BackEnd.BYTECODE && grid.isEven();
        stepLoop = atOnce ? model.stepLoop(specs.method()) : null;
    }

    /**
     * Runs the model.
     *
     * @param inputs constants and initial values to set; whatever depends on them is computed anew
     * @throws nl.zicht.equation.ModelException as {@link CompiledModel#run(Inputs, RunOptions)}
     */
    public Run run(Inputs inputs) {
        return run(InputBinding.bind(inputs, model.plan(), model.labels()), options);
    }

    /**
     * Runs the model as a member of an ensemble.
     *
     * @param bound the inputs to set
     * @param inputs their values, which are not NaN: those of this run at {@code inputs[i][column]}
     * @param column which column holds the values of this run
     * @param member the number of the member, by which its random numbers differ from those of others; see {@link RunOptions#member}
     * @throws nl.zicht.equation.ModelException as {@link CompiledModel#run(Inputs, RunOptions)}
     */
    public Run run(BoundInputs bound, double[][] inputs, int column, long member) {
        double[] values = model.plan().defaults();
        bound.write(inputs, column, values);
        return run(values, options.withMember(member));
    }

    private Run run(double[] values, RunOptions options) {
        recorder.restart();
        try {
            Moments moments = new Simulation(program, stepLoop, grid, recorder, values).run(specs, options);
            return new Run(model, specs, moments, recorder, model.warningsOf(options));
        } catch (LinkageError | IndexOutOfBoundsException | NullPointerException | ClassCastException e) {
            // Generated code does not show in stack traces; a mistake in it must still say what it is.
            throw new IllegalStateException(
                    "the program made for the " + model.model().structure() + " failed in the back end "
                            + options.backEnd() + "; this is a mistake in Zicht, not in the model",
                    e);
        }
    }
}
