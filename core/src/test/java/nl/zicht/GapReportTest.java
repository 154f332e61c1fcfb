package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Severity;
import nl.zicht.model.Stock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is bent, left out or missing in a file is told before the first run, once and with its place. */
class GapReportTest {
    private static final String SPECS = "<sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>";
    private static final String CONTROL = """
            INITIAL TIME = 0 ~~|
            FINAL TIME = 4 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = 1 ~~|
            """;

    @TempDir
    private Path folder;

    @Test
    void whatVensimMadeFollowsItsRulesWithoutBeingAsked() throws IOException {
        String variables = "<model><variables>"
                + "<stock name=\"s\"><eqn>1</eqn><outflow>out</outflow><non_negative/></stock>"
                + "<flow name=\"out\"><eqn>1</eqn><non_negative/></flow>"
                + "</variables></model>";
        Path made = file("made.xmile", xmile("Ventana Systems, Inc.", variables));
        Path plain = file("plain.xmile", xmile("x", variables));

        assertThat(Models.read(made).compile().run().last("s")).isEqualTo(-3);
        assertThat(Models.read(plain).compile().run().last("s")).isZero();
        assertThat(Models.read(made).structure().dialect()).isEqualTo(Dialect.VENSIM);
        assertThat(Models.read(made).structure().invalidIndexValue()).isEqualTo(-0x1p109);
        assertThat(((Stock) Models.read(made).structure().variables().get(0)).nonNegative())
                .isFalse();
    }

