package nl.zicht.analysis.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws from a density, in chains. The arrays are not copied: whoever made them leaves them alone.
 *
 * @param draws draw t of chain c at {@code draws[c][t]}, a point
 * @param logDensities the logarithm of the density there
 * @param acceptance the part of proposals that were accepted
 * @param evaluations how often the density was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // large, and handed on once
public record Chains(double[][][] draws, double[][] logDensities, double acceptance, long evaluations) {
    /** Returns the number of chains. */
    public int count() {
        return draws.length;
    }

    /** Returns the number of draws in each chain. */
    public int length() {
        return draws[0].length;
    }

    /** Returns a function of the draws, as {@code [chain][draw]}. */
    public double[][] series(java.util.function.ToDoubleFunction<double[]> function) {
        double[][] series = new double[count()][length()];
        for (int c = 0; c < count(); c++) {
            for (int t = 0; t < length(); t++) {
                series[c][t] = function.applyAsDouble(draws[c][t]);
            }
        }
        return series;
    }

    /** Returns {@code count} draws spread evenly over all chains, in order of time and chain; all when there are fewer. */
    public List<double[]> spread(int count) {
        int all = count() * length();
        int wanted = Math.min(count, all);
        List<double[]> chosen = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            int at = (int) ((i + 0.5) * all / wanted);
            // Chain changes fastest, so that neighbours are less alike.
            chosen.add(draws[at % count()][at / count()].clone());
        }
        return chosen;
    }
}
