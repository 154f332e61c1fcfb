package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import nl.zicht.check.ModelText;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

/** Structures of the field whose behaviour is known in closed form or to many digits. */
class ClosedFormTest {
    private static final RunOptions PRECISE =
            RunOptions.DEFAULT.withMethod(IntegrationMethod.ADAPTIVE).withTolerances(1e-12, 1e-12);

    private static CompiledModel model(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow());
    }

    private static Run precise(String text) {
        return model(text).run(Inputs.NONE, PRECISE);
    }

    @Test
    void firstOrderSmoothOfAStep() {
        String text = "specs 0 16 1\naux input = STEP(1, 0)\naux smooth = SMTH1(input, 8, 0)";
        CompiledModel model = model(text);
        double euler = model.run().at("smooth", 8);
        double rk4 = model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(IntegrationMethod.RK4))
                .at("smooth", 8);
        assertThat(euler).isCloseTo(0.65639108419418335, withinPercentage(1e-12));
        assertThat(rk4).isCloseTo(0.632119728078048328, withinPercentage(1e-12));
        assertThat(precise(text).at("smooth", 8)).isCloseTo(0.632120558828557678, within(1e-10));
    }

    @Test
    void eulerFollowsTheDiscreteRecursionWithinFourUlpsAStep() {
        Run run = model("specs 0 100 1\nstock y = 1; net -y/10").run();
        double exact = 1;
        for (int step = 1; step <= 100; step++) {
            exact = Math.pow(0.9, step);
            assertThat(run.at("y", step)).isCloseTo(exact, within(4 * step * Math.ulp(exact)));
        }
    }

    @Test
    void thirdOrderDelayAndSmoothOfAStep() {
        Run run = precise("""
                specs 0 10 0.25
                aux delayed = DELAY3(STEP(1, 0), 5, 0)
                aux smooth = SMTH3(STEP(1, 0), 5, 0)
                """);
        for (String name : new String[] {"delayed", "smooth"}) {
            assertThat(run.at(name, 5)).isCloseTo(0.576809918873156485, within(1e-10));
            assertThat(run.at(name, 10)).isCloseTo(0.938031195583341039, within(1e-10));
        }
    }

    @Test
    void logisticGrowth() {
        Run run = precise("specs 0 100 1\nstock n = 5; net 0.12*n*(1 - n/1000)");
        assertThat(run.at("n", 50)).isCloseTo(669.67050355238406564, withinPercentage(1e-8));
        assertThat(run.at("n", 100)).isCloseTo(998.77879490702790537, withinPercentage(1e-8));
    }

    @Test
    void diffusionOfAnInfectionWithoutRecovery() {
        Run run = precise("specs 0 20 0.25\nflow adoption = 1.5*a*(1000000 - a)/1000000\nstock a = 1; in adoption");
        assertThat(run.at("a", 5)).isCloseTo(1804.7810984623331664, withinPercentage(1e-8));
        assertThat(run.at("a", 10)).isCloseTo(765754.23639780548427, withinPercentage(1e-8));
        assertThat(timeOfPeak(run, "adoption")).isCloseTo(Math.log(999_999) / 1.5, within(0.25));
    }

    @Test
    void bassDiffusion() {
        Run run = precise("""
                specs 0 20 0.01
                flow adoption = (0.03 + 0.38*a/1000)*(1000 - a)
                stock a = 0; in adoption
                """);
        assertThat(run.at("a", 1)).isCloseTo(35.758164256441626, withinPercentage(1e-8));
        assertThat(run.at("a", 10)).isCloseTo(812.80322122134617, withinPercentage(1e-8));
        assertThat(timeOfPeak(run, "adoption")).isCloseTo(6.19261919770311, within(0.01));
    }

    @Test
    void epidemic() {
        Run run = precise("""
                specs 0 400 0.5
                flow infection = 0.5*s*i/1000
                flow recovery = 0.1*i
                stock s = 999; out infection
                stock i = 1; in infection; out recovery
                stock r = 0; in recovery
                """);
        assertThat(run.at("s", 40)).isCloseTo(12.998785291835061627, withinPercentage(1e-8));
        assertThat(run.at("i", 40)).isCloseTo(118.62144177969871559, withinPercentage(1e-8));
        assertThat(run.at("r", 40)).isCloseTo(868.37977292846622, withinPercentage(1e-8));
        assertThat(run.last("s")).isCloseTo(6.9699245619072778523, withinPercentage(1e-6));
        for (double t : run.times()) {
            assertThat(run.at("s", t) + run.at("i", t) + run.at("r", t)).isCloseTo(1000, within(1e-9));
        }
    }

    @Test
    void yeastPoisonedByItsAlcohol() {
        Run run = precise("""
                specs 0 100 0.5
                flow births = cells*(1.1 - 0.1*alcohol)/16
                flow deaths = cells*EXP(alcohol - 11)/30
                flow fermentation = 0.01*cells
                stock cells = 1; in births; out deaths
                stock alcohol = 0; in fermentation
                """);
        assertThat(run.at("cells", 50)).isCloseTo(22.428869652632448, withinPercentage(1e-8));
        assertThat(run.at("alcohol", 50)).isCloseTo(3.7598242229612113, withinPercentage(1e-8));
        assertThat(run.at("cells", 75)).isCloseTo(30.857177770644367, withinPercentage(1e-8));
        assertThat(run.at("cells", 100)).isCloseTo(0.0093924011334048260, withinPercentage(1e-6));
    }

    @Test
    void predatorsAndPreyKeepTheirInvariantToTheFourthOrder() {
        double coarse = invariantDrift(1.0 / 32);
        double fine = invariantDrift(1.0 / 64);
        double finer = invariantDrift(1.0 / 128);
        assertThat(Math.log(fine / finer) / Math.log(2)).isBetween(3.9, 5.1);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(3.9, 5.1);
        assertThat(finer).isLessThan(1e-6);
    }

    /** Returns by how much y1 - ln y1 + 2(y2 - ln y2) moves at most. */
    private static double invariantDrift(double dt) {
        Run run = ReferenceProblems.B1
                .model()
                .run(
                        Inputs.NONE,
                        RunOptions.DEFAULT.withMethod(IntegrationMethod.RK4).withDt(dt));
        double[] y1 = run.series("y1");
        double[] y2 = run.series("y2");
        double drift = 0;
        for (int i = 0; i < y1.length; i++) {
            drift = Math.max(drift, Math.abs(invariant(y1[i], y2[i]) - invariant(y1[0], y2[0])));
        }
        return drift;
    }

    private static double invariant(double y1, double y2) {
        return y1 - Math.log(y1) + 2 * (y2 - Math.log(y2));
    }

    @Test
    void aPipelineGivesExactlyWhatWentInAndLosesNothing() {
        Run run = model("""
                        specs 0 40 0.25
                        flow in = 8 + 4*(TIME - 10*INT(TIME/10))
                        flow out = DELAY(in, 5, 0)
                        stock content = 0; in in; out out
                        """).run();
        for (double t : run.times()) {
            assertThat(run.at("out", t)).isEqualTo(t < 5 ? 0 : run.at("in", t - 5));
            double held = 0;
            for (double u = Math.max(0, t - 5); u < t; u += 0.25) {
                held += 0.25 * run.at("in", u);
            }
            assertThat(run.at("content", t)).isEqualTo(held);
        }
    }

    private static double timeOfPeak(Run run, String name) {
        double[] values = run.series(name);
        int peak = 0;
        for (int i = 1; i < values.length; i++) {
            peak = values[i] > values[peak] ? i : peak;
        }
        return run.time(peak);
    }
}
