package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vensim's allocation by profiles of every kind, its older form by rectangles, and tables in vectors. */
class AllocationTest {
    private static final String REQUESTS = """
            who: a, b, c ~~|
            kind: ptype, ppriority, pwidth, pextra ~~|
            q[who] = 20, 40, 30 ~~|
            centre[who] = 5, 7, 6 ~~|
            pp[who, ptype] = TYPE ~~|
            pp[who, ppriority] = centre[who] ~~|
            pp[who, pwidth] = 4 ~~|
            pp[who, pextra] = 0 ~~|
            """;

    /** The values without whole numbers are those of the digest's table; whole ones add up to the supply and miss them by less than 1. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 30, 15",
        "2, 2.099359, 34.128787, 13.771853",
        "3, 8.700043, 25.267816, 16.032141",
        "4, 8.388210, 25.538495, 16.073295",
        "0, 11.111111, 22.222222, 16.666667",
        "11, 5, 30, 15",
        "12, 2, 34, 14",
        "13, 9, 25, 16",
        "14, 8, 26, 16",
        "10, 11, 22, 17"
    })
    void everyKindOfProfile(String kind, double a, double b, double c) {
        Run run = SmallModel.run(
                REQUESTS.replace("TYPE", kind) + "got[who] = ALLOCATE AVAILABLE(q[who], pp[who, ptype], 50) ~~|");
        assertThat(new double[] {run.last("got[a]"), run.last("got[b]"), run.last("got[c]")})
                .usingComparatorWithPrecision(1e-5)
                .containsExactly(a, b, c);
    }

    @Test
    void wholeNumbersMayComeFromAKindThatIsComputed() {
        Run run = SmallModel.run(REQUESTS.replace("TYPE", "IF THEN ELSE(Time > 1, 13, 3)")
                + "got[who] = ALLOCATE AVAILABLE(q[who], pp[who, ptype], 50) ~~|\n"
                + "asked[who] = DEMAND AT PRICE(q[who], pp[who, ptype], 6) ~~|\n");
        assertThat(run.series("got[a]")[0]).isCloseTo(8.700043, within(1e-5));
        assertThat(run.last("got[a]")).isEqualTo(9);
        assertThat(run.series("asked[a]")[0]).isCloseTo(20 * 0.4012936743, within(1e-6));
        assertThat(run.last("asked[a]")).isEqualTo(8);
    }

    @Test
    void wholeNumbersAreAllThatThereIsWhenThereIsEnough() {
        Run run = SmallModel.run(
                REQUESTS.replace("TYPE", "13") + "got[who] = ALLOCATE AVAILABLE(q[who], pp[who, ptype], 90) ~~|");
        assertThat(new double[] {run.last("got[a]"), run.last("got[b]"), run.last("got[c]")})
                .containsExactly(20, 40, 30);
        assertThat(SmallModel.findings(REQUESTS.replace("TYPE", "13")
                        + "got[who] = ALLOCATE AVAILABLE(q[who], pp[who, ptype], 90) ~~|"))
                .extracting(Diagnostic::code)
                .containsOnly(Code.BENT_RULE);
    }

    @ParameterizedTest
    @CsvSource({"5, constant elasticity", "15, constant elasticity", "7, kind 7", "-1, kind 0", "22, kind 22"})
    void aKindWhoseCurveIsNotKnownIsRefused(String kind, String word) {
        String text = REQUESTS.replace("TYPE", kind) + "got[who] = ALLOCATE AVAILABLE(q[who], pp[who, ptype], 50) ~~|";
        assertThat(SmallModel.findings(text))
                .anySatisfy(finding -> assertThat(
                                finding.isError() && finding.message().contains("profile"))
                        .as("%s %s", word, finding)
                        .isTrue());
    }

    @Test
    void theOlderFunctionsMeetEachOther() {
        String text = REQUESTS.replace("TYPE", "1") + """
                price = MARKETP(q[who!], centre[who!], 4, 50) ~~|
                counted = MARKETP(q[who!], centre[who!], ELMCOUNT(who), 4, 50) ~~|
                got[who] = ALLOC P(q[who], centre[who], 4, price) ~~|
                """;
        Run run = SmallModel.run(text);
        assertThat(run.last("price")).isCloseTo(6, within(1e-12));
        assertThat(run.last("counted")).isEqualTo(run.last("price"));
        assertThat(new double[] {run.last("got[a]"), run.last("got[b]"), run.last("got[c]")})
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(5, 30, 15);
        assertThat(SmallModel.findings(text))
                .anySatisfy(f -> assertThat(f.message()).contains("not published"));
    }

    /** A table 1, 3, 2 at 0, 10, 20. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 2",
        "0, -5, 1",
        "0, 25, 2",
        "0, 20, 2",
        "1, 10, 20",
        "1, 15, 33.75",
        "1, -10, -10",
        "1, 30, 65",
        "2, 9, 1",
        "2, 10, 3",
        "2, -1, 1",
        "2, 99, 2",
        "3, -5, 0",
        "3, 30, 1",
        "4, 9, 3",
        "4, 10, 3",
        "4, 11, 2",
        "4, -3, 1",
        "5, 2, 5",
        "5, 0, 0",
        "5, 9, 20",
        "6, 5, 0.2",
        "6, 10, -0.1",
        "6, -1, 0",
        "6, 20, 0",
        "7, -10, 0",
        "7, 30, 60",
        "8, 0, -5",
        "8, 2, 5",
        "9, -1, 0.2",
        "9, 25, -0.1"
    })
    void vectorsAreTables(int mode, double x, double expected) {
        Run run = SmallModel.run(
                "at: p, q, r ~~|\nt[at] = 1, 3, 2 ~~|\ny = VECTOR LOOKUP(t[p], " + x + ", 0, 20, " + mode + ") ~~|");
        assertThat(run.last("y")).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aVectorIsATableAlongItsLastSubscript() {
        Run run = SmallModel.run("""
                row: r1, r2 ~~|
                at: p, q, r ~~|
                t[row, at] = 1, 3, 2; 10, 30, 20; ~~|
                y[row] = VECTOR LOOKUP(t[row, p], Time, 0, 2, 0) ~~|
                """);
        assertThat(Arrays.stream(run.series("y[r2]")).limit(4).toArray()).containsExactly(10, 20, 30, 25);
    }
}
