package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.zicht.check.CheckedModel;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.RandomModels;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

/** A member in a lane against the same member run alone by the interpreter, bit for bit. */
class LanesTest {
    private static final long FIRST_SEED = 20261122;
    private static final int MODELS = 600;
    private static final int[] WIDTHS = {1, 4, 8, 64, 256};

    @Test
    void giveTheBitsOfSingleRunsOnRandomModels() {
        int compared = 0;
        for (int i = 0; i < MODELS; i++) {
            long seed = FIRST_SEED + i;
            CheckedModel checked = RandomModels.of(seed);
            Optimizations optimizations = new Optimizations(
                    i % 2 == 0 ? 2 : Optimizations.NEVER, true, LaneAgreement.rewrites(i), VectorInstructions.ALWAYS);
            CompiledModel model = CompiledModel.of(checked, optimizations);
            RunOptions options = RunOptions.DEFAULT
                    .withMethod(IntegrationMethod.values()[i % 3])
                    .withSeed(seed);
            compared += agrees(model, options, WIDTHS[i % WIDTHS.length], seed) ? 1 : 0;
        }
        System.out.printf("%d of %d random models from seed %d in lanes: bit-equal%n", compared, MODELS, FIRST_SEED);
        assertThat(compared).isGreaterThan(MODELS * 9 / 10);
    }

    /** Runs members 3 to 7 of a model; returns whether lanes can run it and its single runs are not refused. */
    private static boolean agrees(CompiledModel model, RunOptions options, int width, long seed) {
        if (model.obstacleToLanes(options).isPresent()) {
            return false;
        }
        // What is no input is the same in all lanes, with what depends on it.
        List<String> constants = model.constants();
        List<String> inputs = constants.subList(0, seed % 2 == 0 ? constants.size() : constants.size() / 2);
        double[][] numbers = new double[inputs.size()][5];
        for (int input = 0; input < inputs.size(); input++) {
            for (int member = 0; member < 5; member++) {
                numbers[input][member] = (input * 7 + member * 3) % 11 - 4.25;
            }
        }
        Optional<LaneAgreement> members = LaneAgreement.of("model of seed " + seed, model, options, inputs, numbers);
        members.ifPresent(each -> each.check(model, width));
        return members.isPresent();
    }
}
