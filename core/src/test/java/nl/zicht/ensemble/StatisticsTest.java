package nl.zicht.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
    private static final long SEED = 20261121;

    private static double[] numbers(int count) {
        Random random = new Random(SEED);
        return random.doubles(count).map(u -> 1e6 + Math.exp(5 * u)).toArray();
    }

    @Test
    void streamingVarianceIsThatOfTwoPasses() {
        double[] numbers = numbers(10_000);
        double mean = Arrays.stream(numbers).sum() / numbers.length;
        double squares =
                Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
        Moments all = new Moments();
        Moments first = new Moments();
        Moments second = new Moments();
        for (int i = 0; i < numbers.length; i++) {
            all.add(numbers[i]);
            (i < 1234 ? first : second).add(numbers[i]);
        }
        first.add(second);
        for (Moments moments : new Moments[] {all, first}) {
            assertThat(moments.mean()).isCloseTo(mean, within(1e-9 * mean));
            assertThat(moments.variance()).isCloseTo(squares / (numbers.length - 1), within(1e-9 * squares));
            assertThat(moments.count()).isEqualTo(numbers.length);
            assertThat(moments.least()).isEqualTo(Arrays.stream(numbers).min().orElseThrow());
            assertThat(moments.most()).isEqualTo(Arrays.stream(numbers).max().orElseThrow());
        }
        assertThat(new Moments().mean()).isNaN();
    }

    @Test
    void keptQuantilesAreOfTypeSeven() {
        double[] numbers = numbers(1001);
        KeptValues kept = new KeptValues();
        Arrays.stream(numbers).forEach(kept::add);
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(numbers);
        for (double p : new double[] {0.001, 0.025, 0.5, 0.777, 1}) {
            assertThat(kept.quantile(p)).isCloseTo(percentile.evaluate(100 * p), within(1e-6));
        }
        assertThat(kept.quantile(0)).isEqualTo(Arrays.stream(numbers).min().orElseThrow());
        assertThat(new KeptValues().quantile(0.5)).isNaN();
    }

    @Test
    void sketchesStayWithinTheirBound() {
        for (String order : new String[] {"random", "rising", "falling", "saw"}) {
            double[] numbers = numbers(700_000);
            double[] sorted = numbers.clone();
            Arrays.sort(sorted);
            QuantileSketch sketch = new QuantileSketch();
            QuantileSketch half = new QuantileSketch();
            for (int i = 0; i < numbers.length; i++) {
                double value = switch (order) {
                    case "rising" -> sorted[i];
                    case "falling" -> sorted[numbers.length - 1 - i];
                    case "saw" -> sorted[(i % 2 == 0 ? i : numbers.length - i)];
                    default -> numbers[i];
                };
                (i < numbers.length / 3 ? half : sketch).add(value);
            }
            sketch.add(half);
            assertThat(sketch.rankError()).isGreaterThan(0).isLessThan(0.001);
            for (int percent = 0; percent <= 100; percent++) {
                double found = sketch.quantile(percent / 100.0);
                int from = rank(sorted, found, false);
                int to = rank(sorted, found, true);
                double wanted = percent / 100.0 * (numbers.length - 1);
                double off = Math.max(0, Math.max(from - wanted, wanted - to));
                assertThat(off / numbers.length)
                        .as("%s %d%%, seed %d", order, percent, SEED)
                        .isLessThanOrEqualTo(sketch.rankError() + 1.0 / numbers.length);
            }
        }
    }

    private static int rank(double[] sorted, double value, boolean after) {
        int at = Arrays.binarySearch(sorted, value);
        assertThat(at).as("a quantile is one of the numbers").isNotNegative();
        int found = at;
        while (after
                ? found + 1 < sorted.length && sorted[found + 1] == value
                : found > 0 && sorted[found - 1] == value) {
            found += after ? 1 : -1;
        }
        return found;
    }

    @Test
    void sketchesOfFewNumbersAreExact() {
        QuantileSketch sketch = new QuantileSketch();
        for (int i = 1; i <= 101; i++) {
            sketch.add(i);
        }
        assertThat(sketch.rankError()).isZero();
        assertThat(sketch.quantile(0.5)).isEqualTo(51);
    }

    @Test
    void whatIsNotFiniteIsCountedAndLeftOut() {
        OutcomeStatistics statistics = new OutcomeStatistics(true);
        for (double value : new double[] {1, Double.NaN, 3, Double.POSITIVE_INFINITY}) {
            statistics.add(value);
        }
        assertThat(statistics.missing()).isEqualTo(2);
        assertThat(statistics.moments().mean()).isEqualTo(2);
        assertThat(statistics.quantiles().quantile(1)).isEqualTo(3);
    }
}
