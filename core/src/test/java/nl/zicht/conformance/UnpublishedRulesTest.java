package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Severity;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the makers of a tool do not say all, the reading that is taken is told before the run, once and with its place; nothing is approximated silently. */
class UnpublishedRulesTest {
    @TempDir
    private static Path folder;

    private static CheckReport vensim(String equations, String settings) {
        String clock = "\nINITIAL TIME = 0 ~~|\nFINAL TIME = 6 ~~|\nTIME STEP = 0.5 ~~|\nSAVEPER = TIME STEP ~~|\n";
        return vensim("{UTF-8}\n" + equations + clock + settings);
    }

    private static CheckReport vensim(String text) {
        Path file = folder.resolve("m.mdl");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Models.check(file);
    }

    private static CheckReport stella(String variables) {
        return Models.parse("m.stmx", """
                        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                          <header><vendor>isee systems, inc.</vendor><product version="2">Stella</product>
                            <options><uses_conveyor/><uses_queue/></options></header>
                          <sim_specs><start>0</start><stop>5</stop><dt>0.5</dt></sim_specs>
                          <model><variables>%s</variables></model>
                        </xmile>""".formatted(variables)).check();
    }

    private static void assertToldOnce(CheckReport report, String message) {
        assertThat(report.model()).as(report.diagnostics().toString()).isPresent();
        assertThat(report.diagnostics())
                .filteredOn(found -> found.message().contains(message))
                .singleElement()
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.WARNING))
                .satisfies(found -> assertThat(found.span()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DELAY CONVEYOR(1, 2 + STEP(1, 2), 0, shape, 0, 2); by the present transit time",
                "DELAY CONVEYOR(1, 2, 0, shape, 8, 2); the first content leaves as its profile says",
                "DELAY BATCH(1, 2, 1, 0, 0, 0); a batch begins when",
                "DELAY PROFILE(shape, 1, 2, 1, 0); from k - 1/2 to k + 1/2",
            })
    void delaysOfVensim(String call, String message) {
        assertToldOnce(vensim("shape((0,1),(1,1),(2,0)) ~~|\ny = " + call + " ~~|", ""), message);
    }

    @Test
    void aBeltOfOneTimeWithoutContentIsPublishedInFull() {
        CheckReport report =
                vensim("shape((0,1),(1,1),(2,0)) ~~|\ny = DELAY CONVEYOR(STEP(1, 1), 2, 0, shape, 0, 2) ~~|", "");
        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void aShiftOfLevels() {
        String model = "age: a1, a2, a3 ~~|\nlevel[age] = INTEG(0, 1) ~~|\n"
                + "gone = SHIFT IF TRUE(level[a1], Time = 2, 3, 0, 5) ~~|";
        assertToldOnce(vensim(model, ""), "levels move when the step ends");
    }

    @Test
    void theDifferenceMethod() {
        CheckReport report = vensim("y = 1 ~~|", "\\\\\\---///\n///---\\\\\\\n:L\u007f<%^E!@\n15:0,0,0,2,0,0\n");
        assertToldOnce(report, "difference equations (method 2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IRR(x, 0.5); what IRR gives",
                "IRR(x, 0.5, 1); length of a period",
                "LOOKUPXY(1.5, 1, 10, 2, 20); a number and pairs of coordinates",
            })
    void functionsOfStella(String call, String message) {
        assertToldOnce(
                stella("<aux name=\"x\"><eqn>STEP(2, 1) - 1</eqn></aux><aux name=\"y\"><eqn>" + call + "</eqn></aux>"),
                message);
    }

    @Test
    void aPlainRateOfReturnIsPublished() {
        assertThat(stella("<aux name=\"x\"><eqn>STEP(2, 1) - 1</eqn></aux><aux name=\"y\"><eqn>IRR(x)</eqn></aux>")
                        .diagnostics())
                .isEmpty();
    }

    private static String belt(String conveyor, String inside) {
        return "<stock name=\"belt\"><eqn>0</eqn><inflow>on</inflow><outflow>off</outflow><conveyor" + conveyor + ">"
                + "<len>2</len>" + inside + "</conveyor></stock><flow name=\"on\"><eqn>3</eqn><non_negative/></flow>"
                + "<flow name=\"off\"/><aux name=\"y\"><eqn>CTMEAN(off)</eqn></aux>";
    }

    @Test
    void whatConveyorsDo() {
        assertToldOnce(stella(belt("", "")), "coming into the first conveyor");
        assertToldOnce(stella(belt(" discrete=\"true\"", "<capacity>4</capacity>")), "not remembered");
        assertThat(stella(belt(" discrete=\"true\"", "")).diagnostics().toString())
                .doesNotContain("not remembered");
        assertToldOnce(stella(belt("", "<split>false</split>")), "<split> of a conveyor");
        assertToldOnce(stella(belt("", "<accept_multiple/>")), "<accept_multiple> of a conveyor");
    }

    @Test
    void aKindOfProfileThatIsFoundWhileRunningIsNamedWhenItIsNotKnown() {
        String model = """
                who: w1, w2 ~~|
                part: ptype, ppriority, pwidth, pextra ~~|
                asked[who] = 5 ~~|
                profile[who, ptype] = 3 + STEP(2, 3) ~~|
                profile[who, ppriority] = 1 ~~|
                profile[who, pwidth] = 2 ~~|
                profile[who, pextra] = 0 ~~|
                got[who] = ALLOCATE AVAILABLE(asked[who], profile[who, ptype], 4) ~~|""";
        Run run = CompiledModel.of(vensim(model, "").model().orElseThrow()).run();
        Diagnostic problem = run.firstProblem().orElseThrow();
        assertThat(problem.message()).startsWith("got[w1] is NaN at time 3");
        assertThat(problem.hint()).contains("constant elasticity");
    }

    /** Vensim records at the first step at or after each multiple; a step that is not recorded leaves the others as they are. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7, 1.3, 0.75, 2.25})
    void aSaveStepBetweenStepsOfVensim(double saveStep) {
        String text = "{UTF-8}\nlevel = INTEG(level * 0.1, 1) ~~|\nINITIAL TIME = 2 ~~|\nFINAL TIME = 12 ~~|\n"
                + "TIME STEP = 0.25 ~~|\nSAVEPER = %s ~~|\n";
        CheckReport report = vensim(text.formatted(saveStep));
        Run run = CompiledModel.of(report.model().orElseThrow()).run();
        Run all = CompiledModel.of(vensim(text.formatted(0.25)).model().orElseThrow())
                .run();
        double[] expected = Arrays.stream(all.times())
                .filter(time -> time == 12 || isFirstAfterMultiple(time - 2, saveStep))
                .toArray();
        assertThat(run.times()).containsExactly(expected);
        for (double time : expected) {
            assertThat(run.at("level", time)).isEqualTo(all.at("level", time));
        }
        List<Double> lanes = new ArrayList<>();
        CompiledModel model = CompiledModel.of(report.model().orElseThrow());
        model.lanes(RunOptions.DEFAULT, model.watch(List.of("level")), 8)
                .orElseThrow()
                .run(0, 1, model.bind(List.of()), new double[0][], 0, (row, time, values) -> lanes.add(time));
        assertThat(lanes)
                .containsExactlyElementsOf(Arrays.stream(expected).boxed().toList());
        boolean whole = Math.abs(saveStep / 0.25 - Math.rint(saveStep / 0.25)) < 1e-6;
        assertThat(report.diagnostics())
                .filteredOn(found -> found.message().contains("first step at or after each multiple"))
                .hasSize(whole ? 0 : 1);
    }

    private static boolean isFirstAfterMultiple(double passed, double saveStep) {
        double multiple = Math.floor((passed + 1e-9) / saveStep) * saveStep;
        return passed - multiple < 0.25 - 1e-6;
    }

    @Test
    void aSaveStepBetweenStepsOfTheStandardIsRounded() {
        String text = """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
                  <header><vendor>Someone</vendor><product version="1">Something</product></header>
                  <sim_specs isee:save_interval="0.7"><start>0</start><stop>2</stop><dt>0.5</dt></sim_specs>
                  <model><variables><aux name="y"><eqn>TIME</eqn></aux></variables></model>
                </xmile>""";
        CheckReport report = Models.parse("m.xmile", text).check();
        assertThat(report.diagnostics().toString()).contains("0.5 is used");
        assertThat(CompiledModel.of(report.model().orElseThrow()).run().times()).containsExactly(0, 0.5, 1, 1.5, 2);
    }
}
