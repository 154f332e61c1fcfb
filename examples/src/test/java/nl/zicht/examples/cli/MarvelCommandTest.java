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

    @Test
    void saysHowStableTheOrderIs() {
        Call call = zicht("marvel", "--form", "labour", "--ensemble", "12", "--seed", "3");

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).contains("12 draws (seed 3)", "P(1)", "year 10", "Kendall's tau");
        assertThat(call.err()).contains("Direction and order only");
        assertThat(zicht("marvel", "--form", "labour", "--ensemble", "12", "--seed", "3")
                        .out())
                .isEqualTo(call.out());
    }

    @Test
    void givesEveryEffectOfAnEnsembleAsCsvInDutchOrEnglish() {
        Call call = zicht("marvel", "--form", "labour", "--ensemble", "5", "--format", "csv", "--lang", "nl");

        assertThat(call.out()).startsWith("intervention,measure,goal,year,low,median,high,share_positive\n");
        assertThat(call.out())
                .contains("full-coverage,effect,fitting-care,10.0,", "full-coverage,share_rank_at_most_3,");
        assertThat(call.err()).contains("Alleen richting en volgorde");
    }

    @Test
    void showsWhereReadingsDiffer() {
        Call text = zicht("marvel", "--form", "criminal", "--readings", "--lang", "nl");
        assertThat(text.status()).as(text.err()).isEqualTo(ExitStatus.DONE);
        assertThat(text.out()).contains("A  MARVEL", "Cognitieve kaart", "alle lezingen gelijk");
        Call csv = zicht("marvel", "--form", "criminal", "--readings", "--ensemble", "5", "--format", "csv");
        assertThat(csv.out())
                .startsWith("intervention,goal,marvel,marvel-ensemble,map-0.5,map-1,map-2,signs-direct,signs-balance,"
                        + "signs-strict,verdict\n");
    }

    @Test
    void showsWhatDomainsDoToEachOther() {
        Call csv = zicht("marvel", "--spillover", "--at", "1,5", "--format", "csv");
        assertThat(csv.out().lines()).as(csv.err()).hasSize(1 + 2 * 7 * 7);
        Call text = zicht("marvel", "--form", "labour", "--spillover", "--ensemble", "3", "--years", "3");
        assertThat(text.out()).as(text.err()).contains("After 1 years", "After 3 years", "ZOR Care and support");
    }

    @Test
    void showsTheLongRun() {
        assertThat(zicht("marvel", "--long-run").out()).contains("Every change settles", "push on");
        assertThat(zicht("marvel", "--long-run", "--format", "csv").out()).startsWith("from,central-steering,");
    }

    @Test
    void takesTheOpenChoicesOfTheMethod() {
        String plain = zicht("marvel", "--form", "labour").out();
        assertThat(zicht("marvel", "--form", "labour", "--delay-order", "3").out())
                .isNotEqualTo(plain);
        assertThat(zicht("marvel", "--form", "labour", "--clip").status()).isEqualTo(ExitStatus.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--intervention nothing",
                "--years 0",
                "--years many",
                "--combine 0",
                "--form x",
                "--ensemble -3",
                "--ensemble 5 --combine 2",
                "--ensemble 2 --words wide",
                "--ensemble 2 --at 5,3",
                "--delay-order 0",
                "--readings --spillover",
                "--ensemble 2 --effect-spread 50"
            })
    void wrongCalls(String options) {
        Object[] args = ("marvel " + options).split(" ");

        Call call = zicht(args);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).startsWith("zicht marvel: ");
    }
}
