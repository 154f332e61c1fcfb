package nl.zicht.analysis.inference;

import java.util.Arrays;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.ValueAndJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;

/**
 * The smallest sum of squares, found by the method of Levenberg and Marquardt with scaled coordinates (J. J. Moré, 1978; the version of Commons Math), with
 * derivatives by Richardson's extrapolation of central differences.
 */
public final class LeastSquares {
    /** What should become small. */
    @FunctionalInterface
    public interface Residuals {
        /** Returns the residuals at a point, always as many; NaN where there is none, which the search steps back from. */
        double[] at(double[] point);
    }

    /**
     * What was found.
     *
     * @param point the point
     * @param sumOfSquares the sum of squares of the residuals there
     * @param standardErrors of the coordinates, when the residuals are independent with one unknown variance; NaN where the data do not tell
     * @param evaluations how often the residuals were asked for, those for derivatives left out
     * @param settled whether nothing could be improved
     */
    @SuppressWarnings("ArrayRecordComponent") // points are arrays here
    public record Fit(double[] point, double sumOfSquares, double[] standardErrors, int evaluations, boolean settled) {}

    /** Bounds of the first step, in sizes of the start: from a far start a long step can end on a plain from which no slope leads back, so short ones are tried too. */
    private static final double[] FIRST_BOUNDS = {100, 1, 0.1};

    private static final double STEP = 1e-4;
    private static final double TOLERANCE = 1e-14;
    private static final double HOPELESS = 1e150;

    private LeastSquares() {}

    /**
     * Searches.
     *
     * @param residuals what should become small, as many as coordinates or more
     * @param start where to begin
     * @param evaluations how often each of three searches may ask for them, those for derivatives left out
     */
    public static Fit fit(Residuals residuals, double[] start, int evaluations) {
        Search search = new Search(residuals, start);
        boolean settled = false;
        for (double bound : FIRST_BOUNDS) {
            double before = search.lowest;
            boolean ended = climb(search, start, bound, evaluations);
            settled = search.lowest < before ? ended : settled;
        }
        return new Fit(search.best, search.lowest, errors(residuals, search), search.evaluations, settled);
    }

    /** Searches once; returns whether nothing could be improved at its end. */
    private static boolean climb(Search search, double[] start, double bound, int evaluations) {
        try {
            new LevenbergMarquardtOptimizer(bound, TOLERANCE, TOLERANCE, TOLERANCE, 2.2251e-308)
                    .optimize(new LeastSquaresBuilder()
                            .model(search)
                            .target(new double[search.residuals.at(start).length])
                            .start(start)
                            .lazyEvaluation(true)
                            .maxEvaluations(evaluations)
                            .maxIterations(evaluations)
                            .build());
            return true;
        } catch (ConvergenceException e) {
            return true; // the tolerances are below what the arithmetic can tell apart; the search knows its best point
        } catch (TooManyEvaluationsException | TooManyIterationsException e) {
            return false;
        }
    }

    private static double[] errors(Residuals residuals, Search search) {
        double[] errors = new double[search.best.length];
        Arrays.fill(errors, Double.NaN);
        RealMatrix slopes = jacobian(residuals, search.best, residuals.at(search.best).length);
        int freedom = slopes.getRowDimension() - search.best.length;
        RealMatrix normal = slopes.transpose().multiply(slopes);
        // Coordinates of very different size: scaled to ones on the diagonal before the inverse is taken.
        double[] scale = new double[errors.length];
        Arrays.setAll(scale, i -> 1 / StrictMath.sqrt(normal.getEntry(i, i)));
        RealMatrix scaled = normal.copy();
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                scaled.setEntry(i, j, normal.getEntry(i, j) * scale[i] * scale[j]);
            }
        }
        try {
            RealMatrix inverse = new LUDecomposition(scaled, 1e-14).getSolver().getInverse();
            for (int i = 0; i < errors.length && freedom > 0; i++) {
                errors[i] = scale[i] * StrictMath.sqrt(inverse.getEntry(i, i) * search.lowest / freedom);
            }
        } catch (SingularMatrixException e) {
            return errors; // the data do not tell the coordinates apart
        }
        return errors;
    }

    /** The residuals as Commons Math wants them; remembers the best point. */
    private static final class Search implements ValueAndJacobianFunction {
        private final Residuals residuals;
        private double[] best;
        private double lowest = Double.POSITIVE_INFINITY;
        private int evaluations;

        private Search(Residuals residuals, double[] start) {
            this.residuals = residuals;
            best = start.clone();
        }

        @Override
        public Pair<RealVector, RealMatrix> value(RealVector point) {
            double[] at = point.toArray();
            return new Pair<>(computeValue(at), computeJacobian(at));
        }

        @Override
        public RealVector computeValue(double[] at) {
            Interruption.check();
            evaluations++;
            double[] values = clean(residuals.at(at));
            double sum = Arrays.stream(values).map(x -> x * x).sum();
            if (sum < lowest) {
                lowest = sum;
                best = at.clone();
            }
            return new ArrayRealVector(values, false);
        }

        @Override
        public RealMatrix computeJacobian(double[] at) {
            return jacobian(residuals, at, residuals.at(at).length);
        }
    }

    private static double[] clean(double[] values) {
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? value : HOPELESS)
                .toArray();
    }

    /** Derivatives of fourth order: two central differences whose errors of second order cancel. */
    private static RealMatrix jacobian(Residuals residuals, double[] point, int rows) {
        double[][] columns = new double[rows][point.length];
        for (int j = 0; j < point.length; j++) {
            double h = STEP * (point[j] == 0 ? 1 : StrictMath.abs(point[j]));
            double[] near = slope(residuals, point, j, h);
            double[] far = slope(residuals, point, j, 2 * h);
            for (int i = 0; i < rows; i++) {
                double value = (4 * near[i] - far[i]) / 3;
                columns[i][j] = Double.isFinite(value) ? value : 0;
            }
        }
        return new Array2DRowRealMatrix(columns, false);
    }

    private static double[] slope(Residuals residuals, double[] point, int j, double h) {
        double[] up = point.clone();
        double[] down = point.clone();
        up[j] += h;
        down[j] -= h;
        double[] above = residuals.at(up);
        double[] below = residuals.at(down);
        double[] slope = new double[above.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (above[i] - below[i]) / (up[j] - down[j]);
        }
        return slope;
    }
}
