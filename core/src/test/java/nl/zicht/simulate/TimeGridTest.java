package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import nl.zicht.check.ModelText;
import nl.zicht.equation.Code;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeGridTest {
    private static SimulationSpecs specs(double start, double stop, double dt, double saveStep) {
        return new SimulationSpecs(start, stop, dt, saveStep, IntegrationMethod.EULER, "");
    }

    private static TimeGrid grid(double start, double stop, double dt, double saveStep) {
        return TimeGrid.of(specs(start, stop, dt, saveStep), Limits.DEFAULT);
    }

    @Test
    void timeDoesNotDrift() {
        TimeGrid tenths = grid(0, 1000, 0.1, 0.1);
        assertThat(tenths.steps()).isEqualTo(10_000);
        assertThat(tenths.at(3)).isEqualTo(0.3);
        assertThat(tenths.at(10_000)).isEqualTo(1000);
        TimeGrid thirds = grid(2000, 2100, 1.0 / 3, 1);
        assertThat(thirds.steps()).isEqualTo(300);
        assertThat(thirds.at(3)).isEqualTo(2001);
        assertThat(thirds.at(299)).isEqualTo(2000 + 299 / 3.0);
        assertThat(grid(0, 7, 0.7, 0.7).at(10)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        // start, stop, dt, save step, steps, rows
        "0, 10, 1, 1, 10, 11",
        "0, 10, 0.3, 0.3, 34, 35", // off the grid: on until the stop is passed
        "0, 0.3, 0.1, 0.1, 3, 4", // within rounding of the grid
        "0, 10, 1, 4, 10, 4", // 0, 4, 8 and the last
        "0, 10, 1, 0.2, 10, 11", // a save step below the step
        "0, 10, 1, 1000, 10, 2",
        "0, 10, 1, 2.5, 10, 5", // 0, 3, 5, 8, 10
        "0, 10, 1, 1.5, 10, 8", // 0, 2, 3, 5, 6, 8, 9, 10
        "0, 10, 1, 3.2, 10, 4", // 0, 4, 7, and 9.6 at the last
        "0, 10, 1, 9.5, 10, 2",
        "5, 5, 1, 1, 0, 1"
    })
    void countsStepsAndRows(double start, double stop, double dt, double saveStep, long steps, long rows) {
        TimeGrid grid = grid(start, stop, dt, saveStep);
        assertThat(grid.steps()).isEqualTo(steps);
        assertThat(grid.rows()).isEqualTo(rows);
        assertThat(grid.timeOfRow(0)).isEqualTo(start);
        assertThat(grid.timeOfRow(rows - 1)).isEqualTo(grid.at(steps));
    }

    @Test
    void refusesSettingsThatMakeNoSenseAllAtOnce() {
        assertThatThrownBy(() -> grid(10, 0, -1, Double.NaN))
                .isInstanceOf(ModelException.class)
                .satisfies(e -> assertThat(((ModelException) e).diagnostics())
                        .hasSize(3)
                        .allMatch(d -> d.code() == Code.BAD_SIMULATION_SPECS));
        assertThatThrownBy(() -> grid(0, 1, 0, 1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> grid(1e20, 2e20, 1, 1)).hasMessageContaining("too small to move the time");
        assertThatThrownBy(() -> grid(0, Double.POSITIVE_INFINITY, 1, 1)).isInstanceOf(ModelException.class);
    }

    @Test
    void refusesMoreStepsThanTheBudgetBeforeItStarts() {
        assertThatThrownBy(() -> grid(0, 1e12, 1, 1e12))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("1000000000000 steps, more than 100000000");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.3", "0.1, 0.7", "0.333333333333333333, 0.666666666666666667", "0.125, 0.3", "0.7, 2.1", "1, 3"})
    void aPulseFiresOnceAndAStepStaysOn(double dt, double when) {
        Run run = CompiledModel.of(ModelText.check("specs 0 10 " + dt + "\naux pulse = PULSE(1, " + when
                                + ")\naux step = STEP(1, " + when + ")\nstock sum = 0; net pulse")
                        .orThrow())
                .run();
        double[] pulse = run.series("pulse");
        assertThat(Arrays.stream(pulse).filter(v -> v != 0).count()).isEqualTo(1);
        int fired = 0;
        while (pulse[fired] == 0) {
            fired++;
        }
        assertThat(run.time(fired)).isBetween(when - 1e-6 * dt, when + dt);
        assertThat(pulse[fired]).isEqualTo(1 / dt);
        double[] step = run.series("step");
        for (int i = 0; i < step.length; i++) {
            assertThat(step[i]).isEqualTo(run.time(i) + dt / 2 > when ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.3, 0.7", "0.333333333333333333, 1, 1", "0.25, 0, 0.6"})
    void aTrainOfPulsesFiresOncePerInterval(double dt, double first, double interval) {
        Run run = CompiledModel.of(ModelText.check("specs 0 50 " + dt + "\naux pulse = PULSE(1, " + first + ", "
                                + interval + ")\nstock sum = 0; net pulse")
                        .orThrow())
                .run();
        long expected = (long) Math.floor((50 - first) / interval + 1e-9) + 1;
        long fired = Arrays.stream(run.series("pulse")).filter(v -> v != 0).count();
        assertThat(fired).isBetween(expected - 1, expected);
    }

    @Test
    void testInputsHoldWithinAStepOfRungeKutta() {
        String text = "specs 0 2 1 rk4\nstock sum = 0; net STEP(1, 1)\nstock ramped = 0; net RAMP(1, 0)";
        Run run = CompiledModel.of(ModelText.check(text).orThrow()).run();
        assertThat(run.series("sum")).containsExactly(0, 0, 1);
        assertThat(run.series("ramped")).containsExactly(0, 0, 1);
    }
}
