package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.zicht.Model;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs small models in Vensim's language against values worked out by hand. */
class VensimModelTest {
    private static final String CONTROL = """
            ********************************************************
            	.Control
            ********************************************************~
            		Simulation Control Parameters
            	|
            FINAL TIME  = 3 ~ Month ~ The final time. |
            INITIAL TIME  = 0 ~ Month ~ |
            SAVEPER  = TIME STEP ~ Month [0,?] ~ |
            TIME STEP  = 0.5 ~ Month [0,?] ~ |

            \\\\\\---/// Sketch information - do not modify anything except names
            V300  Do not put anything below this section - it will be ignored
            ///---\\\\\\
            :L<%^E!@
            15:0,0,0,0,0,0
            """;

    @Test
    void smoothsDelaysAndTrendsFollowTheirDefinitions() {
        Run run = run("""
                X = 4 + STEP(6, 1) ~~|
                s1 = SMOOTH(X, 2) ~~|
                s3 = SMOOTH3(X, 2) ~~|
                d1 = DELAY1(X, 2) ~~|
                d3 = DELAY3(X, 2) ~~|
                trend = TREND(X, 2, 0.1) ~~|
                forecast = FORECAST(X, 2, 3) ~~|
                npv = NPV(X, 0.1, 0, 1) ~~|
                fixed = DELAY FIXED(X, 1.2, 7) ~~|
                sampled = SAMPLE IF TRUE(X > 5, Time, -1) ~~|
                """);
        series(run, "s1", 4, 4, 4, 5.5, 6.625, 7.46875, 8.10156);
        series(run, "s3", 4, 4, 4, 4, 4, 6.53125, 8.42969);
        series(run, "d1", 4, 4, 4, 5.5, 6.625, 7.46875, 8.10156);
        series(run, "d3", 4, 4, 4, 4, 4, 6.53125, 8.42969);
        series(run, "trend", 0.1, 0.0714286, 0.87931, 0.458084, 0.279537, 0.183943, 0.126338);
        series(run, "forecast", 4, 4, 32.5, 22.2727, 17.6415, 15.0837, 13.5149);
        series(run, "npv", 2, 3.90476, 8.43991, 12.7591, 16.8726, 20.7902, 24.5213);
        series(run, "fixed", 7, 7, 4, 4, 10, 10, 10);
        series(run, "sampled", -1, -1, 1, 1.5, 2, 2.5, 3);
    }

    @Test
    void testInputsGoByTheGridOfSteps() {
        Run run = run("""
                p0 = PULSE(1, 0) ~~|
                p1 = PULSE(1, 1) ~~|
                train = PULSE TRAIN(0.5, 0.5, 1, 2.5) ~~|
                ramp = RAMP(2, 1, 2) ~~|
                """);
        series(run, "p0", 0, 0, 1, 0, 0, 0, 0);
        series(run, "p1", 0, 0, 1, 1, 0, 0, 0);
        series(run, "train", 0, 1, 0, 1, 0, 1, 0);
        series(run, "ramp", 0, 0, 0, 1, 2, 2, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "4^3^2, 262144",
        "-2^2, -4",
        "2^-1, 0.5",
        "- -3, 3",
        ":NOT: 1 > 2, 1",
        "1 = 1 :AND: :NOT: 2 < 1, 1",
        "0 :OR: 1 :AND: 0, 0",
        "1 - 2 - 3, -4",
        "12 / 2 / 3, 2",
        "IF THEN ELSE(:NA: = :NA:; 1; 2), 1",
        "INTEGER(-1.5), -1",
        "MODULO(-7; 3), -1",
        "QUANTUM(-1.9; 1), -1",
        "XIDZ(1; 1e-7; 5), 5",
        "ZIDZ(1; 0), 0",
        "LOG(8; 2), 3",
        "POWER(2; 10), 1024",
        "GAMMA LN(5), 3.1780538303479458",
        "RAMP(1; 0; -5), -5",
        "{a {nested} comment} 1 + 1, 2"
    })
    void formulasFollowTheLevelsOfTheLanguage(String formula, double value) {
        Run run = run("x = " + formula.replace(';', ',') + " ~~|\n");
        assertThat(run.series("x")[2]).isCloseTo(value, within(1e-12));
    }

