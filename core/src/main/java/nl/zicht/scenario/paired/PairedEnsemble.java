package nl.zicht.scenario.paired;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import nl.zicht.ensemble.MemberInputs;
import nl.zicht.ensemble.MemberRunner;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.RunOptions;

/**
 * Every scenario of a set run on the same members: member 7 has the same values of everything uncertain, and the same luck, in each scenario. Immutable.
 *
 * <p>The difference of two scenarios is taken member by member, so that what both have in common falls away (common random numbers; A. M. Law, "Simulation
 * Modeling and Analysis", chapter 11). What comes out depends on neither threads nor blocks.
 */
public final class PairedEnsemble {
    private static final int BLOCK = 64;

    private final PolicyModel model;
    private final RunOptions options;
    private final List<String> names;
    private final MemberInputs members;
    private final List<Reading> readings;
    private final List<String> watched;
    private final int[][] rows;

    /**
     * Makes an ensemble ready.
     *
     * @param options what differs from the model's settings, with the seed of its random numbers
     * @param names the uncertain inputs, under the names they have in the model without levers
     * @param members the value of each input in each member, in the order of the names
     * @param readings what to read
     */
    public PairedEnsemble(
            PolicyModel model, RunOptions options, List<String> names, MemberInputs members, List<Reading> readings) {
        this.model = model;
        this.options = options;
        this.names = List.copyOf(names);
        this.members = members;
        this.readings = List.copyOf(readings);
        Set<String> elements = new LinkedHashSet<>();
        readings.forEach(reading -> elements.addAll(model.elements(reading.variable())));
        watched = List.copyOf(elements);
        rows = this.readings.stream()
                .map(reading -> model.elements(reading.variable()).stream()
                        .mapToInt(watched::indexOf)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * Runs all scenarios, on all processors.
     *
     * @param progress told the part that is done, from 0 to 1, from any thread
     * @throws nl.zicht.equation.ModelException when an input cannot be set or a member cannot be run
     */
    public PairedMembers run(DoubleConsumer progress) {
        int count = Math.toIntExact(members.members());
        double[][] inputs = inputs(count);
        List<Scenario> scenarios = model.set().scenarios();
        double[][][][] values = new double[scenarios.size()][readings.size()][][];
        for (double[][][] ofScenario : values) {
            for (int r = 0; r < ofScenario.length; r++) {
                ofScenario[r] = new double[readings.get(r).times().size()][count];
            }
        }
        int blocks = (count + BLOCK - 1) / BLOCK;
        AtomicInteger done = new AtomicInteger();
        int all = scenarios.size() * blocks;
        List<MemberRunner.Factory> runners =
                scenarios.stream().map(scenario -> runners(scenario)).toList();
        IntStream.range(0, all).parallel().forEach(task -> {
            int scenario = task / blocks;
            int first = task % blocks * BLOCK;
            block(scenarios.get(scenario), runners.get(scenario).create(), inputs, values[scenario], first);
            progress.accept(done.incrementAndGet() / (double) all);
        });
        return PairedMembers.of(scenarios, readings, names, inputs, values);
    }

    private double[][] inputs(int count) {
        double[][] inputs = new double[names.size()][count];
        double[] one = new double[names.size()];
        for (int member = 0; member < count; member++) {
            members.values(member, one);
            for (int i = 0; i < one.length; i++) {
                inputs[i][member] = one[i];
            }
        }
        return inputs;
    }

    private MemberRunner.Factory runners(Scenario scenario) {
        List<String> all = new ArrayList<>(names.stream().map(model::inputName).toList());
        model.inputs(scenario).settings().forEach(setting -> all.add(setting.name()));
        return MemberRunner.Factory.forMembers(model.compiled(), options, all, watched, members.members());
    }

    private void block(Scenario scenario, MemberRunner runner, double[][] inputs, double[][][] into, int first) {
        List<Inputs.Setting> policy = model.inputs(scenario).settings();
        int count = Math.min(BLOCK, inputs.length == 0 ? into[0][0].length - first : inputs[0].length - first);
        double[][] block = new double[inputs.length + policy.size()][count];
        for (int i = 0; i < inputs.length; i++) {
            System.arraycopy(inputs[i], first, block[i], 0, count);
        }
        for (int i = 0; i < policy.size(); i++) {
            Arrays.fill(block[inputs.length + i], policy.get(i).value());
        }
        runner.run(first, count, block, new ReadingSink(readings, rows, into, first, count));
    }
}
