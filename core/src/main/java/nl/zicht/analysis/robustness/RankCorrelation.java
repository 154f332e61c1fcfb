package nl.zicht.analysis.robustness;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/** How far a result rises with an input, by ranks, so that a curved but rising relation counts in full. */
public final class RankCorrelation {
    private RankCorrelation() {}

    /** Returns Spearman's rank correlation of two lists of numbers of the same length, ties at their mean rank; 0 when one of them does not vary. */
    public static double spearman(double[] one, double[] other) {
        return correlation(Ordered.ranks(one), Ordered.ranks(other));
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Ordered.mean(one);
        double meanOther = Ordered.mean(other);
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return squaresOne == 0 || squaresOther == 0 ? 0 : both / Math.sqrt(squaresOne * squaresOther);
    }

    /**
     * Returns the partial rank correlation of a result with each input: what is left when the linear part of all other inputs, by ranks, is taken out of both (R. L.
     * Iman and W. J. Conover, "Small sample sensitivity analysis techniques", 1980).
     *
     * <p>From the inverse C of the matrix of rank correlations of the inputs and the result y: {@code -C[i,y] / sqrt(C[i,i] C[y,y])}.
     *
     * @param inputs a list of numbers for each input, each as long as the result
     * @return the correlations in the order of the inputs, 0 for an input that does not vary; nothing when there are too few members for so many inputs, or when
     *     an input follows from others
     */
    public static Optional<double[]> partial(double[][] inputs, double[] result) {
        int[] varying = IntStream.range(0, inputs.length)
                .filter(i -> correlation(inputs[i], inputs[i]) != 0)
                .toArray();
        int size = varying.length + 1;
        if (result.length < size + 2) {
            return Optional.empty();
        }
        double[][] ranks = new double[size][];
        for (int i = 0; i < varying.length; i++) {
            ranks[i] = Ordered.ranks(inputs[varying[i]]);
        }
        ranks[size - 1] = Ordered.ranks(result);
        RealMatrix correlations = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = i == j ? 1 : correlation(ranks[i], ranks[j]);
                correlations.setEntry(i, j, value);
                correlations.setEntry(j, i, value);
            }
        }
        try {
            RealMatrix inverse =
                    new LUDecomposition(correlations, 1e-10).getSolver().getInverse();
            double[] partial = new double[inputs.length];
            for (int i = 0; i < varying.length; i++) {
                partial[varying[i]] = -inverse.getEntry(i, size - 1)
                        / Math.sqrt(inverse.getEntry(i, i) * inverse.getEntry(size - 1, size - 1));
            }
            return Optional.of(partial);
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns how large Spearman's correlation must be before it is more than chance, when many inputs are looked at: the one that any of them passes by chance
     * with the given probability (Bonferroni), by the normal approximation.
     *
     * @param chance the probability of a false finding among all inputs, such as 0.05
     */
    public static double noticeable(int members, int inputs, double chance) {
        double tail = chance / (2.0 * Math.max(1, inputs));
        double deviations = -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(tail);
        return Math.min(1, deviations / Math.sqrt(members - 1.0));
    }
}
