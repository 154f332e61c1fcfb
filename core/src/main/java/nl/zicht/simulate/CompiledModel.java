package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.compile.StepLoop;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.TermBounds;
import nl.zicht.compile.bytecode.BytecodeCompiler;
import nl.zicht.compile.interpreter.Interpreter;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/**
 * A model ready to run, any number of times, on any number of threads at once. Immutable: a run changes nothing in it.
 */
public final class CompiledModel {
    /**
     * Evaluations of a model, for each of its cells, after which lanes have saved what compiling them took, with room to spare: some thousand runs of the national
     * model, whose lanes were at their best after 500 on one processor.
     */
    private static final int REPAID = 4_000;

    private static final int MOST_LANE_PROGRAMS = 8;

    private final Plan plan;
    private final Optimizations optimizations;
    private volatile @Nullable Program bytecode;
    private final Map<IntegrationMethod, Optional<StepLoop>> stepLoops = new ConcurrentHashMap<>();
    private final Map<LaneProgram.Key, LaneProgram> lanePrograms = new ConcurrentHashMap<>();
    private final Labels labels;
    private final Columns columns;
    private final List<String> names;

    private CompiledModel(Plan plan, Optimizations optimizations) {
        this.plan = plan;
        this.optimizations = optimizations;
        labels = new Labels(plan.model());
        columns = new Columns(plan);
        names = visibleNames(plan.model());
    }

    /** Compiles a checked model. */
    public static CompiledModel of(CheckedModel model) {
        return of(model, Optimizations.ALL);
    }

    /** Compiles a checked model with some optimisations only, which changes no result. */
    public static CompiledModel of(CheckedModel model, Optimizations optimizations) {
        return of(model, TermBounds.DEFAULT, optimizations);
    }

    /** Compiles a checked model with equations divided at other bounds, which changes no result. */
    static CompiledModel of(CheckedModel model, TermBounds bounds, Optimizations optimizations) {
        return new CompiledModel(Plan.of(model, bounds, optimizations), optimizations);
    }

    private static List<String> visibleNames(CheckedModel model) {
        List<String> names = new ArrayList<>();
        for (Layout layout : model.layouts()) {
            for (int i = 0; i < layout.size(); i++) {
                names.add(model.cells().get(layout.firstCell() + i).label());
            }
        }
        return List.copyOf(names);
    }

    /** Returns the model this was made from. */
    public CheckedModel model() {
        return plan.model();
    }

    /** Returns when and how the model says to run. */
    public SimulationSpecs specs() {
        return plan.model().structure().specs();
    }

    /** Returns the labels of everything a run records, in the order of the file, arrays as {@code name[A,B]}. */
    public List<String> names() {
        return names;
    }

    /** Returns the labels of the constants that {@link Inputs} may set, in the order of the file. */
    public List<String> constants() {
        return labelsOf(false);
    }

    /** Returns the labels of the stocks whose initial value {@link Inputs} may set, in the order of the file. */
    public List<String> settableStocks() {
        return labelsOf(true);
    }

    private List<String> labelsOf(boolean stocks) {
        return model().cells().stream()
                .filter(cell ->
                        !cell.hidden() && plan.isSettable(cell.index()) && plan.isVarying(cell.index()) == stocks)
                .map(Cell::label)
                .toList();
    }

    /** Runs the model as it stands. */
    public Run run() {
        return run(Inputs.NONE);
    }

    /** Runs the model with some constants or initial values set. */
    public Run run(Inputs inputs) {
        return run(inputs, RunOptions.DEFAULT);
    }

    /**
     * Runs the model.
     *
     * @param inputs constants and initial values to set; whatever depends on them is computed anew
     * @param options what differs from the model's own settings
     * @throws ModelException when an input names nothing or something computed, when the settings make no sense, or when a limit is passed
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public Run run(Inputs inputs, RunOptions options) {
        return runner(options).run(inputs);
    }

    /** Returns what runs this model again and again in the same memory: quicker than {@link #run(Inputs, RunOptions)} where a run is short. */
    public Runner runner(RunOptions options) {
        return new Runner(this, options);
    }

    /**
     * Returns what runs this model for many members at once, or nothing where there is an {@link #obstacleToLanes obstacle}.
     *
     * @param options what differs from the model's own settings
     * @param watched the variables whose values will be looked at
     * @param width how many members run at once, a multiple of 8, or 0 for what suits the model's size
     */
    public Optional<LaneRunner> lanes(RunOptions options, WatchedValues watched, int width) {
        BitSet inputs = new BitSet();
        for (int cell = 0; cell < model().cells().size(); cell++) {
            inputs.set(plan.slot(cell), plan.isSettable(cell));
        }
        return LaneRunner.of(this, options, watched, inputs, width);
    }

