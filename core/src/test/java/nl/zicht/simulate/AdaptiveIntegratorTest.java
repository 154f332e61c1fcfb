package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.check.ModelText;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdaptiveIntegratorTest {
    private static final RunOptions ADAPTIVE = RunOptions.DEFAULT.withMethod(IntegrationMethod.ADAPTIVE);

    @ParameterizedTest
    @EnumSource(ReferenceProblems.class)
    void errsByLessThanTenTimesTheTolerance(ReferenceProblems problem) {
        for (double dt : new double[] {20, 1, 0.125}) {
            for (int k = 3; k <= 11; k++) {
                double tolerance = Double.parseDouble("1e-" + k);
                assertThat(problem.errorInTolerances(tolerance, dt))
                        .as("%s at tolerance %s on a grid of %s", problem, tolerance, dt)
                        .isLessThan(10);
            }
        }
    }

    @Test
    void meetsEveryMomentOfTheGridAndKeepsTestInputsWithinAStep() {
        CompiledModel model = CompiledModel.of(ModelText.check("""
                        specs 0 4 0.5 rk45
                        aux push = PULSE(3, 1.5)
                        stock level = 0; net push
                        stock late = 0; net DELAY(push, 1, 0)
                        """).orThrow());
        Run run = model.run();
        assertThat(run.specs().method()).isEqualTo(IntegrationMethod.ADAPTIVE);
        assertThat(run.rows()).isEqualTo(9);
        assertThat(run.at("level", 1.5)).isZero();
        assertThat(run.at("level", 2)).isCloseTo(3, within(1e-12));
        assertThat(run.at("late", 2.5)).isZero();
        assertThat(run.last("late")).isCloseTo(3, within(1e-12));
    }

    @Test
    void saysWhereItCannotGoOn() {
        CompiledModel explodes = CompiledModel.of(
                ModelText.check("specs 0 4 1\nstock y = 1; net y*y").orThrow());
        assertThatThrownBy(() -> explodes.run(Inputs.NONE, ADAPTIVE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("time 1")
                .hasMessageContaining("Maybe");
        CompiledModel undefined = CompiledModel.of(ModelText.check("specs 0 4 1\nstock y = 1; net SQRT(2.5 - TIME)")
                .orThrow());
        assertThatThrownBy(() -> undefined.run(Inputs.NONE, ADAPTIVE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not a finite number at time 2.");
    }

    @Test
    void keepsToTheBudgetOfEvaluations() {
        Limits few = new Limits(1, 1, 1, 1, 1, 100);
        assertThatThrownBy(() -> ReferenceProblems.B1
                        .model()
                        .run(Inputs.NONE, ADAPTIVE.withTolerances(1e-11, 1e-11).withLimits(few)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("100 times");
    }

    @Test
    void runsAModelWithoutStocks() {
        CompiledModel model =
                CompiledModel.of(ModelText.check("specs 0 4 1\naux y = TIME").orThrow());
        assertThat(model.run(Inputs.NONE, ADAPTIVE).last("y")).isEqualTo(4);
    }
}
