package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zicht.Models;
import nl.zicht.equation.ModelException;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.LaneAgreement;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/** Every public model as an ensemble in lanes, at all widths, each member against its run alone by the interpreter, bit for bit. */
class PublicLanesTest {
    private static final int[] WIDTHS = {1, 4, 8, 64, 256};
    private static final int MEMBERS = 4;

    /** Steps of a run: enough for delays to come out, few enough for the interpreter. */
    private static final int STEPS = 100;

    @Test
    void runInLanesWithTheBitsOfSingleRuns() {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        Map<String, Integer> counts = new TreeMap<>();
        for (PublicModel model : PublicModel.inFormats(folder.orElseThrow(), List.of("mdl", "stmx", "xmile"))) {
            counts.merge(outcome(model), 1, Integer::sum);
        }
        counts.forEach((outcome, count) -> System.out.printf(Locale.ROOT, "%4d %s%n", count, outcome));
        assertThat(counts.getOrDefault("in lanes, bit-equal", 0)).isGreaterThan(310);
    }

    private static String outcome(PublicModel file) {
        CompiledModel model;
        try {
            model = Models.read(file.file()).compile();
        } catch (ModelException refused) {
            return "not a model that runs";
        }
        SimulationSpecs specs = model.specs();
        RunOptions options = RunOptions.DEFAULT
                .withStop(Math.min(specs.stop(), specs.start() + STEPS * specs.dt()))
                .withSeed(11);
        Optional<String> obstacle = model.obstacleToLanes(options);
        if (obstacle.isPresent()) {
            return "one by one: " + obstacle.get();
        }
        Run run = model.run(Inputs.NONE, options);
        List<String> names = model.constants().stream()
                .filter(name -> !Double.isNaN(run.last(name))) // no run may be told NaN
                .toList();
        Optional<LaneAgreement> members = LaneAgreement.of(file.title(), model, options, names, inputs(run, names));
        if (members.isEmpty()) {
            return "members are refused";
        }
        for (int width : WIDTHS) {
            members.get().check(model, width);
        }
        return "in lanes, bit-equal";
    }

    /** Returns values for the constants: what the model says in the first member, up to a tenth more in the others. */
    private static double[][] inputs(Run run, List<String> names) {
        double[][] numbers = new double[names.size()][MEMBERS];
        for (int input = 0; input < numbers.length; input++) {
            double value = run.last(names.get(input));
            for (int member = 0; member < MEMBERS; member++) {
                boolean whole = value == Math.rint(value); // often a switch or a number of things
                numbers[input][member] = whole && input % 3 > 0 ? value : value * (1 + member * (input % 7) / 240.0);
            }
        }
        return numbers;
    }
}
