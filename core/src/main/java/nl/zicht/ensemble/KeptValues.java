package nl.zicht.ensemble;

import java.util.Arrays;

/** Exact quantiles, of numbers that are all kept: type 7 of R. J. Hyndman and Y. Fan (1996), on the straight line between neighbours. */
public final class KeptValues implements Quantiles {
    private double[] values = new double[16];
    private int count;
    private boolean sorted;

    @Override
    public void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
        sorted = false;
    }

    @Override
    public double quantile(double probability) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(values, 0, count);
            sorted = true;
        }
        double place = probability * (count - 1);
        int low = (int) StrictMath.floor(place);
        int high = StrictMath.min(low + 1, count - 1);
        double part = place - low;
        return part == 0 ? values[low] : values[low] + part * (values[high] - values[low]);
    }

    @Override
    public double rankError() {
        return 0;
    }
}
