package nl.zicht.ensemble;

import java.util.List;

/**
 * A Gaussian copula: makes independent uniform numbers go together by rank, each staying uniform.
 *
 * <p>Each number becomes the standard normal value of that probability, these are mixed by the Cholesky factor of their correlations, and become probabilities
 * again. A rank correlation rho between two uncertainties asks for a correlation of {@code 2 sin(pi rho / 6)} between the normal values (K. Pearson, 1907).
 * A member needs no other member for this, unlike the method of Iman and Conover (1982), which reorders a whole sample. Of a Latin hypercube, the first
 * uncertainty of a group that goes together keeps one member in every slice; the others keep their distribution, not their slices.
 */
final class Copula {
    private static final double LEAST = 0x1p-53;

    private final double[][] factor;

    /**
     * @param dimensions the number of uncertainties
     * @param correlations between pairs of them
     * @throws IllegalArgumentException when no numbers can go together like that
     */
    Copula(int dimensions, List<Correlation> correlations) {
        factor = correlations.isEmpty() ? new double[0][] : factor(matrix(dimensions, correlations));
    }

    private static double[][] matrix(int dimensions, List<Correlation> correlations) {
        double[][] matrix = new double[dimensions][dimensions];
        for (int i = 0; i < dimensions; i++) {
            matrix[i][i] = 1;
        }
        for (Correlation pair : correlations) {
            double normal = 2 * StrictMath.sin(StrictMath.PI * pair.rank() / 6);
            matrix[pair.first()][pair.second()] = normal;
            matrix[pair.second()][pair.first()] = normal;
        }
        return matrix;
    }

    private static double[][] factor(double[][] matrix) {
        double[][] lower = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 1e-12)) {
                    throw new IllegalArgumentException("the correlations contradict each other");
                }
                lower[i][j] = i == j ? StrictMath.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    /** Makes the numbers of a member go together. */
    void apply(double[] point) {
        if (factor.length == 0) {
            return;
        }
        double[] normal = new double[point.length];
        for (int i = 0; i < factor.length; i++) {
            normal[i] = Distribution.Normal.standard(point[i]);
        }
        for (int i = 0; i < factor.length; i++) {
            if (isMixed(i)) {
                double sum = 0;
                for (int k = 0; k <= i; k++) {
                    sum += factor[i][k] * normal[k];
                }
                double probability = Distribution.Normal.standardCumulative(sum);
                point[i] = StrictMath.min(StrictMath.max(probability, LEAST), 1 - LEAST);
            }
        }
    }

    private boolean isMixed(int row) {
        return factor[row][row] != 1;
    }
}
