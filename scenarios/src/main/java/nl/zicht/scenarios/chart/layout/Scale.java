package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.scenarios.chart.Rounding;

/**
 * Round numbers along an axis.
 *
 * @param low the first tick
 * @param high the last tick
 * @param step distance between ticks: 1, 2 or 5 times a power of ten
 */
record Scale(double low, double high, double step) {

    /** The round numbers that enclose an interval, with about the wanted number of steps. */
    static Scale enclosing(double low, double high, int steps) {
        double from = low;
        double to = high;
        if (to - from <= Math.abs(to) * 1e-9) {
            double room = to == 0 ? 1 : Math.abs(to) * 0.1;
            from -= from < 0 || from > room ? room : 0;
            to += room;
        }
        double step = roundStep((to - from) / steps);
        return new Scale(Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step, step);
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double mantissa = rough / power;
        return power * (mantissa <= 1.0 ? 1 : mantissa <= 2.0 ? 2 : mantissa <= 5.0 ? 5 : 10);
    }

    /** The ticks from low to high. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            double tick = low + i * step;
            ticks.add(Math.abs(tick) < step * 1e-9 ? 0.0 : tick);
        }
        return ticks;
    }

    /** As many decimals as the step needs. */
    Rounding rounding() {
        return Rounding.decimals((int) Math.min(12, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))));
    }
}
