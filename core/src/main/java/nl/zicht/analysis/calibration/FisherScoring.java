package nl.zicht.analysis.calibration;

import java.util.Arrays;
import nl.zicht.analysis.inference.Laplace;
import nl.zicht.analysis.inference.LogDensity;
import nl.zicht.analysis.inference.Mode;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Climbs the density of a model by scoring, the method of Gauss and Newton for any scatter of figures, damped as by Levenberg and Marquardt (M. R. Osborne,
 * International Statistical Review 60, 1992).
 *
 * <p>The slopes of all figures follow from two runs for each parameter, made at once: so the curvature of the likelihood costs no runs of its own, and a search needs
 * some hundred runs where others need thousands. It finds the nearest hill only; begin it from several points.
 */
public final class FisherScoring {
    private static final double STEP = 0.02;
    private static final double SETTLED = 1e-4;
    private static final int TRIES = 8;

    private final ModelPosterior posterior;
    private final int held;
    private final int dimensions;

    private FisherScoring(ModelPosterior posterior, int held) {
        this.posterior = posterior;
        this.held = held;
        dimensions = posterior.dimensions();
    }

    /**
     * What a search found.
     *
     * @param mode the point
     * @param normal the normal distribution there, with the curvature of scoring
     */
    public record Found(Mode mode, Laplace normal) {}

    /** The slope and curvature of the density at a point. */
    private record Local(double value, double[] slope, RealMatrix curvature) {}

    /**
     * Climbs.
     *
     * @param start where to begin
     * @param iterations how many steps to take at most, each of {@code 2 d + 1} runs and some more
     */
    public static Found climb(ModelPosterior posterior, double[] start, int iterations) {
        return new FisherScoring(posterior, -1).climb(start, iterations);
    }

    /**
     * Climbs with one parameter held where it is.
     *
     * @param held the number of the parameter
     */
    static Mode climbWithout(ModelPosterior posterior, double[] start, int held, int iterations) {
        return new FisherScoring(posterior, held).climb(start, iterations).mode();
    }

    private Found climb(double[] start, int iterations) {
        long before = posterior.runs();
        double[] point = start.clone();
        Local local = local(point);
        double damping = 1e-3;
        boolean settled = false;
        for (int i = 0; i < iterations && !settled; i++) {
            double gain = 0;
            for (int attempt = 0; attempt < TRIES && gain <= 0; attempt++) {
                double[] next = next(point, local, damping);
                double value = posterior.at(next);
                gain = value - local.value();
                if (gain > 0) {
                    point = next;
                    damping = StrictMath.max(1e-6, 0.2 * damping);
                } else {
                    damping *= 10;
                }
            }
            settled = gain < SETTLED;
            if (gain > 0) {
                local = local(point);
            }
        }
        Mode mode = new Mode(point, local.value(), posterior.runs() - before, settled);
        return new Found(mode, Laplace.of(point, local.curvature(), 1));
    }

    private double[] next(double[] point, Local local, double damping) {
        RealMatrix damped = local.curvature().copy();
        for (int i = 0; i < dimensions; i++) {
            damped.setEntry(i, i, damped.getEntry(i, i) * (1 + damping));
        }
        double[] step = new LUDecomposition(damped)
                .getSolver()
                .solve(new ArrayRealVector(local.slope(), false))
                .toArray();
        double longest = Arrays.stream(step).map(StrictMath::abs).max().orElse(0);
        double shrink = longest > 1.5 ? 1.5 / longest : 1;
        double[] next = point.clone();
        for (int i = 0; i < dimensions; i++) {
            next[i] += shrink * step[i];
        }
        return next;
    }

    private Local local(double[] point) {
        double[][] points = new double[2 * dimensions + 1][];
        points[0] = point;
        for (int i = 0; i < dimensions; i++) {
            points[2 * i + 1] = moved(point, i, STEP);
            points[2 * i + 2] = moved(point, i, -STEP);
        }
        double[][] figures = posterior.figures(points, points.length);
        double[] values = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            values[p] = posterior.value(points[p], figures[p]);
        }
        double[] weights = weights(figures[0], posterior.scale().values(point));
        RealMatrix curvature = new Array2DRowRealMatrix(dimensions, dimensions);
        double[] slope = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            slope[i] = finite((values[2 * i + 1] - values[2 * i + 2]) / (2 * STEP));
            double second = (2 * values[0] - values[2 * i + 1] - values[2 * i + 2]) / (STEP * STEP);
            boolean ofFigures = false;
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : 0;
                for (int k = 0; k < weights.length; k++) {
                    double a = finite((figures[2 * i + 1][k] - figures[2 * i + 2][k]) / (2 * STEP));
                    double b = finite((figures[2 * j + 1][k] - figures[2 * j + 2][k]) / (2 * STEP));
                    sum += weights[k] * a * b;
                    ofFigures |= a != 0;
                }
                curvature.setEntry(i, j, sum);
                curvature.setEntry(j, i, sum);
            }
            if (!ofFigures) {
                curvature.setEntry(i, i, StrictMath.max(1, finite(second)));
            }
        }
        if (held >= 0) {
            slope[held] = 0;
            for (int i = 0; i < dimensions; i++) {
                curvature.setEntry(i, held, i == held ? 1 : 0);
                curvature.setEntry(held, i, i == held ? 1 : 0);
            }
        }
        return new Local(values[0], slope, curvature);
    }

    /** Returns for each figure how sharply its likelihood bends about what the run gives; never below 0. */
    private double[] weights(double[] figures, double[] parameters) {
        double[][] logs = new double[3][];
        double[] widths = new double[figures.length];
        for (int k = 0; k < figures.length; k++) {
            widths[k] = 0.02 * StrictMath.max(StrictMath.abs(figures[k]), 1e-6);
        }
        for (int side = -1; side <= 1; side++) {
            double[] moved = figures.clone();
            for (int k = 0; k < moved.length; k++) {
                moved[k] += side * widths[k];
            }
            logs[side + 1] = posterior.pointwise(moved, parameters);
        }
        double[] weights = new double[figures.length];
        for (int k = 0; k < weights.length; k++) {
            double bend = (2 * logs[1][k] - logs[0][k] - logs[2][k]) / (widths[k] * widths[k]);
            weights[k] = StrictMath.max(0, finite(bend));
        }
        return weights;
    }

    private static double finite(double value) {
        return Double.isFinite(LogDensity.clean(value)) ? value : 0;
    }

    private static double[] moved(double[] point, int i, double by) {
        double[] moved = point.clone();
        moved[i] += by;
        return moved;
    }
}
