package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Halving the step must divide the error by 2 to the order of the method. */
class ConvergenceOrderTest {
    private static final int HALVINGS = 4;

    /** The largest step of each row is small enough for the leading term of the error to rule and large enough for rounding not to. */
    @ParameterizedTest
    @CsvSource({
        "A4, EULER, 1, 16", "A4, HEUN, 2, 16", "A4, RK4, 4, 2",
        "B1, EULER, 1, 1024", "B1, HEUN, 2, 128", "B1, RK4, 4, 64",
        "C1, EULER, 1, 16", "C1, HEUN, 2, 8", "C1, RK4, 4, 2"
    })
    void isAsTheorySays(ReferenceProblems problem, IntegrationMethod method, double order, double stepsPerUnit) {
        double coarse = problem.error(method, 1 / stepsPerUnit);
        for (int halving = 1; halving <= HALVINGS; halving++) {
            double fine = problem.error(method, 1 / (stepsPerUnit * (1 << halving)));
            double observed = Math.log(coarse / fine) / Math.log(2);
            if (halving > HALVINGS - 2) {
                assertThat(observed)
                        .as("%s %s, halving %d", problem, method, halving)
                        .isCloseTo(order, within(0.1));
            }
            coarse = fine;
        }
    }
}
