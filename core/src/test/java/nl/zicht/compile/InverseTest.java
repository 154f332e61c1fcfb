package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An inverse by factors has the bits of elimination done anew for every element, which is its oracle. */
class InverseTest {
    @Test
    void hasTheBitsOfEliminationForEveryElement() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int model = 0; model < 300; model++) {
            int n = 1 + random.nextInt(7);
            boolean whole = model % 3 == 0;
            double[] matrix = random.doubles(n * n, -3, 3)
                    .map(v -> whole ? Math.rint(v) : v)
                    .toArray();
            double[] inverse = inverse(matrix);
            for (int place = 0; place < n * n; place++) {
                assertThat(Double.doubleToLongBits(inverse[place] + 0.0))
                        .as("seed %d, n %d, place %d", seed, n, place)
                        .isEqualTo(Double.doubleToLongBits(eliminated(matrix, n, place) + 0.0));
            }
        }
    }

    @Test
    void timesTheMatrixIsTheUnitMatrix() {
        Random random = new Random(7);
        int n = 120;
        double[] matrix = random.doubles(n * n, -1, 1).toArray();
        double[] inverse = inverse(matrix);
        for (int i = 0; i < n; i += 17) {
            for (int j = 0; j < n; j += 13) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += matrix[i * n + k] * inverse[k * n + j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    private static double[] inverse(double[] matrix) {
        int size = matrix.length;
        double[] values = new double[2 * size];
        System.arraycopy(matrix, 0, values, 0, size);
        Inverse.write(
                values,
                IntStream.range(0, size).toArray(),
                IntStream.range(size, 2 * size).toArray());
        return IntStream.range(size, 2 * size).mapToDouble(i -> values[i]).toArray();
    }

    /** Gauss's elimination with one column of the unit matrix, as far as one element. */
    private static double eliminated(double[] matrix, int n, int place) {
        int row = place / n;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix, i * n, a[i], 0, n);
        }
        a[place % n][n] = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] swapped = a[k];
            a[k] = a[pivot];
            a[pivot] = swapped;
            if (a[k][k] == 0) {
                return -0x1p109;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= row; i--) {
            double sum = a[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= a[i][j] * x[j];
            }
            x[i] = sum / a[i][i];
        }
        return x[row];
    }
}
