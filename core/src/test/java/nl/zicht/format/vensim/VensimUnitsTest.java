package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units of what Vensim's functions take and give. */
class VensimUnitsTest {
    private static final String MODEL = """
            r: a, b, c ~~|
            people = 5 ~ Person ~|
            hiring = 2 ~ Person/Month ~|
            lag = 3 ~ Month ~|
            rate = 0.1 ~ 1/Month ~|
            share = 0.5 ~ Dmnl ~|
            pay[r] = 1, 2, 3 ~ Euro ~|
            curve((0,0),(1,1),(2,0)) ~ Person ~|
            Pi = 3 ~ Person ~|
            staff = INTEG(hiring, people) ~ Person ~|
            """;

    private static List<String> clashes(String equation, String unit) {
        return VensimText.check(4, 1, MODEL + "x = " + equation + " ~ " + unit + " ~|\n").diagnostics().stream()
                .filter(finding -> finding.code() == Code.UNIT_MISMATCH)
                .map(Diagnostic::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Time - INITIAL TIME + TIME STEP; Month",
                "Pi + people; Person",
                "XIDZ(people, lag, hiring); Person/Month",
                "POWER(people, 2)/people; Person",
                "MODULO(Time, lag) + QUANTUM(lag, 1); Month",
                "PULSE(1, lag)*people; Person",
                "PULSE TRAIN(lag, 1, lag, FINAL TIME)*people; Person",
                "RAMP(hiring, lag, FINAL TIME); Person",
                "SMOOTH3I(people, lag, 0) + SMOOTH N(people, lag, people, 3); Person",
                "DELAY1(hiring, lag) + DELAY N(hiring, lag, 0, 2); Person/Month",
                "DELAY FIXED(people, lag, people) + SAMPLE IF TRUE(lag > 2, people, 0); Person",
                "DELAY MATERIAL(hiring, lag, hiring, 0); Person/Month",
                "DELAY CONVEYOR(hiring, lag, rate, curve, people, lag); Person/Month",
                "DELAY BATCH(hiring, people, lag, people, Time, people); Person/Month",
                "DELAY PROFILE(curve, people, lag, people, rate); Person",
                "TREND(people, lag, rate); 1/Month",
                "FORECAST(people, lag, lag); Person",
                "NPV(hiring, rate, people, share); Person",
                "SHIFT IF TRUE(staff, share > 2, 1, 0, people); Person",
                "SUM(pay[r!]) + VMAX(pay[r!]); Euro",
                "VECTOR SELECT(pay[r!]/pay[r!], pay[r!], 0, 0, 0); Euro",
                "RANDOM NORMAL(0, 10*people, people, people, 0); Person",
                "LOOKUP EXTRAPOLATE(curve, people) + curve(lag); Person",
                "IF THEN ELSE(Time > lag, people, 0); Person",
            })
    void whatAgrees(String equation, String unit) {
        assertThat(clashes(equation, unit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Pi + lag; Person; cannot be added",
                "SMOOTH(people, hiring); Person; the time of SMOOTH must be in month",
                "DELAY FIXED(people, lag, lag); Person; the initial value of DELAY FIXED must be in person",
                "DELAY CONVEYOR(hiring, lag, share, curve, people, lag); Person/Month; the leakage of DELAY CONVEYOR",
                "DELAY CONVEYOR(hiring, lag, rate, curve, hiring, lag); Person/Month; the first content",
                "DELAY BATCH(hiring, hiring, lag, 0, 0, 0); Person/Month; the size of a batch",
                "DELAY PROFILE(curve, people, lag, people, share); Person; the growth of DELAY PROFILE",
                "SAMPLE IF TRUE(share > 2, people, lag); Person; cannot be arguments of one SAMPLE IF TRUE",
                "PULSE(people, lag); Dmnl; a time in PULSE",
                "NPV(hiring, rate, people, 1); Euro; gives person",
                "GET DATA MAXIMUM(curve, people, lag); Person; a time in GET DATA MAXIMUM",
                "TREND(people, lag, 0); Person; gives 1/month",
            })
    void whatDoesNotAgree(String equation, String unit, String message) {
        assertThat(clashes(equation, unit))
                .hasSize(1)
                .allMatch(found ->
                        found.toLowerCase(java.util.Locale.ROOT).contains(message.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void theContentOfADelayIsAnAmount() {
        assertThat(clashes("DELAYP(hiring, lag : pipe)", "Person/Month ~|\ny = pipe + people"))
                .isEmpty();
        assertThat(clashes("DELAYP(hiring, lag : pipe)", "Person/Month ~|\ny = pipe + hiring"))
                .hasSize(1);
    }
}
