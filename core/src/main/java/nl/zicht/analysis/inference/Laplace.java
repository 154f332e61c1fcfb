package nl.zicht.analysis.inference;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The normal distribution that has the mode of a density and its curvature there: a quick stand-in for the density, exact where that is normal.
 *
 * <p>Directions in which the density is flat, or even bent upwards, get the standard deviation {@code widest}.
 */
public final class Laplace {
    private final double[] mode;
    private final double[][] root;
    private final double[][] inverse;

    private Laplace(double[] mode, double[][] root, double[][] inverse) {
        this.mode = mode;
        this.root = root;
        this.inverse = inverse;
    }

    /**
     * Makes the distribution, with 2 d (d + 1) evaluations in d dimensions.
     *
     * @param step the distance at which the curvature is measured
     * @param widest the largest standard deviation along a principal axis
     */
    public static Laplace of(LogDensity density, double[] mode, double step, double widest) {
        return of(mode, new Array2DRowRealMatrix(hessian(density, mode, step), false).scalarMultiply(-1), widest);
    }

    /**
     * Makes the distribution with a known curvature.
     *
     * @param curvature the negative second derivatives of the logarithm of the density at the mode
     */
    public static Laplace of(double[] mode, RealMatrix curvature, double widest) {
        EigenDecomposition axes = new EigenDecomposition(curvature);
        double[][] root = new double[mode.length][mode.length];
        double[][] inverse = new double[mode.length][mode.length];
        for (int k = 0; k < mode.length; k++) {
            double value = axes.getRealEigenvalue(k);
            double sd = value > 1 / (widest * widest) ? 1 / StrictMath.sqrt(value) : widest;
            for (int i = 0; i < mode.length; i++) {
                root[i][k] = sd * axes.getV().getEntry(i, k);
                inverse[k][i] = axes.getV().getEntry(i, k) / sd;
            }
        }
        return new Laplace(mode.clone(), root, inverse);
    }

    /** Returns the standard deviation of each coordinate. */
    public double[] sd() {
        return Arrays.stream(root)
                .mapToDouble(row ->
                        StrictMath.sqrt(Arrays.stream(row).map(x -> x * x).sum()))
                .toArray();
    }

    /**
     * Draws a point.
     *
     * @param stretch by what to multiply standard deviations; 1 for the distribution itself
     */
    public double[] draw(RandomStream random, double stretch) {
        double[] z = new double[mode.length];
        Arrays.setAll(z, i -> stretch * random.normal());
        return point(z);
    }

    /** Returns the point at a place in standard deviations along the principal axes. */
    public double[] point(double[] z) {
        double[] point = mode.clone();
        for (int i = 0; i < point.length; i++) {
            for (int k = 0; k < z.length; k++) {
                point[i] += root[i][k] * z[k];
            }
        }
        return point;
    }

    /** Returns the standard normal distribution. */
    public static Laplace standard(int dimensions) {
        return of(new double[dimensions], MatrixUtils.createRealIdentityMatrix(dimensions), 1);
    }

    /** Returns the logarithm of the density of draws with a stretch, up to a constant. */
    public double logDensity(double[] point, double stretch) {
        double squares = 0;
        for (double[] row : inverse) {
            double along = 0;
            for (int i = 0; i < row.length; i++) {
                along += row[i] * (point[i] - mode[i]);
            }
            squares += along * along;
        }
        return -0.5 * squares / (stretch * stretch);
    }

    /** Second differences; all points are asked for at once. */
    private static double[][] hessian(LogDensity density, double[] mode, double h) {
        int d = mode.length;
        int count = 1 + 2 * d + 2 * d * (d - 1);
        double[][] points = new double[count][];
        points[0] = mode;
        int next = 1;
        for (int i = 0; i < d; i++) {
            points[next++] = moved(mode, i, h, i, 0);
            points[next++] = moved(mode, i, -h, i, 0);
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                points[next++] = moved(mode, i, h, j, h);
                points[next++] = moved(mode, i, h, j, -h);
                points[next++] = moved(mode, i, -h, j, h);
                points[next++] = moved(mode, i, -h, j, -h);
            }
        }
        double[] values = new double[count];
        density.at(points, count, values);
        double[][] hessian = new double[d][d];
        next = 1;
        for (int i = 0; i < d; i++) {
            hessian[i][i] = finite((values[next++] + values[next++] - 2 * values[0]) / (h * h));
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                double cross = values[next] - values[next + 1] - values[next + 2] + values[next + 3];
                next += 4;
                hessian[i][j] = finite(cross / (4 * h * h));
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static double[] moved(double[] point, int i, double byI, int j, double byJ) {
        double[] moved = point.clone();
        moved[i] += byI;
        moved[j] += byJ;
        return moved;
    }
}
