package nl.zicht.format.vensim;

import static nl.zicht.format.vensim.VensimText.near;
import static nl.zicht.format.vensim.VensimText.run;
import static nl.zicht.format.vensim.VensimText.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** Vensim's delays that move at whole steps: their answers to steps and impulses, what they keep, and a slow reckoning beside each. */
class DiscreteDelaysTest {
    private static final int STEPS = 60;

    @Test
    void materialThatIsDelayedLessCatchesUpAndAdds() {
        Run run = run(8, 1, """
                x = 10 + Time ~~|
                lag = IF THEN ELSE(Time < 3, 4, 2) ~~|
                material = DELAY MATERIAL(x, lag, 7, -1) ~~|
                information = DELAY INFORMATION(x, lag, 7) ~~|
                """);
        // 10, 11, 12 leave at 4, 5, 6; 13, 14 … at 5, 6 …
        near(run.series("material"), 7, 7, 7, 7, 10, 11 + 13, 12 + 14, 15, 16);
        near(run.series("information"), 7, 7, 7, 7, 10, 13, 14, 15, 16);
    }

    @Test
    void materialThatIsDelayedMoreLeavesAGap() {
        Run run = run(9, 1, """
                x = 10 + Time ~~|
                lag = IF THEN ELSE(Time < 3, 2, 4) ~~|
                material = DELAY MATERIAL(x, lag, 7, -1) ~~|
                information = DELAY INFORMATION(x, lag, 7) ~~|
                """);
        near(run.series("material"), 7, 7, 10, 11, 12, -1, -1, 13, 14, 15);
        near(run.series("information"), 7, 7, 10, 11, 12, 12, 12, 13, 14, 15);
    }

    @Test
    void anOlderValueThatArrivesAfterANewerOneIsDropped() {
        Run run = run(6, 1, """
                x = 10 + Time ~~|
                lag = IF THEN ELSE(Time = 0, 5, 1) ~~|
                information = DELAY INFORMATION(x, lag, 7) ~~|
                """);
        near(run.series("information"), 7, 7, 11, 12, 13, 14, 15);
    }

    @Test
    void delaysOfVaryingTimeAgreeWithASlowReckoning() {
        Random random = new Random(3);
        for (double dt : new double[] {1, 0.25}) {
            double[] x = random.doubles(STEPS + 1, -5, 5).toArray();
            double[] d = random.doubles(STEPS + 1, 0, 50 * dt).toArray();
            String text = values("x", dt, x.length, i -> x[i]) + values("d", dt, d.length, i -> d[i]) + """
                    material = DELAY MATERIAL(x, d, 2, 100) ~~|
                    information = DELAY INFORMATION(x, d, 2) ~~|
                    """;
            for (IntegrationMethod method : IntegrationMethod.values()) {
                Run run = run(STEPS * dt, dt, text, method);
                near(run.series("material"), material(x, d, dt));
                near(run.series("information"), information(x, d, dt));
            }
        }
    }

    private static int steps(double time, double dt) {
        return (int) Math.max(1, Math.floor(time / dt + 0.5));
    }

    private static double[] material(double[] x, double[] d, double dt) {
        double[] y = new double[x.length];
        boolean[] any = new boolean[x.length];
        for (int i = 0; i < steps(d[0], dt) && i < y.length; i++) {
            y[i] = 2;
            any[i] = true;
        }
        for (int i = 0; i < x.length; i++) {
            int at = i + steps(d[i], dt);
            if (at < y.length) {
                y[at] += x[i];
                any[at] = true;
            }
        }
        return IntStream.range(0, y.length)
                .mapToDouble(i -> any[i] ? y[i] : 100)
                .toArray();
    }

    private static double[] information(double[] x, double[] d, double dt) {
        double[] y = new double[x.length];
        for (int j = 0; j < y.length; j++) {
            y[j] = 2;
            for (int i = 0; i < j; i++) {
                y[j] = i + steps(d[i], dt) <= j ? x[i] : y[j];
            }
        }
        return y;
    }

