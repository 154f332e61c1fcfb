package nl.zicht.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zicht.Models;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/** One after another, side by side and in the interpreter: the same bits. */
final class MemberRunnersTest {
    private static final Path SIR = Path.of("..", "examples", "src", "main", "resources", "models", "sir.xmile");

    private static EnsembleDesign design() {
        List<MemberOutcome> outcomes = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            double argument = measure == Measure.AT ? 33.1 : measure.hasArgument() ? 900 : 0;
            outcomes.add(new MemberOutcome.Measured(measure.name(), "Infectious", measure, argument, ""));
        }
        outcomes.add(new MemberOutcome.Measured("people", "Population", Measure.MEAN, 0, ""));
        return new EnsembleDesign(
                List.of(
                        new Uncertainty("Contacts per Day", new Distribution.Uniform(3, 9), "", ""),
                        new Uncertainty("Population", new Distribution.Uniform(5000, 20000), "", "")),
                List.of(),
                List.of(new LeverValues("Days Infectious", List.of(4.0, 8.0), "", "")),
                outcomes,
                List.of());
    }

    private static long[] bits(Ensemble ensemble, int block) {
        List<Long> bits = new ArrayList<>();
        ensemble.run(0, new Work(2, block, () -> false), made -> made, made -> {
            for (int lane = 0; lane < made.count(); lane++) {
                for (double[] outcome : made.outcomes()) {
                    bits.add(Double.doubleToLongBits(outcome[lane]));
                }
            }
        });
        return bits.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void giveTheSameBits() {
        CompiledModel model = Models.read(SIR).compile();
        EnsembleDesign design = design();
        SampledInputs inputs = new SampledInputs(design, new SobolPlan(300, 2, 1));
        for (IntegrationMethod method : List.of(IntegrationMethod.EULER, IntegrationMethod.RK4)) {
            RunOptions options = RunOptions.DEFAULT.withMethod(method);
            MemberRunner.Factory single = OneByOne.factory(model, options, design.inputs(), Ensemble.variables(design));
            long[] expected = bits(new Ensemble(model, options, design, inputs, single), 64);
            MemberRunner.Factory lanes = InLanes.factory(model, options, design.inputs(), Ensemble.variables(design), 0)
                    .orElseThrow();
            for (int block : new int[] {1, 100, 999}) {
                assertThat(bits(new Ensemble(model, options, design, inputs, lanes), block))
                        .isEqualTo(expected);
            }
            RunOptions interpreted = options.withBackEnd(BackEnd.INTERPRETER);
            assertThat(bits(new Ensemble(model, interpreted, design, inputs), 50))
                    .isEqualTo(expected);
        }
    }

    @Test
    void fewMembersRunOneAfterAnotherAndManyInLanes() {
        CompiledModel model = Models.read(SIR).compile();
        assertThat(model.lanesRepay(RunOptions.DEFAULT, 1)).isFalse();
        assertThat(model.lanesRepay(RunOptions.DEFAULT, 1_000_000)).isTrue();
    }
}
