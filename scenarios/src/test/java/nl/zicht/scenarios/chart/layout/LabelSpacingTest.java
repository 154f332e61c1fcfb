package nl.zicht.scenarios.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSpacingTest {

    @Test
    void labelsThatDoNotTouchStay() {
        double[] centres = LabelSpacing.spread(new double[] {200, 50}, new double[] {20, 20}, 0, 300);
        assertThat(centres).containsExactly(200, 50);
    }

    @Test
    void labelsThatTouchStandAroundTheirMean() {
        double[] centres = LabelSpacing.spread(new double[] {100, 100}, new double[] {20, 20}, 0, 300);
        assertThat(centres).containsExactly(90, 110);
    }

    @Test
    void neverOverlapLeaveOrChangeOrder() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            int n = 1 + random.nextInt(7);
            double[] wanted = random.doubles(n, -20, 320).toArray();
            double[] heights = random.doubles(n, 10, 40).toArray();
            double[] centres = LabelSpacing.spread(wanted, heights, 0, 300);
            Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
            double edge = 0;
            for (int i : order) {
                double top = centres[i] - heights[i] / 2;
                assertThat(top).as("seed %d round %d", seed, round).isGreaterThanOrEqualTo(edge - 1e-6);
                edge = top + heights[i];
            }
            assertThat(edge).as("seed %d round %d", seed, round).isLessThanOrEqualTo(300 + 1e-6);
        }
    }

    @Test
    void scalesEncloseWithRoundSteps() {
        Scale scale = Scale.enclosing(0, 1720, 5);
        assertThat(scale.ticks()).containsExactly(0.0, 500.0, 1000.0, 1500.0, 2000.0);
        Scale small = Scale.enclosing(-0.03, 0.011, 5);
        assertThat(small.ticks()).hasSize(6).contains(0.0);
        assertThat(small.rounding().digits()).isEqualTo(2);
        Scale flat = Scale.enclosing(0, 0, 5);
        assertThat(flat.low()).isEqualTo(0);
        assertThat(flat.high()).isCloseTo(1, within(1e-9));
        Scale constant = Scale.enclosing(5000, 5000, 5);
        assertThat(constant.low()).isLessThan(5000);
        assertThat(constant.high()).isGreaterThan(5000);
    }
}
