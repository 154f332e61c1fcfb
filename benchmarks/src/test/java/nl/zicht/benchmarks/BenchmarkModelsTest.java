package nl.zicht.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

class BenchmarkModelsTest {
    /** A chain written out in Java, with the outflows and the effect of crowding as formulas of the same tables. */
    private static double[] lastStocks(int length, boolean lookups) {
        double[] stock = new double[length + 1];
        double[] flow = new double[length + 1];
        for (int i = 1; i <= length; i++) {
            stock[i] = 40 + i * 37 % 41;
        }
        for (int step = 0; step < 10_000; step++) {
            flow[0] = 35 * (lookups ? inflowEffect(step / 128.0) : 1);
            for (int i = 1; i <= length; i++) {
                double crowding = stock[i] / 100;
                flow[i] = stock[i] / ((5 + i % 7) / 10.0 * (1 + crowding));
                flow[i] *= lookups && i % 4 == 0 ? effect(i / 4 % 4, crowding) : 1;
            }
            for (int i = 1; i <= length; i++) {
                stock[i] += (flow[i - 1] - flow[i]) / 128;
            }
        }
        return stock;
    }

    private static double inflowEffect(double time) {
        double[] y = {1, 1.2, 1.35, 1.1, 0.9, 0.8, 0.95, 1.25, 1.4, 1.15, 1};
        int i = (int) (time / 8);
        return y[i] + (time / 8 - i) * (y[i + 1] - y[i]);
    }

    private static double effect(int k, double crowding) {
        int i = (int) (crowding / 0.2);
        return point(k, i) + (crowding / 0.2 - i) * (point(k, i + 1) - point(k, i));
    }

    private static double point(int k, int i) {
        return Math.round((1.0 - 0.05 * k + 0.03 * k * i * (10 - i) / 25.0 + 0.02 * i) * 1e4) / 1e4;
    }

    @Test
    void chainsAreTheModelTheySay() {
        for (boolean lookups : new boolean[] {true, false}) {
            double[] expected = lastStocks(20, lookups);
            Run run = BenchmarkModels.named(lookups ? "chain20" : "chainarray20")
                    .compile()
                    .run();
            assertThat(run.rows()).isEqualTo(101);
            for (int i = 1; i <= 20; i++) {
                assertThat(run.last(lookups ? "stock " + i : "stock[a" + i + "]"))
                        .isCloseTo(expected[i], within(1e-9));
            }
        }
    }

    @Test
    void everyComparedCaseRecordsWhatItSays() {
        for (ComparedCase each : ComparedCase.all()) {
            if (!each.model().endsWith("1000") && !each.base().equals(ComparedCase.OWN)) {
                Run run = each.compiled().run();
                List<String> rows = new ArrayList<>();
                for (int row = 0; row < run.rows(); row++) {
                    List<String> numbers = new ArrayList<>();
                    for (String label : each.recorded()) {
                        numbers.add(label.isBlank() ? "0" : Double.toString(run.series(label)[row]));
                    }
                    rows.add(String.join("\t", numbers));
                }
                assertThat(SameNumbers.largestDifference(run, each.recorded(), rows))
                        .isZero();
                rows.set(rows.size() - 1, rows.get(rows.size() - 1).replaceFirst("[1-9]", "7777"));
                assertThatThrownBy(() -> SameNumbers.largestDifference(run, each.recorded(), rows))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void ratiosAreToTheMeasurementBefore() {
        ComparisonTable table = ComparisonTable.of(List.of(
                "sir euler base 1000",
                "sir euler reused 2000",
                "sir euler fresh 3000",
                "sir euler base 2000",
                "sir euler reused 1000",
                "sir euler fresh 3000",
                "sir euler base 1000",
                "sir euler reused 1000",
                "sir euler fresh 3000",
                "sir euler base 1000"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.writeTable(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .contains(
                        "| sir euler | 1.00 | 1.00 | **1.00** (0.50, 2.00) | 3.00 | 1.00 (0.50, 2.00) | ≤ 1.15 | yes |");
    }
}
