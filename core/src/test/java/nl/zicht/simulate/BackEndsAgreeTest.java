package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ModelText;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.RandomModels;
import nl.zicht.compile.TermBounds;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.equation.ModelException;
import org.junit.jupiter.api.Test;

/** The bytecode must give the bits of the interpreter, whatever the model and wherever long equations are divided. */
class BackEndsAgreeTest {
    private static final int MODELS = Integer.getInteger("zicht.randomModels", 10_000);
    private static final long FIRST_SEED = Long.getLong("zicht.seed", 20_261_121L);
    private static final RunOptions INTERPRETED = RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER);

    /** The bits of everything a run recorded, or why there was no run. */
    private record Outcome(long[] bits, String refusal) {
        static Outcome of(CompiledModel model, RunOptions options) {
            try {
                Run run = model.run(Inputs.NONE, options);
                return new Outcome(
                        run.visibleCells().stream()
                                .flatMapToLong(
                                        cell -> Arrays.stream(run.series(cell)).mapToLong(Double::doubleToLongBits))
                                .toArray(),
                        "");
            } catch (ModelException e) {
                return new Outcome(new long[0], e.getMessage());
            }
        }

        boolean isFinite() {
            return refusal.isEmpty() && Arrays.stream(bits).allMatch(b -> Double.isFinite(Double.longBitsToDouble(b)));
        }
    }

    @Test
    void onRandomModels() {
        int finite = 0;
        int refused = 0;
        for (int i = 0; i < MODELS; i++) {
            long seed = FIRST_SEED + i;
            CheckedModel model = RandomModels.of(seed);
            TermBounds bounds = i % 3 == 0 ? new TermBounds(60, 3) : TermBounds.DEFAULT;
            Optimizations optimizations = new Optimizations(
                    i % 2 == 0 ? 2 : Optimizations.NEVER,
                    i % 4 < 2,
                    LaneAgreement.rewrites(i),
                    VectorInstructions.ALWAYS);
            Outcome fast = Outcome.of(CompiledModel.of(model, bounds, optimizations), RunOptions.DEFAULT);
            Outcome slow = Outcome.of(CompiledModel.of(model, Optimizations.NONE), INTERPRETED);
            assertThat(fast.refusal()).as("model of seed %d", seed).isEqualTo(slow.refusal());
            assertThat(fast.bits()).as("model of seed %d", seed).isEqualTo(slow.bits());
            finite += slow.isFinite() ? 1 : 0;
            refused += slow.refusal().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "%d random models from seed %d: bit-equal, %d finite, %d refused%n",
                MODELS, FIRST_SEED, finite, refused);
        assertThat(finite).isGreaterThan(MODELS / 4);
        assertThat(refused).isLessThan(MODELS / 10);
    }

    @Test
    void onAModelOfTenThousandEquations() {
        StringBuilder text = new StringBuilder("specs 0 5 0.5 rk4\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("stock s" + i + " = " + i + "; net " + (i == 0 ? "1" : "f" + (i - 1)) + " - f" + i + "\n");
            text.append("aux f" + i + " = s" + i + "*" + (1 + i / 7.0) + "/(3 + " + i + ")\n");
        }
        CompiledModel model = CompiledModel.of(ModelText.check(text.toString()).orThrow());
        assertThat(model.names()).hasSize(10_000);
        assertThat(Outcome.of(model, RunOptions.DEFAULT).bits())
                .isEqualTo(Outcome.of(CompiledModel.of(model.model(), Optimizations.NONE), INTERPRETED)
                        .bits());
    }

    @Test
    void randomModelsUseEveryPhase() {
        Set<Phase> used = EnumSet.noneOf(Phase.class);
        for (long seed = 0; seed < 200; seed++) {
            Plan plan = Plan.of(RandomModels.of(seed));
            Arrays.stream(Phase.values())
                    .filter(phase -> !plan.assignments(phase).isEmpty())
                    .forEach(used::add);
        }
        // A step that the model computes needs a model written in Vensim's language; PaceTest runs those by both back
        // ends.
        assertThat(used).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Phase.PACE)));
    }
}
