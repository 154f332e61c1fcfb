package nl.zicht.causal.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.TwoDomains;
import org.junit.jupiter.api.Test;

/** The example in the documentation of FCMpy, whose figures the R package fcm gives too. */
class CognitiveMapTest {
    private static final double[][] WEIGHTS = {
        {0, 0, 0.6, 0.9, 0, 0, 0, 0.8},
        {0.1, 0, 0, 0, 0, 0, 0.2, 0.5},
        {0, 0.7, 0, 0, 0.9, 0, 0.4, 0.1},
        {0.4, 0, 0, 0, 0, 0.9, 0, 0},
        {0, 0, 0, 0, 0, -0.9, 0, 0.3},
        {-0.3, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0.8, 0.4, 0.9},
        {0.1, 0, 0, 0, 0, 0.1, 0.6, 0}
    };
    private static final double[] START = {1, 1, 0, 0, 0, 0, 0, 0};
    private static final double AS_PUBLISHED = 0.001;

    @Test
    void stopsWherePublished() {
        assertThat(stopped(UpdateRule.MODIFIED))
                .containsExactly(
                        new double[] {
                            0.7258851, 0.7907061, 0.7694508, 0.8124733, 0.8192938, 0.8399006, 0.9099403, 0.9557739
                        },
                        within(1e-7));
        assertThat(stopped(UpdateRule.KOSKO))
                .containsExactly(
                        new double[] {
                            0.5481291, 0.6004012, 0.5814756, 0.620872, 0.6279569, 0.6653852, 0.7617789, 0.8416584
                        },
                        within(1e-7));
        double[] rescaled = stopped(UpdateRule.RESCALED);
        assertThat(rescaled[0]).isCloseTo(0.4998427, within(1e-7));
        assertThat(rescaled[7]).isCloseTo(0.4853266, within(1e-7));
    }

    /** What is published is where the run stopped, not where it was going. */
    @Test
    void restsElsewhereThanPublished() {
        MapRun modified = map(UpdateRule.MODIFIED).run(START);
        assertThat(modified.end()).isEqualTo(MapRun.End.FIXED_POINT);
        assertThat(modified.activations())
                .containsExactly(
                        new double[] {
                            0.72580818,
                            0.79072454,
                            0.76939105,
                            0.81239039,
                            0.81932430,
                            0.83985876,
                            0.90997580,
                            0.95578674
                        },
                        within(1e-8));
        assertThat(modified.contraction()).isBetween(0.1, 0.5);
        MapRun rescaled = map(UpdateRule.RESCALED).run(START);
        assertThat(rescaled.activations()).containsOnly(new double[] {0.5}, within(1e-6));
        // Slow: the steps still to come add up to more than three times the last one.
        assertThat(rescaled.contraction()).isGreaterThan(0.75);
    }

    @Test
    void aFlatSigmoidHasOneRestAndSaysSo() {
        assertThat(new CognitiveMap(WEIGHTS, UpdateRule.KOSKO, new Transfer.Sigmoid(1)).surelyUnique())
                .isTrue();
        assertThat(new CognitiveMap(WEIGHTS, UpdateRule.KOSKO, new Transfer.Sigmoid(10)).surelyUnique())
                .isFalse();
    }

    @Test
    void aRingThatJumpsGoesRound() {
        double[][] ring = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
        MapRun run = new CognitiveMap(ring, UpdateRule.KOSKO, new Transfer.Bivalent()).run(new double[] {1, 0, 0});
        assertThat(run.end()).isEqualTo(MapRun.End.LIMIT_CYCLE);
        assertThat(run.period()).isEqualTo(3);
        MapRun signs = new CognitiveMap(new double[][] {{0, 1}, {-1, 0}}, UpdateRule.KOSKO, new Transfer.Trivalent())
                .run(new double[] {1, 1});
        assertThat(signs.period()).isEqualTo(4);
    }

    @Test
    void conceptsWithoutCausesAndThoseHeldStay() {
        double[][] chain = {{0, 0.5, 0}, {0, 0, 0.5}, {0, 0, 0}};
        CognitiveMap map = new CognitiveMap(chain, UpdateRule.KOSKO, new Transfer.Tanh());
        double[] free = map.run(new double[] {0.8, 0.1, 0.1}).activations();
        assertThat(free[0]).isEqualTo(0.8);
        assertThat(free[2]).isCloseTo(Math.tanh(0.5 * Math.tanh(0.4)), within(1e-9));
        double[] held = map.run(new double[] {0.8, 0.1, 0.1}, new boolean[] {false, true, false}, 1e-9, 100)
                .activations();
        assertThat(held[1]).isEqualTo(0.1);
        assertThat(held[2]).isCloseTo(Math.tanh(0.05), within(1e-9));
    }

    @Test
    void readsAGraph() {
        CausalGraph graph = TwoDomains.graph();
        MapReading reading = MapReading.of(graph, UpdateRule.MODIFIED, new Transfer.Sigmoid(1));
        assertThat(reading.settles()).isTrue();
        var spend = reading.effect(graph.intervention("spend")).orElseThrow();
        assertThat(spend.get("money")).isCloseTo(0.4, within(1e-12));
        assertThat(spend.get("safety")).isPositive();
        assertThat(spend.get("rules")).isZero();
    }

    @Test
    void refusesWhatIsNoMap() {
        assertThatThrownBy(() ->
                        new CognitiveMap(new double[][] {{0, 2}, {0, 0}}, UpdateRule.KOSKO, new Transfer.Tanh()))
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> new CognitiveMap(new double[][] {{0, 1}}, UpdateRule.KOSKO, new Transfer.Tanh()))
                .hasMessageContaining("square");
        assertThatThrownBy(() -> new Transfer.Sigmoid(0)).hasMessageContaining("steepness");
        assertThatThrownBy(() -> map(UpdateRule.KOSKO).run(new double[2])).hasMessageContaining("8 concepts");
        assertThat(List.of(MapRun.End.values())).hasSize(3);
    }

    private static double[] stopped(UpdateRule rule) {
        return map(rule).run(START, new boolean[8], AS_PUBLISHED, 1000).activations();
    }

    private static CognitiveMap map(UpdateRule rule) {
        return new CognitiveMap(WEIGHTS, rule, new Transfer.Sigmoid(1));
    }
}