    /**
     * Returns what runs this model for many members at once, as {@link #lanes(RunOptions, WatchedValues, int)}, a little quicker because what does not depend on
     * the inputs is known to be the same for all members.
     *
     * @param inputs the only inputs by which members differ
     */
    public Optional<LaneRunner> lanes(RunOptions options, WatchedValues watched, BoundInputs inputs, int width) {
        return LaneRunner.of(this, options, watched, inputs.places(), width);
    }

    /**
     * Returns whether so many members repay the time in which Java compiles the code of lanes, which grows with the model: small models gain after some hundred
     * runs, models of a thousand cells after some thousand.
     */
    public boolean lanesRepay(RunOptions options, long members) {
        SimulationSpecs specs = specsOf(options);
        int stages = Tableau.of(specs.method()).map(Tableau::stages).orElse(1);
        double evaluations = members * stages * (specs.stop() - specs.start()) / specs.dt();
        return evaluations >= (double) REPAID * model().cells().size();
    }

    /** Returns in words why {@link #lanes} cannot run many members of this model at once, nothing when it can. */
    public Optional<String> obstacleToLanes(RunOptions options) {
        return LaneRunner.obstacle(this, options);
    }

    /** Returns what lanes execute, made at the first call; only the latest few are kept. */
    LaneProgram laneProgram(LaneProgram.Key key) {
        if (lanePrograms.size() >= MOST_LANE_PROGRAMS && !lanePrograms.containsKey(key)) {
            lanePrograms.clear();
        }
        return lanePrograms.computeIfAbsent(key, wanted -> LaneProgram.of(plan, wanted, optimizations.vectors()));
    }

    /**
     * Returns the places of inputs, for many runs with other values of the same inputs; see {@link Runner#run(BoundInputs, double[][], int, long)}.
     *
     * @param names constants, stocks that start from a constant, or elements of these
     * @throws ModelException with every name that stands for nothing or for something computed
     */
    public BoundInputs bind(List<String> names) {
        return new BoundInputs(InputBinding.places(names, plan, labels));
    }

    /**
     * Returns what reads variables from many runs.
     *
     * @param names variables, or elements of arrays
     * @throws ModelException with every name that stands for nothing or for a whole array
     */
    public WatchedValues watch(List<String> names) {
        return WatchedValues.of(this, names);
    }

    /** Returns the settings of a run. In XMILE the save step is rounded to whole steps (digest, section 28.5), in Vensim not (12.3). */
    SimulationSpecs specsOf(RunOptions options) {
        SimulationSpecs asked = options.applyTo(specs());
        boolean rounded = model().structure().dialect() != Dialect.VENSIM && asked.dt() > 0 && asked.saveStep() > 0;
        double steps = StrictMath.max(1, StrictMath.rint(asked.saveStep() / asked.dt()));
        SimulationSpecs specs = rounded ? asked.withSaveStep(steps * asked.dt()) : asked;
        // belts and lines move once a step
        return model().containers().isEmpty() ? specs : specs.withMethod(IntegrationMethod.EULER);
    }

    /** Returns what runs do otherwise than their options ask. */
    List<Diagnostic> warningsOf(RunOptions options) {
        boolean other = options.method() != null && options.method() != IntegrationMethod.EULER;
        return !other || model().containers().isEmpty()
                ? List.of()
                : List.of(Diagnostic.warning(
                        Code.BENT_RULE,
                        "the run was to be integrated by the method " + options.method()
                                + ", but the model has conveyors or queues, which move once a step; Euler's method was used",
                        null,
                        "a smaller step makes Euler's method more exact"));
    }

    Program program(BackEnd backEnd) {
        if (backEnd == BackEnd.INTERPRETER) {
            return Interpreter.program(plan);
        }
        Program made = bytecode;
        if (made == null) {
            // Two threads may both get here; they make the same program, and either will do.
            made = BytecodeCompiler.program(plan, optimizations.vectors());
            bytecode = made;
        }
        return made;
    }

    /** Returns what takes the steps of a method at once, or null where the model is too large for that, or the steps are not of one length. */
    @Nullable
    StepLoop stepLoop(IntegrationMethod method) {
        if (!optimizations.stepLoop() || !plan.model().pace().isSteady()) {
            return null;
        }
        Optional<StepLoop> made = stepLoops.get(method);
        if (made == null) {
            made = Tableau.of(method).flatMap(tableau -> BytecodeCompiler.stepLoop(plan, tableau, columns.slots()));
            stepLoops.put(method, made);
        }
        return made.orElse(null);
    }

    Plan plan() {
        return plan;
    }

    Labels labels() {
        return labels;
    }

    Columns columns() {
        return columns;
    }
}
