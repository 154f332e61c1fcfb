package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.check.CheckedModel;
import org.junit.jupiter.api.Test;

/** How the statements of a plan are divided over the kernels of lanes. */
class LanePlanTest {
    private static final long FIRST_SEED = 5_000_000L;

    @Test
    void stagesShareTheirRatesAndMoveAllStocksInOneLoop() {
        for (int i = 0; i < 100; i++) {
            Plan plan = Plan.of(model(FIRST_SEED + i));
            LanePlan lanes = LanePlan.of(plan, Tableau.RK4, new int[0]);
            assertThat(lanes.stages()).as("seed %d", FIRST_SEED + i).hasSize(4);
            for (List<Assignment> moves : lanes.stages()) {
                assertThat(moves).hasSizeLessThanOrEqualTo(3);
                assertThat(moves.isEmpty()).isEqualTo(plan.stocks().length == 0);
            }
            assertThat(lanes.neighbours()).isEqualTo(plan.stockSpan());
            assertThat(lanes.record()).as("nothing is recorded").isEmpty();
        }
    }

    @Test
    void oneStageHasTheMovesAmongItsStatements() {
        for (int i = 0; i < 100; i++) {
            Plan plan = Plan.of(model(FIRST_SEED + i));
            LanePlan lanes = LanePlan.of(plan, Tableau.EULER, new int[0]);
            assertThat(lanes.rates()).isEmpty();
            assertThat(lanes.memories()).isEmpty();
            assertThat(lanes.stages()).hasSize(1);
            for (int stock : plan.stocks()) {
                assertThat(lanes.stages().get(0))
                        .as("seed %d", FIRST_SEED + i)
                        .anyMatch(statement -> statement.slot() == stock);
            }
        }
    }

    private static CheckedModel model(long seed) {
        for (long next = seed; ; next += 1_000) {
            Plan plan = Plan.of(RandomModels.of(next));
            if (plan.solvers().isEmpty() && plan.stages().isEmpty()) {
                return plan.model();
            }
        }
    }
}
