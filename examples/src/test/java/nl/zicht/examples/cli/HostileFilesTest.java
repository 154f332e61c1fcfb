package nl.zicht.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile files give a clear message and status 1, never a stack trace, whatever verb meets them. */
final class HostileFilesTest {
    private static final String SECRET = "the contents of another file";

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                file(
                        "external entity",
                        "<!DOCTYPE xmile [<!ENTITY other SYSTEM \"secret.txt\">]>",
                        model("<aux name=\"a\"><eqn>&other;</eqn></aux>"),
                        "document type"),
                file(
                        "entity expansion",
                        "<!DOCTYPE xmile [<!ENTITY a \"1+1\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                        model("<aux name=\"a\"><eqn>&b;</eqn></aux>"),
                        "document type"),
                file(
                        "truncated",
                        "",
                        model("<aux name=\"a\"><eqn>1</eqn></aux>").substring(0, 300),
                        ":"),
                file("unknown element", "", model("<gizmo name=\"a\"><eqn>1</eqn></gizmo>"), "gizmo"),
                file("duplicate name", "", model(aux("Birth rate", "1") + aux("birth_RATE", "2")), "birth_RATE"),
                file(
                        "algebraic loop",
                        "",
                        model(aux("a", "b + 1")
                                + aux("b", "c * 2")
                                + aux("c", "a - 3")
                                + aux("d", "a + d0")
                                + aux("d0", "1")),
                        "a → b → c → a|a -> b -> c -> a|c → a|a.*b.*c"),
                file("unknown function", "", model(aux("a", "FROBNICATE(3)")), "FROBNICATE"),
                file("expression of a megabyte", "", model(aux("a", "1" + " + x".repeat(262_144))), "."),
                file(
                        "brackets in brackets",
                        "",
                        model(aux("a", "(".repeat(100_000) + "1" + ")".repeat(100_000))),
                        "nest|deep"),
                file("not XML", "", "this is not a model", "."),
                file("empty", "", "", "."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void checkReportsIt(String name, String text, String expected) throws IOException {
        Call call = Call.zicht("check", written(text));

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.out()).containsPattern("(?i)" + expected).contains("error: ");
        assertClean(call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void runReportsIt(String name, String text, String expected) throws IOException {
        Call call = Call.zicht("run", written(text));

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).containsPattern("(?i)" + expected).contains("error: ");
        assertThat(call.out()).isEmpty();
        assertClean(call);
    }

    @Test
    void aUnitErrorFailsTheCheckAndWarnsInARun() throws IOException {
        Path file = written(model(aux("a", "1", "year") + aux("b", "2", "person") + aux("c", "a + b", "year")));

        Call check = Call.zicht("check", file);
        assertThat(check.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(check.out())
                .containsPattern("model\\.xmile:\\d+:\\d+: error: .*person.*unit-mismatch")
                .contains("^");
        assertClean(check);

        Call run = Call.zicht("run", file);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("warning: ", "person");
        assertThat(run.out()).startsWith("Time,a,b,c\n");
        assertClean(run);
    }

    private static void assertClean(Call call) {
        String all = call.out() + call.err();
        assertThat(all).doesNotContain("\tat ", "at nl.zicht", "Exception", "internal error", SECRET);
        assertThat(all.lines()).as("lines that one can read").allMatch(line -> line.length() < 500);
    }

    private Path written(String text) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path file = folder.resolve("model.xmile");
        Files.writeString(file, text);
        return file;
    }

    private static Arguments file(String name, String documentType, String body, String expected) {
        return Arguments.of(name, documentType + body, expected);
    }

    private static String model(String variables) {
        return """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                  <header><vendor>v</vendor><product version="1">p</product></header>
                  <sim_specs time_units="year"><start>0</start><stop>1</stop></sim_specs>
                  <model><variables>%s</variables></model>
                </xmile>
                """.formatted(variables);
    }

    private static String aux(String name, String equation) {
        return aux(name, equation, "");
    }

    private static String aux(String name, String equation, String unit) {
        String units = unit.isEmpty() ? "" : "<units>" + unit + "</units>";
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn>" + units + "</aux>";
    }
}
