package nl.zicht.analysis.inference;

/**
 * A density on coordinates in which a normal distribution near it is standard: long narrow ridges become round, so that moves along single coordinates get on.
 *
 * @param density the density
 * @param near the normal distribution
 */
public record Whitened(LogDensity density, Laplace near) implements LogDensity {
    @Override
    public int dimensions() {
        return density.dimensions();
    }

    @Override
    public void at(double[][] points, int count, double[] values) {
        double[][] places = new double[count][];
        for (int i = 0; i < count; i++) {
            places[i] = near.point(points[i]);
        }
        density.at(places, count, values);
    }

    /** Returns draws from this density as draws from the density itself. */
    public Chains back(Chains chains) {
        double[][][] draws = new double[chains.count()][chains.length()][];
        for (int c = 0; c < draws.length; c++) {
            for (int t = 0; t < draws[c].length; t++) {
                draws[c][t] = near.point(chains.draws()[c][t]);
            }
        }
        return new Chains(draws, chains.logDensities(), chains.acceptance(), chains.evaluations());
    }
}