    @Test
    void rangesMappingsAndExceptions() {
        Run run = run("""
                store : oslo, bergen, narvik ~~|
                coast : bergen, narvik -> inland ~~|
                inland : oslo2, hamar ~~|
                week : (w1-w3) ~~|
                later : w2, w3 -> earlier ~~|
                earlier : w1, w2 ~~|
                base[store] = 10, 20, 30 ~~|
                plan[store,week] :EXCEPT: [oslo,w1], [coast,w3] = base[store]*week ~~|
                plan[oslo,w1] = -1 ~~|
                plan[coast,w3] = base[coast] ~~|
                cum[store,w1] = plan[store,w1] ~~|
                cum[store,later] = cum[store,earlier] + plan[store,later] ~~|
                share[inland] = base[coast]/SUM(base[store!]) ~~|
                """);
        assertThat(elements(run, "plan", "oslo", "w1", "w2", "w3")).containsExactly(-1, 20, 30);
        assertThat(elements(run, "plan", "bergen", "w1", "w2", "w3")).containsExactly(20, 40, 20);
        assertThat(elements(run, "plan", "narvik", "w1", "w2", "w3")).containsExactly(30, 60, 30);
        assertThat(elements(run, "cum", "oslo", "w1", "w2", "w3")).containsExactly(-1, 19, 49);
        assertThat(elements(run, "cum", "bergen", "w1", "w2", "w3")).containsExactly(20, 60, 80);
        assertThat(elements(run, "cum", "narvik", "w1", "w2", "w3")).containsExactly(30, 90, 120);
        assertThat(run.series("share[oslo2]")[0]).isEqualTo(20.0 / 60);
        assertThat(run.series("share[hamar]")[0]).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 30, 15",
        "2, 2.099359, 34.128787, 13.771853",
        "3, 8.700043, 25.267816, 16.032141",
        "4, 8.388210, 25.538495, 16.073295"
    })
    void allocatesByTheCurves(int kind, double first, double second, double third) {
        Run run = run("""
                who : a, b, c ~~|
                profile : ptype, ppriority, pwidth, pextra ~~|
                request[who] = 20, 40, 30 ~~|
                pp[who,ptype] = %d ~~|
                pp[who,ppriority] = 5, 7, 6 ~~|
                pp[who,pwidth] = 4 ~~|
                pp[who,pextra] = 0 ~~|
                got[who] = ALLOCATE AVAILABLE(request[who], pp[who,ptype], 50) ~~|
                """.formatted(kind));
        assertThat(run.series("got[a]")[0]).isCloseTo(first, within(1e-5));
        assertThat(run.series("got[b]")[0]).isCloseTo(second, within(1e-5));
        assertThat(run.series("got[c]")[0]).isCloseTo(third, within(1e-5));
    }

    @Test
    void allocatesByPriority() {
        Run run = run("""
                who : a, b, c, d ~~|
                request[who] = 3, 6, 2.5, 2 ~~|
                priority[who] = 10, 9, 7, 2 ~~|
                eight[who] = ALLOCATE BY PRIORITY(request[who], priority[who], ELMCOUNT(who), 3, 8) ~~|
                ten[who] = ALLOCATE BY PRIORITY(request[who], priority[who], ELMCOUNT(who), 3, 10) ~~|
                """);
        double[] eight = {3, 4.705882, 0.294118, 0};
        double[] ten = {3, 6, 1, 0};
        for (int i = 0; i < 4; i++) {
            String element = "[" + "abcd".charAt(i) + "]";
            assertThat(run.series("eight" + element)[0]).isCloseTo(eight[i], within(1e-5));
            assertThat(run.series("ten" + element)[0]).isCloseTo(ten[i], within(1e-9));
        }
    }

    @Test
    void aMarketClears() {
        Run run = run("""
                who : a, b ~~|
                profile : ptype, ppriority, pwidth, pextra ~~|
                wanted[who] = 10, 20 ~~|
                offered[who] = 15, 25 ~~|
                wish[who,ptype] = 1 ~~|
                wish[who,ppriority] = 5, 7 ~~|
                wish[who,pwidth] = 4 ~~|
                wish[who,pextra] = 0 ~~|
                price = FIND MARKET PRICE(wanted[who!], wish[who!,ptype], offered[who!], wish[who!,ptype]) ~~|
                demand[who] = DEMAND AT PRICE(wanted[who], wish[who,ptype], price) ~~|
                supply[who] = SUPPLY AT PRICE(offered[who], wish[who,ptype], price) ~~|
                """);
        double demand = run.series("demand[a]")[0] + run.series("demand[b]")[0];
        double supply = run.series("supply[a]")[0] + run.series("supply[b]")[0];
        assertThat(demand).isPositive().isCloseTo(supply, within(1e-9));
    }

    @Test
    void delaysWithAScheduleAreFixedForAConstantTime() {
        Run run = run("""
                X = 4 + STEP(6, 1) ~~|
                lag = 1 ~~|
                material = DELAY MATERIAL(X, lag, 7, 0) ~~|
                information = DELAY INFORMATION(X, lag, 7) ~~|
                """);
        series(run, "material", 7, 7, 4, 4, 10, 10, 10);
        series(run, "information", 7, 7, 4, 4, 10, 10, 10);
    }

    @Test
    void tablesInEveryForm() {
        Run run = run("""
                pairs( [(0,0)-(2,2)],(0,1),(1,1),(2,2) ) ~~|
                lists( 0,1,2, 1,1,2 ) ~~|
                who : a, b ~~|
                each[a]( (0,0),(1,1) ) ~~|
                each[b]( (0,0),(1,-1) ) ~~|
                inside = WITH LOOKUP(1.5, ([(0,0)-(2,2)],(0,1),(1,1),(2,2))) ~~|
                called = lists(9) + pairs(1.5) ~~|
                mine[who] = each[who](0.5) ~~|
                further = LOOKUP EXTRAPOLATE(pairs, 2.5) ~~|
                next = LOOKUP FORWARD(pairs, 1.5) ~~|
                before = LOOKUP BACKWARD(pairs, 1.5) ~~|
                """);
        assertThat(run.series("inside")[0]).isEqualTo(1.5);
        assertThat(run.series("called")[0]).isEqualTo(3.5);
        assertThat(run.series("mine[a]")[0]).isEqualTo(0.5);
        assertThat(run.series("mine[b]")[0]).isEqualTo(-0.5);
        assertThat(run.series("further")[0]).isEqualTo(2.5);
        assertThat(run.series("next")[0]).isEqualTo(2);
        assertThat(run.series("before")[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "x = 1 + ~~|, 'found the end of the equation'",
        "x = (1 ~~|, 'expected )'",
        "x = 1 < 2 < 3 ~~|, 'a comparison is compared'",
        "x = y ~~|, 'nothing in the model is called y'",
        "x = FOO(1) ~~|, 'nothing is known about a function called FOO'",
        "x = RANDOM NORMAL(0;1;0;1) ~~|, RANDOM NORMAL",
        "x[nowhere] = 1 ~~|, 'no subscript range has the element nowhere'",
        "x = 1 # 2 ~~|, 'has no meaning here'",
        "x = 1, 'ends too early'"
    })
    void mistakesAreNamedWithTheirPlace(String text, String words) {
        List<Diagnostic> errors = findings(text.replace(';', ','));
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.render()).contains(words);
            assertThat(error.span()).isNotNull();
        });
    }

    @Test
    void brokenTextGivesFindingsAndNothingElse() {
        long seed = 20261121;
        Random random = new Random(seed);
        String whole =
                ":MACRO: F(p, q : r)\nF = INTEG(p, q) ~~|\nr = F*Time$ ~~|\n:END OF MACRO:\nf[a] = F(x[a], 1 : g) + F(2, 3) ~~|\n"
                        + "a : (a1-a3), b -> c ~~|\nc : c1, c2, c3, c4 ~~|\nx[a] :EXCEPT: [b] = INTEG(y[a]*2, 3) ~ m [0,?] ~ t |\n"
                        + "\"odd \\\"name\\\"\"( [(0,0)-(1,1)],(0,0),(1,1) ) ~~|\ny[a] = IF THEN ELSE(x[a] > 1 :AND: :NOT: 0, 1, "
                        + "SUM(x[a!])) + SMOOTH(1, 2) ~~|\nm[a,c] = 1,2,3,4;1,2,3,4;1,2,3,4;1,2,3,4; ~~|\n" + CONTROL;
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int k = 0; k < 1 + i % 4; k++) {
                int at = random.nextInt(text.length() - 1);
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "~|[](){}:,;\"'-!\\\\".charAt(random.nextInt(15)));
                    case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                    default -> text.setLength(Math.max(10, at));
                }
            }
            String broken = text.toString();
            org.assertj.core.api.Assertions.assertThatCode(() -> report(broken))
                    .as("seed %d, text %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    private static List<Diagnostic> findings(String equations) {
        return report(equations + (equations.contains("~") ? "\n" + CONTROL : "")).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    private static CheckReport report(String text) {
        Diagnostics diagnostics = new Diagnostics();
        ModelStructure structure = VensimReader.read(new SourceText("test.mdl", text), Limits.DEFAULT, diagnostics)
                .orElseThrow();
        return Checker.check(structure, diagnostics, Limits.DEFAULT);
    }

    private static Run run(String equations) {
        Diagnostics diagnostics = new Diagnostics();
        String text = "{UTF-8}\n" + equations + CONTROL;
        ModelStructure structure = VensimReader.read(new SourceText("test.mdl", text), Limits.DEFAULT, diagnostics)
                .orElseThrow();
        assertThat(diagnostics.list()).isEmpty();
        return Model.of(structure).compile().run();
    }

    private static double[] elements(Run run, String name, String first, String... second) {
        double[] values = new double[second.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.series(name + "[" + first + "," + second[i] + "]")[0];
        }
        return values;
    }

    private static void series(Run run, String name, double... expected) {
        assertThat(run.series(name)).as(name).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(run.series(name)[i]).as(name + " at " + run.times()[i]).isCloseTo(expected[i], within(1e-4));
        }
    }
}
