package nl.zicht.format.vensim;

import static nl.zicht.format.vensim.VensimText.near;
import static nl.zicht.format.vensim.VensimText.run;
import static nl.zicht.format.vensim.VensimText.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** Functions of Vensim's language that gather over time, shift levels, give several results or draw from a table. */
class GatheringFunctionsTest {
    @Test
    void theContentOfADelayIsAFurtherResult() {
        Run run = run(20, 0.25, """
                x = 4 + STEP(6, 1) ~~|
                y = 2*DELAYP(x, 3 + STEP(2, 5) : pipe) ~~|
                same = 2*DELAY3(x, 3 + STEP(2, 5)) ~~|
                content = INTEG(x - y/2, 12) ~~|
                r: a, b ~~|
                z[r] = DELAYP(x, 2 : on the way) ~~|
                """);
        assertThat(run.series("y")).containsExactly(run.series("same"));
        assertThat(run.series("pipe")).containsExactly(run.series("content"), within(1e-9));
        assertThat(run.last("on the way[b]")).isCloseTo(20, within(1e-3));
    }

    @Test
    void aBuiltInFunctionWithoutFurtherResultsSaysSo() {
        assertThat(VensimText.findings(1, 1, "y = DELAYP(1, 2 : p, q) ~~|"))
                .anyMatch(text -> text.contains("DELAYP has 1 further outputs, 2 names stand after the colon"));
        assertThat(VensimText.findings(1, 1, "y = DELAY3(1, 2 : p) ~~|"))
                .anyMatch(text -> text.contains("there is no macro DELAY3"));
    }

    @Test
    void levelsMoveUpWhenTheConditionHeld() {
        String text = """
                age: young, middle, old ~~|
                year end = MODULO(Time, 2) = 1 ~~|
                people[young] = INTEG(5, 100) ~~|
                people[middle] = INTEG(0, 50) ~~|
                people[old] = INTEG(-3, 20) ~~|
                leaving = SHIFT IF TRUE(people[young], year end, ELMCOUNT(age), 0, 7) ~~|
                """;
        Run run = run(4, 1, text);
        near(run.series("people[young]"), 100, 105, 7, 12, 7);
        near(run.series("people[middle]"), 50, 50, 110, 110, 17);
        near(run.series("people[old]"), 20, 17, 50, 47, 110);
        near(run.series("leaving"), 0, 17, 0, 47, 0);
        Run rk = run(4, 1, text, IntegrationMethod.RK4);
        assertThat(rk.series("people[old]")).containsExactly(run.series("people[old]"), within(1e-12));
    }

    @Test
    void theLastLevelMayGather() {
        Run run = run(3, 1, """
                r: a, b ~~|
                age: young, old ~~|
                people[r, age] = INTEG(0, 10) ~~|
                leaving[r] = SHIFT IF TRUE(people[r, young], r = b, 2, 1, 1) ~~|
                """);
        near(run.series("people[b,old]"), 10, 20, 21, 22);
        near(run.series("people[b,young]"), 10, 1, 1, 1);
        near(run.series("people[a,old]"), 10, 10, 10, 10);
        near(run.series("leaving[b]"), 0, 0, 0, 0);
    }

    @Test
    void whatCannotBeShiftedIsRefused() {
        String range = "age: young, old ~~|\npeople[age] = INTEG(0, 1) ~~|\nx[age] = 1, 2 ~~|\n";
        assertThat(VensimText.findings(1, 1, range + "y = SHIFT IF TRUE(x[young], 1, 2, 0, 0) ~~|"))
                .anyMatch(text -> text.contains("takes an element of a level"));
        assertThat(VensimText.findings(1, 1, range + "y = SHIFT IF TRUE(people[old], 1, 2, 0, 0) ~~|"))
                .anyMatch(text -> text.contains("from 1 to 1, it is 2.0"));
    }

    @Test
    void presentValuesDiscountWholePeriods() {
        Run run = run(4, 0.5, """
                x = 10 + Time ~~|
                value = NET PRESENT VALUE(x, 0.1, 1, 1, 0) ~~|
                late = NET PRESENT VALUE(x, 0.1, 1, 1, 1) ~~|
                """);
        double[] expected = new double[9];
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double t = i * 0.5;
            sum += t < 1 ? 0 : (10 + t) * 0.5 / Math.pow(1.1, Math.floor(t - 1));
            expected[i] = sum;
        }
        near(run.series("value"), expected);
        assertThat(run.last("late")).isCloseTo(sum / 1.1, within(1e-12));
    }

    @Test
    void theInternalRateIsThatAtWhichThePresentValueIsNothing() {
        Run run = run(10, 0.5, """
                x = IF THEN ELSE(Time < 2, -10, 4) ~~|
                rate = INTERNAL RATE OF RETURN(x, 1, 0, -99) ~~|
                """);
        assertThat(run.series("rate")[2]).isEqualTo(-99);
        double rate = run.last("rate");
        double worth = 0;
        for (int i = 0; i <= 20; i++) {
            worth += (i < 4 ? -10 : 4) / Math.pow(1 + rate, i / 2);
        }
        assertThat(worth).isCloseTo(0, within(1e-9));
        assertThat(rate).isGreaterThan(0);
    }

    @Test
    void aSteppedLevelIsEulersUnderEveryMethod() {
        String text = "level = SINTEG(-level/2, 8) ~~|\nsum = INTEG(level, 0) ~~|";
        near(run(3, 1, text, IntegrationMethod.RK4).series("level"), 8, 4, 2, 1);
        near(run(3, 1, text).series("sum"), 0, 8, 12, 14);
    }

    @Test
    void drawsFromATableFollowItsDensity() {
        Run run = run(4000, 1, """
                triangle((0,0),(1,0),(2,2)) ~~|
                draw = RANDOM LOOKUP(triangle, 10, 17, 4, 10, 0) ~~|
                """);
        // bases from 1 on with a density that rises from 0: between 14 and 17 the part (1.3 - 1)^2 lies, and the bounds
        // cut there
        double[] draws = run.series("draw");
        assertThat(Arrays.stream(draws).min().orElseThrow()).isGreaterThan(14);
        assertThat(Arrays.stream(draws).max().orElseThrow()).isLessThanOrEqualTo(17);
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(16, within(0.05));
        assertThat(Arrays.stream(draws).distinct().count()).isGreaterThan(3900);
    }

    @Test
    void sumsAndShiftsOfSeriesInsideEquations() {
        double[] d = new Random(1).doubles(6, 0, 9).toArray();
        Run run = run(5, 1, values("d", 1, 6, i -> d[i]) + """
                sums = CUMULATE(d table) ~~|
                all = 2*CUMULATEF(d table) ~~|
                next = TIME SHIFT(d table, 1) ~~|
                """);
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += d[i];
            assertThat(run.series("sums")[i]).isCloseTo(sum, within(1e-12));
            assertThat(run.series("next")[i]).isEqualTo(d[Math.min(i + 1, 5)]);
        }
        assertThat(run.last("all")).isCloseTo(2 * sum, within(1e-12));
    }
}
