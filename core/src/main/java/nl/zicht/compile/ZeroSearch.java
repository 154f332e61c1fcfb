package nl.zicht.compile;

import java.util.Arrays;

/**
 * The search for values that make as many others zero (Vensim FIND ZERO): Newton's method with differences for derivatives, each step halved until it helps; with one
 * value, halving of an interval where that fails. Immutable.
 *
 * <p>The best values found are kept when none is good enough, and the failure is noted. Method: J. E. Dennis, R. B. Schnabel, Numerical Methods for Unconstrained
 * Optimization and Nonlinear Equations, chapters 5 and 6.
 */
final class ZeroSearch implements Kernel {
    private static final double DIFFERENCE = 1e-7;
    private static final int HALVINGS = 40;
    private static final int DOUBLINGS = 60;
    private static final int BISECTIONS = 2_000;
    private static final double MOST_ROUNDS = 10_000;

    private final Kernel before;
    private final Kernel body;
    private final SolverSite site;

    ZeroSearch(SolverSite site, Kernel before, Kernel body) {
        this.site = site;
        this.before = before;
        this.body = body;
    }

    @Override
    public void evaluate(double[] values) {
        before.evaluate(values);
        new Search(values).run();
    }

    /** One search: the numbers it works on. */
    private final class Search {
        private final double[] values;
        private final int n = site.sought().length;
        private final int skip;
        private final double tolerance;
        private final double[] best = new double[n];
        private double error;

        Search(double[] values) {
            this.values = values;
            double skipped = setting(2 * n);
            skip = skipped > 0 ? (int) StrictMath.min(skipped, n) : 0;
            tolerance = StrictMath.max(0, setting(2 * n + 1));
        }

        private double setting(int i) {
            return values[site.settings()[i]];
        }

        /** Returns the size of a value or target; 1 where none is given. */
        private double scale(int i) {
            double scale = StrictMath.abs(setting(i));
            return scale > 0 && scale < Double.POSITIVE_INFINITY ? scale : 1;
        }

        void run() {
            error = look();
            take();
            double most = StrictMath.min(MOST_ROUNDS, setting(2 * n + 2));
            boolean better = true;
            for (int round = 0; round < most && better && !(error <= tolerance); round++) {
                better = step();
            }
            if (!(error <= tolerance) && n - skip == 1) {
                bisect();
            }
            put();
            look();
            if (!(error <= tolerance)) {
                values[site.failure()] = 1;
            }
        }

        /** Computes the targets for the present values and returns the largest, in units of its size; infinity when one is no number. */
        private double look() {
            body.evaluate(values);
            double largest = 0;
            for (int i = skip; i < n; i++) {
                double target = StrictMath.abs(target(i));
                largest = StrictMath.max(largest, Double.isNaN(target) ? Double.POSITIVE_INFINITY : target);
            }
            return largest;
        }

        private double target(int i) {
            return values[site.targets()[i]] / scale(n + i);
        }

        /** Remembers the present values as the best. */
        private void take() {
            for (int i = 0; i < n; i++) {
                best[i] = values[site.sought()[i]];
            }
        }

        /** Goes back to the best values. */
        private void put() {
            for (int i = 0; i < n; i++) {
                values[site.sought()[i]] = best[i];
            }
        }

        /** Takes one step of Newton's method from the best values; returns false when none helps. */
        private boolean step() {
            int m = n - skip;
            put();
            look();
            double[] right = new double[m];
            for (int i = 0; i < m; i++) {
                right[i] = -target(skip + i);
            }
            double[][] slopes = slopes(right);
            int[] rows = new int[m];
            if (m == 0 || !Inverse.factor(slopes, rows)) {
                return false;
            }
            double[] ahead = Arrays.stream(rows).mapToDouble(row -> right[row]).toArray();
            Inverse.solve(slopes, ahead);
            double part = 1;
            for (int k = 0; k < HALVINGS; k++) {
                for (int i = 0; i < m; i++) {
                    values[site.sought()[skip + i]] = best[skip + i] + part * ahead[i];
                }
                double reached = look();
                if (reached < error) {
                    error = reached;
                    take();
                    return true;
                }
                part /= 2;
            }
            return false;
        }

        private double[][] slopes(double[] negative) {
            int m = n - skip;
            double[][] slopes = new double[m][m];
            for (int j = 0; j < m; j++) {
                int slot = site.sought()[skip + j];
                double at = best[skip + j];
                double moved = at + DIFFERENCE * StrictMath.max(StrictMath.abs(at), scale(skip + j));
                values[slot] = moved;
                look();
                for (int i = 0; i < m; i++) {
                    slopes[i][j] = (target(skip + i) + negative[i]) / (moved - at);
                }
                values[slot] = at;
            }
            return slopes;
        }

        /** Looks for a change of sign ever farther to both sides of the best value and halves the interval where it is. */
        private void bisect() {
            int last = n - 1;
            double middle = best[last];
            double sign = targetAt(middle);
            double reach = scale(last) * DIFFERENCE;
            for (int k = 0; k < DOUBLINGS; k++) {
                for (double end : new double[] {middle + reach, middle - reach}) {
                    if (targetAt(end) * sign < 0) {
                        halve(middle, end, sign);
                        return;
                    }
                }
                reach *= 2;
            }
        }

        private void halve(double from, double to, double signFrom) {
            double low = from;
            double high = to;
            for (int k = 0; k < BISECTIONS && !(error <= tolerance); k++) {
                double middle = low + (high - low) / 2;
                if (middle == low || middle == high) {
                    return;
                }
                if (targetAt(middle) * signFrom > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        }

        /** Returns the target of the last value, which is taken when it is better than the best. */
        private double targetAt(double at) {
            values[site.sought()[n - 1]] = at;
            double reached = look();
            if (reached < error) {
                error = reached;
                take();
            }
            return target(n - 1);
        }
    }
}
