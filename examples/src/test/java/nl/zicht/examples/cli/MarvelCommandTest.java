package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarvelCommandTest {
    @Test
    void ranksEveryInterventionAndSaysWhatTheNumbersAreNot() {
        Call call = zicht("marvel", "--form", "labour", "--format", "csv");

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).startsWith("interventions,score,difference\n");
        assertThat(call.out().lines().count()).isGreaterThan(20);
        assertThat(call.err()).contains("Direction and order only");
    }

    @Test
    void runsSomeInterventions() {
        Call call = zicht(
                "marvel", "--intervention", "full-coverage", "--intervention", "MORE-COORDINATORS", "--years", "5");

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).contains("Care coordination in all 35 regions", "5.0 years", "score 0.", "change");
    }

    @Test
    void givesLevelsOverTime() {
        Call call = zicht("marvel", "--intervention", "full-coverage", "--years", "2", "--format", "csv");

        assertThat(call.out()).startsWith("Time,");
        assertThat(call.out().lines()).hasSize(1 + 2 * 4 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--intervention nothing", "--years 0", "--years many", "--combine 0", "--form x"})
    void wrongCalls(String options) {
        Object[] args = ("marvel " + options).split(" ");

        Call call = zicht(args);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).startsWith("zicht marvel: ");
    }
}