    @Test
    void aConveyorWithoutLeakKeepsItsMaterial() {
        double dt = 0.5;
        Random random = new Random(4);
        double[] x = random.doubles(STEPS + 1, 0, 5).toArray();
        double[] c = random.doubles(STEPS + 1, 1, 6).toArray();
        double[] end = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> i < 30 ? c[i] : 0.1)
                .toArray();
        String text = values("x", dt, x.length, i -> x[i]) + values("c", dt, c.length, i -> end[i]) + """
                profile((0,1),(1,3),(2,0)) ~~|
                y = DELAY CONVEYOR(IF THEN ELSE(Time < 14, x, 0), c, 0, profile, 20, 5) ~~|
                content = INTEG(IF THEN ELSE(Time < 14, x, 0) - y, 20) ~~|
                """;
        Run run = run(STEPS * dt, dt, text);
        assertThat(run.last("content")).isCloseTo(0, within(1e-9));
        assertThat(run.series("y")[0]).isEqualTo(4);
        assertThat(Arrays.stream(run.series("content")).min().orElseThrow()).isGreaterThan(-1e-9);
    }

    @Test
    void aConveyorAnswersAnImpulseWithWhatLeakageLeft() {
        Run run = run(6, 0.5, """
                flat((0,1),(1,1)) ~~|
                x = PULSE(1, 0) ~~|
                y = DELAY CONVEYOR(x, 2, 0.1, flat, 8, 2) ~~|
                leak = (content + TIME STEP*(x - y))*0.1 ~~|
                content = INTEG(x - y - leak, 8) ~~|
                """);
        // the first content leaves 4, then with one, two, three steps of leakage at 5 % each
        double k = 0.95;
        double out = k * k * k * k;
        near(run.series("y"), 4, 4 * k, 4 * k * k, 4 * k * k * k, 0, 0, out, 0, 0, 0, 0, 0, 0);
        assertThat(run.last("content")).isCloseTo(0, within(1e-12));
    }

    @Test
    void aConveyorThatSlowsDownTakesLongerForWhatIsOnIt() {
        Run run = run(8, 1, """
                flat((0,1),(1,1)) ~~|
                x = PULSE(0, 0) ~~|
                speedy = DELAY CONVEYOR(x, IF THEN ELSE(Time < 2, 4, 2), 0, flat, 0, 4) ~~|
                slow = DELAY CONVEYOR(x, IF THEN ELSE(Time < 2, 4, 8), 0, flat, 0, 4) ~~|
                """);
        // half of the way is done at 2
        near(run.series("speedy"), 0, 0, 0, 1, 0, 0, 0, 0, 0);
        near(run.series("slow"), 0, 0, 0, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void batchesBeginWhenEnoughWaitsAndNoneIsWorkedOn() {
        Run run = run(10, 1, """
                x = 3 ~~|
                y = DELAY BATCH(x, 6, 3, 5, 2, 1) ~~|
                now = DELAY BATCH(x, 1000, 3, 5, 0, 1) ~~|
                """);
        // the first batch is ready at 2; 7 wait then, of which 6 are ready at 5; then 1 + 9 wait, and so on
        near(run.series("y"), 0, 0, 5, 0, 0, 6, 0, 0, 6, 0, 0);
        near(run.series("now"), 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void batchesKeepTheirMaterial() {
        double dt = 0.25;
        double[] x = new Random(5).doubles(STEPS + 1, 0, 8).toArray();
        Run run = run(100, dt, values("x", dt, x.length, i -> x[i]) + """
                input = IF THEN ELSE(Time < 15, x, 0) ~~|
                y = DELAY BATCH(input, 2, 0.5, 3, 1, 4) ~~|
                content = INTEG(input - y, 7) ~~|
                """);
        assertThat(run.last("content")).isBetween(0.0, 2.0);
        assertThat(Arrays.stream(run.series("y")).boxed())
                .allMatch(value -> value == 0 || value == 2 / dt || value == 3 / dt);
    }

    @Test
    void aProfileIsTheAnswerToAnImpulse() {
        double dt = 0.125;
        Run run = run(10, dt, """
                triangle((0,0),(1,1),(2,0)) ~~|
                point((3,5)) ~~|
                x = PULSE(1, 0)/TIME STEP ~~|
                y = DELAY PROFILE(triangle, x, 3, 0, 0) ~~|
                fixed = DELAY PROFILE(point, x, 3, 0, 0) ~~|
                kept = DELAY PROFILE(triangle, 6, 3, 6, 0) ~~|
                """);
        double[] y = run.series("y");
        double mass = 0;
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            double ago = i * dt - 1;
            mass += y[i] * dt;
            mean += y[i] * dt * ago;
            double density = Math.max(0, ago <= 3 ? ago / 9 : (6 - ago) / 9);
            assertThat(y[i]).as("at %s", ago).isCloseTo(density, within(0.005));
        }
        assertThat(mass).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(3, within(0.001));
        assertThat(run.at("fixed", 4)).isEqualTo(1 / dt);
        assertThat(Arrays.stream(run.series("kept")).boxed()).allMatch(value -> Math.abs(value - 6) < 1e-12);
    }

    @Test
    void aProfileGoesOnWithTheGrowthOfBefore() {
        Run run = run(10, 0.25, """
                curve((0,1),(1,2),(3,0)) ~~|
                x = 5*1.1^Time ~~|
                y = DELAY PROFILE(curve, x, 4, 5, 0.1) ~~|
                ratio = y/x ~~|
                """);
        double first = run.series("ratio")[0];
        assertThat(first).isBetween(0.6, 0.75);
        assertThat(Arrays.stream(run.series("ratio")).boxed()).allMatch(value -> Math.abs(value - first) < 1e-12);
    }

    @Test
    void delaysOfOrderNKeepTheirMaterialAndHoldWithinAStep() {
        String text = """
                input = IF THEN ELSE(Time < 3, 5 + SIN(Time), 0) ~~|
                level = INTEG(-level/4, 6) ~~|
                lag = 2 + level ~~|
                y = DELAY N(input, lag, 3, 3) ~~|
                s = SMOOTH N(input, lag, 3, 3) ~~|
                y seen = INTEG(y, 0) ~~|
                y before = INTEG(DELAY FIXED(y, 0, 0), 0) ~~|
                """;
        Run rk = run(8, 0.25, text, IntegrationMethod.RK4);
        double[] y = rk.series("y");
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            assertThat(rk.series("y seen")[i]).as("held in step %s", i).isCloseTo(sum, within(1e-9));
            sum += y[i] * 0.25;
        }
        double total = 0;
        double[] x = rk.series("input");
        for (int i = 0; i + 1 < x.length; i++) {
            total += x[i] * 0.25;
        }
        Run longer = run(400, 0.25, text, IntegrationMethod.RK4);
        assertThat(longer.last("y seen")).isCloseTo(total + 3 * 8, within(1e-6));
    }

    @Test
    void delaysOfConstantTimeAndOrderNAreThoseOfLevelsUnderEuler() {
        Run run = run(20, 0.25, """
                x = 4 + STEP(6, 1) ~~|
                a = DELAY N(x, 5, 2, 3) - DELAY3I(x, 5, 2) ~~|
                b = SMOOTH N(x, 5, 2, 3) - SMOOTH3I(x, 5, 2) ~~|
                c = DELAY N(x, 5, 2, 1) - DELAY1I(x, 5, 2) ~~|
                """);
        for (String name : new String[] {"a", "b", "c"}) {
            assertThat(run.series(name)).as(name).containsOnly(0);
        }
    }

    @Test
    void anOrderOfMoreThanTheStepsIsLowered() {
        String text = """
                x = STEP(6, 1) ~~|
                y = DELAY N(x, 1, 0, 9) ~~|
                s = SMOOTH N(x, 1, 0, 9) ~~|
                """;
        Run run = run(4, 0.5, text);
        near(run.series("y"), 0, 0, 0, 0, 6, 6, 6, 6, 6);
        near(run.series("s"), 0, 0, 0, 0, 6, 6, 6, 6, 6);
        assertThat(VensimText.findings(4, 0.5, text))
                .anyMatch(text1 -> text1.contains("2.0 steps, fewer than its order 9"));
    }

    @Test
    void samplesAreTakenOnceAStep() {
        String text = """
                level = INTEG(1, 0) ~~|
                sampled = SAMPLE IF TRUE(level > 1.9, level, -1) ~~|
                sum = INTEG(sampled, 0) ~~|
                """;
        Run rk = run(4, 1, text, IntegrationMethod.RK4);
        near(rk.series("sampled"), -1, -1, 2, 3, 4);
        near(rk.series("sum"), 0, -1, -2, 0, 3);
        assertThat(rk.series("sum")).containsExactly(run(4, 1, text).series("sum"));
    }

    @Test
    void everyElementHasItsOwnDelay() {
        Run run = run(6, 1, """
                r: a, b ~~|
                x[r] = 10, 20 ~~|
                lag[r] = 1, 2 ~~|
                flat((0,1),(1,1)) ~~|
                m[r] = DELAY MATERIAL(x[r]*Time, lag[r] + STEP(1, 2), 0, 0) ~~|
                c[r] = DELAY CONVEYOR(x[r], lag[r], 0, flat, 0, 1) ~~|
                p[r] = DELAY PROFILE(flat, x[r], lag[r], 0, 0) ~~|
                q[r] = DELAY BATCH(x[r], 40, lag[r], 0, 0, 0) ~~|
                """);
        near(run.series("m[a]"), 0, 0, 10, 0, 20, 30, 40);
        near(run.series("m[b]"), 0, 0, 0, 20, 0, 40, 60);
        near(run.series("c[b]"), 0, 0, 20, 20, 20, 20, 20);
        near(run.series("q[b]"), 0, 0, 0, 0, 40, 0, 40);
        assertThat(run.last("p[a]")).isCloseTo(10, within(1e-9));
    }

    @Test
    void delaysStandInMacrosAndInLoops() {
        Run run = run(6, 1, """
                :MACRO: LATE(x, lag)
                LATE = DELAY MATERIAL(x, lag + STEP(1, 3), 0, 0) ~~|
                :END OF MACRO:
                y = LATE(Time, 2) + LATE(10*Time, 1) ~~|
                loop = 1 + DELAY INFORMATION(loop, 1 + STEP(1, 3), 0) ~~|
                """);
        near(run.series("y"), 0, 0, 10, 21, 2, 30, 43);
        near(run.series("loop"), 1, 2, 3, 4, 4, 5, 5);
    }
}
