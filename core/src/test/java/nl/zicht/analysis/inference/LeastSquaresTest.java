package nl.zicht.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Problems of the Statistical Reference Datasets (NIST StRD, nonlinear regression) with their certified values, from both official starts. */
final class LeastSquaresTest {
    private record Problem(
            String name,
            double[][] data,
            Curve curve,
            List<double[]> starts,
            double[] certified,
            double[] errors,
            double rss) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Curve {
        double at(double x, double[] b);
    }

    private static Stream<Problem> problems() {
        return Stream.of(
                new Problem(
                        "Rat42",
                        new double[][] {
                            {9, 8.93},
                            {14, 10.80},
                            {21, 18.59},
                            {28, 22.33},
                            {42, 39.35},
                            {57, 56.11},
                            {63, 61.73},
                            {70, 64.62},
                            {79, 67.08}
                        },
                        (x, b) -> b[0] / (1 + StrictMath.exp(b[1] - b[2] * x)),
                        List.of(new double[] {100, 1, 0.1}, new double[] {75, 2.5, 0.07}),
                        new double[] {72.462237576, 2.6180768402, 0.067359200066},
                        new double[] {1.7340283401, 0.088295217536, 0.0034465663377},
                        8.0565229338),
                new Problem(
                        "BoxBOD",
                        new double[][] {{1, 109}, {2, 149}, {3, 149}, {5, 191}, {7, 213}, {10, 224}},
                        (x, b) -> b[0] * (1 - StrictMath.exp(-b[1] * x)),
                        List.of(new double[] {1, 1}, new double[] {100, 0.75}),
                        new double[] {213.80940889, 0.54723748542},
                        new double[] {12.354515176, 0.10455993237},
                        1168.0088766),
                new Problem(
                        "MGH10",
                        new double[][] {
                            {50, 34780},
                            {55, 28610},
                            {60, 23650},
                            {65, 19630},
                            {70, 16370},
                            {75, 13720},
                            {80, 11540},
                            {85, 9744},
                            {90, 8261},
                            {95, 7030},
                            {100, 6005},
                            {105, 5147},
                            {110, 4427},
                            {115, 3820},
                            {120, 3307},
                            {125, 2872}
                        },
                        (x, b) -> b[0] * StrictMath.exp(b[1] / (x + b[2])),
                        List.of(new double[] {2, 400000, 25000}, new double[] {0.02, 4000, 250}),
                        new double[] {0.0056096364710, 6181.3463463, 345.22363462},
                        new double[] {0.00015687892471, 23.309021107, 0.78486103508},
                        87.945855171));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void findsTheCertifiedValuesFromBothStarts(Problem problem) {
        for (double[] start : problem.starts()) {
            LeastSquares.Fit fit = LeastSquares.fit(
                    b -> Arrays.stream(problem.data())
                            .mapToDouble(point -> problem.curve().at(point[0], b) - point[1])
                            .toArray(),
                    start,
                    20_000);
            for (int i = 0; i < start.length; i++) {
                assertThat(digits(fit.point()[i], problem.certified()[i]))
                        .as(
                                "digits of b%d from %s after %d evaluations: %s",
                                i + 1, Arrays.toString(start), fit.evaluations(), Arrays.toString(fit.point()))
                        .isGreaterThanOrEqualTo(6);
                assertThat(digits(fit.standardErrors()[i], problem.errors()[i])).isGreaterThanOrEqualTo(5);
            }
            assertThat(digits(fit.sumOfSquares(), problem.rss())).isGreaterThanOrEqualTo(6);
            assertThat(fit.settled()).isTrue();
        }
    }

    /** The number of right digits (log relative error), at most 11: so many are certified. */
    private static double digits(double found, double certified) {
        return Math.min(11, -Math.log10(Math.abs(found - certified) / Math.abs(certified)));
    }
}
