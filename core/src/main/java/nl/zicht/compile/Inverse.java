package nl.zicht.compile;

import java.util.Arrays;

/**
 * The inverse of a square matrix by its triangular factors, with the largest pivot of each column.
 *
 * <p>G. H. Golub, C. F. Van Loan, Matrix Computations, section 3.4. About 4/3 n^3 multiplications; each column of the inverse has the bits of Gauss's elimination with
 * that column of the unit matrix beside the matrix.
 */
final class Inverse {
    private static final double MISSING = -0x1p109;

    private Inverse() {}

    /** Inverts the matrix in the slots {@code from}, row by row, into the slots {@code to}; the missing value everywhere when it has no inverse. */
    static void write(double[] values, int[] from, int[] to) {
        int n = (int) StrictMath.rint(StrictMath.sqrt(from.length));
        double[][] a = new double[n][n];
        for (int i = 0; i < from.length; i++) {
            a[i / n][i % n] = values[from[i]];
        }
        int[] rows = new int[n];
        if (!factor(a, rows)) {
            Arrays.stream(to).forEach(slot -> values[slot] = MISSING);
            return;
        }
        double[] x = new double[n];
        for (int column = 0; column < n; column++) {
            for (int i = 0; i < n; i++) {
                x[i] = rows[i] == column ? 1 : 0;
            }
            solve(a, x);
            for (int i = 0; i < n; i++) {
                values[to[i * n + column]] = x[i];
            }
        }
    }

    /** Replaces a matrix by its factors and writes which row of it stands where; returns false when it is singular. */
    static boolean factor(double[][] a, int[] rows) {
        int n = a.length;
        Arrays.setAll(rows, i -> i);
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = StrictMath.abs(a[i][k]) > StrictMath.abs(a[pivot][k]) ? i : pivot;
            }
            double[] swapped = a[k];
            a[k] = a[pivot];
            a[pivot] = swapped;
            int row = rows[k];
            rows[k] = rows[pivot];
            rows[pivot] = row;
            if (a[k][k] == 0) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                a[i][k] = factor;
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        return true;
    }

    /** Replaces a right side, its rows in the order of the factors, by the solution. */
    static void solve(double[][] factors, double[] x) {
        int n = x.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                x[i] -= factors[i][k] * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= factors[i][j] * x[j];
            }
            x[i] = sum / factors[i][i];
        }
    }
}
