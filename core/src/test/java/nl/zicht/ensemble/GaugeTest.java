package nl.zicht.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Measures of many members at once against what each means for one. */
final class GaugeTest {
    private static final long SEED = 20_261_122;
    private static final int LANES = 37;
    private static final int MOMENTS = 23;

    /** Series that rise, fall, stay, pass thresholds, come to zeros of both signs, and to values that are not numbers. */
    private static double[][] series() {
        Random random = new Random(SEED);
        double[][] rows = new double[MOMENTS][LANES];
        for (int row = 0; row < MOMENTS; row++) {
            for (int lane = 0; lane < LANES; lane++) {
                double step = random.nextInt(5) - 2;
                double value = row == 0 ? step : rows[row - 1][lane] + step * (lane % 3);
                rows[row][lane] = lane % 7 == 3 ? value * (random.nextBoolean() ? 0.0 : -0.0) : value;
                if (random.nextInt(150) == 0) {
                    rows[row][lane] = random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
                }
            }
        }
        return rows;
    }

    private static double time(int row) {
        return 2 + 0.5 * row;
    }

    @Test
    void manyAtOnceGiveTheBitsOfEachAlone() {
        double[][] rows = series();
        for (Measure measure : Measure.values()) {
            for (double argument : new double[] {3, 4.25, 2, 0, 13}) {
                Gauge gauge = new Gauge(measure, argument, 1e-7);
                gauge.begin(LANES);
                for (int row = 0; row < MOMENTS; row++) {
                    // two groups, as a block of two turns of a runner
                    for (int from = 0; from < LANES; from += 20) {
                        int to = Math.min(LANES, from + 20);
                        if (row == 0) {
                            gauge.first(from, to, time(0), rows[0]);
                        } else {
                            gauge.next(from, to, time(row - 1), time(row), rows[row]);
                        }
                    }
                }
                for (int lane = 0; lane < LANES; lane++) {
                    double expected = expected(measure, argument, rows, lane);
                    assertThat(Double.doubleToLongBits(gauge.result(lane, time(MOMENTS - 1))))
                            .as("%s %s of lane %d, seed %d", measure, argument, lane, SEED)
                            .isEqualTo(Double.doubleToLongBits(expected));
                }
            }
        }
    }

    private static double expected(Measure measure, double argument, double[][] rows, int lane) {
        int extreme = 0;
        double sum = 0;
        double at = Double.NaN;
        double crossing = Double.NaN;
        for (int row = 0; row < MOMENTS; row++) {
            double value = rows[row][lane];
            at = time(row) == argument ? value : at;
            double best = rows[extreme][lane];
            boolean high = measure == Measure.PEAK || measure == Measure.PEAK_TIME;
            boolean better = high ? value > best : value < best;
            extreme = better || (Double.isNaN(value) && !Double.isNaN(best)) ? row : extreme;
            if (row > 0) {
                double last = rows[row - 1][lane];
                double from = time(row - 1);
                sum += 0.5 * (0.5 * (last + value));
                at = argument > from && argument < time(row) ? last + (argument - from) / 0.5 * (value - last) : at;
                boolean crosses = measure == Measure.RISES_TO
                        ? last < argument && value >= argument
                        : last > argument && value <= argument;
                if (crosses && Double.isNaN(crossing)) {
                    crossing = from + (argument - last) / (value - last) * 0.5;
                }
            }
        }
        double best = rows[extreme][lane];
        return switch (measure) {
            case FINAL -> rows[MOMENTS - 1][lane];
            case AT -> at;
            case PEAK, LOW -> best;
            case PEAK_TIME, LOW_TIME -> Double.isNaN(best) ? best : time(extreme);
            case INTEGRAL -> sum;
            case MEAN -> sum / (time(MOMENTS - 1) - time(0));
            case RISES_TO, FALLS_TO -> crossing;
        };
    }

    @Test
    void ofASingleMomentTheMeanIsItsValue() {
        Gauge gauge = new Gauge(Measure.MEAN, 0, 1e-7);
        gauge.begin(1);
        gauge.first(0, 1, 5, new double[] {7});
        assertThat(gauge.result(0, 5)).isEqualTo(7);
    }
}