    @Test
    void settingsOfAFileOfAModuleAreToldToBeUnused() throws IOException {
        String part = "<xmile version=\"1.0\"><header><vendor>x</vendor></header>"
                + SPECS.replace("<dt>1<", "<dt>0.5<")
                + "<model><variables><aux name=\"y\" access=\"output\"><eqn>2</eqn></aux></variables></model></xmile>";
        file("part.xmile", part);
        Path whole = file(
                "whole.xmile",
                xmile(
                        "x",
                        "<model><variables><module name=\"m\" resource=\"part.xmile\"/><aux name=\"z\"><eqn>m.y</eqn></aux></variables></model>"));

        List<Diagnostic> found = Models.check(whole).diagnostics();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.BENT_RULE);
            assertThat(finding.message()).contains("whole.xmile");
            assertThat(finding.span()).hasToString("part.xmile:1:57");
        });

        file("part.xmile", part.replace("<dt>0.5<", "<dt>1<"));
        assertThat(Models.check(whole).diagnostics()).isEmpty();
    }

    @Test
    void whatAModuleKeepsToItselfIsReadWithAWarning() throws IOException {
        Path file = file("m.xmile", xmile("x", """
                        <model><variables><module name="Plant"/><aux name="a"><eqn>Plant.own + Plant.own</eqn></aux>
                        <aux name="b"><eqn>Plant.shown</eqn></aux></variables></model>
                        <model name="Plant"><variables><aux name="own"><eqn>1</eqn></aux>
                        <aux name="shown" access="output"><eqn>own</eqn></aux></variables></model>
                        """));
        List<Diagnostic> found = Models.check(file).diagnostics();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("Plant.own is private");
            assertThat(finding.span()).isNotNull();
        });
    }

    @Test
    void anElementWithoutEquationIsToldWhereItIsUsed() throws IOException {
        String lines = """
                r: a, b, c ~~|
                x[a] = 1 ~~|
                x[b] = 2 ~~|
                y[r] = 3 ~~|
                """;
        assertThat(Models.check(file("unused.mdl", lines + "z = x[a] ~~|\n" + CONTROL))
                        .diagnostics())
                .isEmpty();
        assertThat(Models.check(file("used.mdl", lines + "z = SUM(x[r!]) ~~|\n" + CONTROL))
                        .diagnostics())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(Code.NO_EQUATION);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message())
                            .contains("x[c]")
                            .contains("used in z")
                            .contains("not computed");
                    assertThat(finding.span()).hasToString("used.mdl:2:1");
                });
    }

    @Test
    void anUnknownNameIsToldOnceWithItsUses() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            lines.append("a" + i + " = misspelt + " + i + " ~~|\n");
        }
        CheckReport report = Models.check(file("m.mdl", lines + CONTROL));
        assertThat(report.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .endsWith("misspelt (used 6 times, also at m.mdl:2:6, m.mdl:3:6, m.mdl:4:6, …)");
            assertThat(finding.span()).hasToString("m.mdl:1:6");
        });
    }

    @Test
    void errorsAreNotHiddenByManyWarnings() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            lines.append("a" + i + " = 1 |\n"); // no ~: a warning each
        }
        CheckReport report = Models.check(file("m.mdl", lines + "b = (1 ~~|\nd = 2 + ~~|\n" + CONTROL));
        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).hasSize(2);
        assertThat(report.diagnostics().stream().map(Diagnostic::message))
                .anyMatch(message -> message.contains("202 more findings are not shown: 0 errors, 202 warnings"));
    }

    @Test
    void namesInMacrosThatNothingCallsAreLookedAt() throws IOException {
        String macro = """
                :MACRO: LOST(x)
                LOST = x + nowhere + TIME STEP$ + NOFUNCTION(x) ~~|
                :END OF MACRO:
                """;
        List<Diagnostic> found =
                Models.check(file("m.mdl", macro + "a = 1 ~~|\n" + CONTROL)).diagnostics();
        assertThat(found).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        assertThat(found).extracting(Diagnostic::code).containsExactly(Code.UNKNOWN_NAME, Code.UNKNOWN_FUNCTION);
        assertThat(found.get(0).span()).hasToString("m.mdl:2:12");
    }

    @Test
    void callsThatAskForFewerOutputsOfAMacroAreTold() throws IOException {
        String macro = """
                :MACRO: TWICE(x : half, third)
                TWICE = 2 * x ~~|
                half = x / 2 ~~|
                third = x / 3 ~~|
                :END OF MACRO:
                """;
        assertThat(Models.check(file("all.mdl", macro + "a = TWICE(6 : b, d) ~~|\n" + CONTROL))
                        .diagnostics())
                .isEmpty();
        for (String call : List.of("a = TWICE(6 : b) ~~|\n", "a = 1 + TWICE(6) ~~|\n")) {
            assertThat(Models.check(file("few.mdl", macro + call + CONTROL)).diagnostics())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.message()).contains("2 further outputs");
                        assertThat(finding.span()).isNotNull();
                    });
        }
    }

    @Test
    void dimensionsThatStellaMapsCorrespondByPosition() throws IOException {
        String dimensions = "<dimensions><dim name=\"Place\"><elem name=\"N\"/><elem name=\"S\"/></dim>"
                + "<dim name=\"Court\">%s<elem name=\"C1\"/><elem name=\"C2\"/></dim></dimensions>";
        String variables = "<model><variables><aux name=\"a\"><dimensions><dim name=\"Place\"/></dimensions>"
                + "<element subscript=\"N\"><eqn>1</eqn></element><element subscript=\"S\"><eqn>2</eqn></element></aux>"
                + "<aux name=\"b\"><dimensions><dim name=\"Court\"/></dimensions><eqn>10 * a</eqn></aux></variables></model>";
        Path mapped = file(
                "mapped.stmx", xmile("isee", dimensions.formatted("<isee:maps_to>Place</isee:maps_to>") + variables));
        Path plain = file("plain.stmx", xmile("isee", dimensions.formatted("") + variables));

        assertThat(Models.read(mapped).compile().run().last("b[C2]")).isEqualTo(20);
        assertThat(Models.check(plain).model()).isEmpty();
    }

    @Test
    void anEventPosterThatWouldStopTheRunIsTold() throws IOException {
        Path model = file(
                "m.xmile",
                xmile(
                        "x",
                        "<model><variables><aux name=\"a\"><eqn>1</eqn>"
                                + "<event_poster min=\"0\" max=\"9\"><threshold value=\"8\"><event sim_action=\"stop\"/></threshold>"
                                + "<threshold value=\"5\"><event/></threshold></event_poster></aux></variables></model>"));
        List<Diagnostic> found = Models.check(model).diagnostics();
        assertThat(found).extracting(Diagnostic::severity).containsExactly(Severity.WARNING, Severity.INFO);
        assertThat(found.get(0).message()).contains("value 8 of a").contains("stop");
        assertThat(found.get(0).span()).isNotNull();
    }

    @Test
    void aConditionThatIsNoNumberIsTold() throws IOException {
        Path model = file(
                "m.xmile",
                xmile(
                        "x",
                        "<model><variables><aux name=\"a\"><eqn>0/(TIME*0)</eqn></aux>"
                                + "<aux name=\"b\"><eqn>IF a THEN 1 ELSE 2</eqn></aux></variables></model>"));
        var run = Models.read(model).compile().run();
        assertThat(run.last("b")).isEqualTo(2);
        assertThat(run.firstProblem().orElseThrow().message())
                .contains("a is NaN")
                .contains("condition on it counts as false");
    }

    private static String xmile(String vendor, String body) {
        return "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"><header><vendor>"
                + vendor + "</vendor></header>" + SPECS + body + "</xmile>";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
