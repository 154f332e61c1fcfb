package nl.zicht.analysis.inference;

import java.util.Arrays;

/** How likely each crossover probability is used: in proportion to how far it moved the chains, learnt during burn-in (Vrugt and others 2009). Not thread-safe. */
final class Crossovers {
    private final double[] weight;
    private final double[] moved;
    private final double[] used;

    Crossovers(int count) {
        weight = new double[count];
        moved = new double[count];
        used = new double[count];
        Arrays.fill(weight, 1.0 / count);
    }

    int choose(RandomStream random) {
        double rest = random.uniform();
        for (int i = 0; i < weight.length - 1; i++) {
            rest -= weight[i];
            if (rest < 0) {
                return i;
            }
        }
        return weight.length - 1;
    }

    /** Takes how far a proposal went, in standard deviations of the chains. */
    void learn(int crossover, double[] from, double[] to, boolean accepted, double[] spread) {
        if (crossover < 0) {
            return;
        }
        used[crossover]++;
        if (accepted) {
            for (int i = 0; i < spread.length; i++) {
                double step = spread[i] > 0 ? (to[i] - from[i]) / spread[i] : 0;
                moved[crossover] += step * step;
            }
        }
        double total = 0;
        for (int i = 0; i < weight.length; i++) {
            if (used[i] < 20 || moved[i] == 0) {
                return;
            }
            total += moved[i] / used[i];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] = moved[i] / used[i] / total;
        }
    }
}
