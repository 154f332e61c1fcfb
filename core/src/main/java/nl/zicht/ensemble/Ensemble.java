package nl.zicht.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/**
 * One model, one design and the values of its members: everything that decides what an ensemble gives. Immutable.
 *
 * <p>Members are numbered policy after policy, {@code policy x futures + future}: the members of each policy see the same futures, and the model's own random
 * numbers depend on the future only. So policies are compared under equal luck.
 */
public final class Ensemble {
    /** So many numbers a block keeps at most: with their text some 10 MB. */
    private static final double MOST_IN_BLOCK = 250_000;

    /** So many numbers all blocks under way keep, unless these would be fewer than {@value #LEAST_AHEAD} for each thread. */
    private static final double MOST_UNDER_WAY = 1_000_000;

    private static final int LEAST_AHEAD = 4;
    private static final int MOST_AHEAD = 64;

    private final CompiledModel model;
    private final RunOptions options;
    private final EnsembleDesign design;
    private final MemberInputs inputs;
    private final MemberRunner.Factory runners;
    private final List<String> variables;

    /**
     * Makes an ensemble ready.
     *
     * @param options what differs from the model's settings, with the seed
     * @throws nl.zicht.equation.ModelException with every name in the design that the model does not have or cannot set
     */
    public Ensemble(CompiledModel model, RunOptions options, EnsembleDesign design, MemberInputs inputs) {
        this(model, options, design, inputs, runners(model, options, design, inputs.members()));
    }

    private static MemberRunner.Factory runners(
            CompiledModel model, RunOptions options, EnsembleDesign design, long futures) {
        new DesignCheck(model, options, design).check();
        return MemberRunner.Factory.forMembers(
                model, options, design.inputs(), variables(design), futures * design.policies());
    }

    /** Makes an ensemble whose members are run by others; the watched variables are those of {@link #variables(EnsembleDesign)}. */
    public Ensemble(
            CompiledModel model,
            RunOptions options,
            EnsembleDesign design,
            MemberInputs inputs,
            MemberRunner.Factory runners) {
        new DesignCheck(model, options, design).check();
        this.model = model;
        this.options = options;
        this.design = design;
        this.inputs = inputs;
        this.runners = runners;
        variables = variables(design);
    }

    /** Returns the variables that a runner hands on, in order: those of outcomes first, then those of which trajectories are kept. */
    public static List<String> variables(EnsembleDesign design) {
        Set<String> names = new LinkedHashSet<>(design.watched());
        names.addAll(design.trajectories());
        return List.copyOf(names);
    }

    public EnsembleDesign design() {
        return design;
    }

    public MemberInputs inputs() {
        return inputs;
    }

    /** Returns the number of members: those of the plan times the number of policies. */
    public long members() {
        return Math.multiplyExact(inputs.members(), (long) design.policies());
    }

    /**
     * Runs members and hands on what is made of each block, in the order of the members, on the calling thread.
     *
     * @param from the first member to run
     * @param work on how many threads, in blocks of what size, and when to stop
     * @param prepare what to make of a block; called on many threads
     * @param take takes what was made; a block never crosses from one policy to the next
     * @return the number of the first member that was not handed on: {@link #members()} when all were
     * @throws nl.zicht.equation.ModelException when a member cannot be run
     */
    public <R> long run(long from, Work work, Function<MemberBlock, R> prepare, Consumer<R> take) {
        return new OrderedBlocks<R>(this, work, prepare, take).run(from);
    }

    /** Returns some members, each as it is in the whole ensemble; for looking at a few. */
    public List<MemberBlock> members(long from, int count) {
        List<MemberBlock> blocks = new ArrayList<>();
        BlockWorker worker = worker();
        for (long member = from; member < from + count; member++) {
            blocks.add(worker.block(member, 1));
        }
        return blocks;
    }

    /** Returns a number of members in a block: as many as asked for, or fewer where much is kept of each. */
    int block(int asked) {
        return (int) StrictMath.max(1, StrictMath.min(asked, MOST_IN_BLOCK / numbersOfMember()));
    }

    /**
     * Returns how many blocks may be under way. A thread that has to share its processor holds its block for long; the others need work meanwhile, because blocks are
     * handed on in order.
     */
    int ahead(int threads, int block) {
        double most = StrictMath.min(MOST_AHEAD * threads, MOST_UNDER_WAY / (block * numbersOfMember()));
        return (int) StrictMath.max(LEAST_AHEAD * threads, most);
    }

    private double numbersOfMember() {
        double numbers = 3.0 + design.inputs().size() + design.outcomes().size();
        if (design.trajectories().isEmpty()) {
            return numbers;
        }
        SimulationSpecs specs = options.applyTo(model.specs());
        double moments = StrictMath.max(1, (specs.stop() - specs.start()) / specs.saveStep());
        return numbers + moments * (1 + design.trajectories().size());
    }

    BlockWorker worker() {
        double slack = 1e-6 * options.applyTo(model.specs()).dt();
        return new BlockWorker(this, runners.create(), new OutcomeMeter(design, slack), variables);
    }
}
