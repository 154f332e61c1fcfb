package nl.zicht.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Severity;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the standard and its vendors say, statement by statement: each a model of a few lines whose results were computed by hand.
 *
 * <p>In a file of statements {@code === name} begins one. Lines that begin with ! say what the model is made of: {@code !file} a whole file, {@code !stella} one
 * made with Stella, {@code !specs}, {@code !top} and {@code !header} what stands where in it; the other lines are its variables. After {@code ---} comes what must
 * be found: {@code value name = one number for all times, or one for each}, {@code times}, {@code error}, {@code warn} or {@code info} with words of the message,
 * {@code clean} when nothing may be found.
 */
class StatementsTest {
    private static final List<String> FILES = List.of(
            "files-and-names",
            "equations-and-functions",
            "arrays",
            "stocks-modules-macros",
            "bent-rules",
            "files-of-tools",
            "ranges");
    private static final String SPECS = "<sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>";
    private static final String ROOT =
            "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\" xmlns:isee=\"http://iseesystems.com/XMILE\">";

    @TempDir
    private Path folder;

    private record Statement(String name, String model, boolean stella, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> statements() {
        return FILES.stream()
                .flatMap(file -> read(file)
                        .map(statement ->
                                DynamicTest.dynamicTest(file + ": " + statement.name(), () -> hold(statement))));
    }

    private static Stream<Statement> read(String file) {
        try (InputStream in = Objects.requireNonNull(StatementsTest.class.getResourceAsStream(file + ".txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(StatementsTest::statement);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Statement statement(String text) {
        int end = text.indexOf('\n');
        int split = text.indexOf("\n---\n");
        String body = text.substring(end + 1, split + 1);
        boolean stella = body.startsWith("!stella\n");
        String model =
                body.startsWith("!file\n") ? body.substring("!file\n".length()).stripTrailing() : file(body, stella);
        List<String> expected = text.substring(split + 5)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return new Statement(text.substring(0, end), model, stella, expected);
    }

    private static String file(String body, boolean stella) {
        String specs = SPECS;
        String top = "";
        String header = stella
                ? "<vendor>isee systems, inc.</vendor><product version=\"3\">Stella Architect</product>"
                : "<vendor>x</vendor><product version=\"1\">p</product>";
        StringBuilder variables = new StringBuilder();
        for (String line : body.lines().toList()) {
            if (line.startsWith("!specs ")) {
                specs = line.substring(7);
            } else if (line.startsWith("!top ")) {
                top = line.substring(5);
            } else if (line.startsWith("!header ")) {
                header += line.substring(8);
            } else if (!line.equals("!stella")) {
                variables.append(line).append('\n');
            }
        }
        return ROOT + "<header>" + header + "</header>" + specs + top + "<model><variables>" + variables
                + "</variables></model></xmile>";
    }

    private void hold(Statement statement) throws IOException {
        Path file = folder.resolve(statement.stella() ? "model.stmx" : "model.xmile");
        Files.writeString(file, statement.model());
        CheckReport report = Models.check(file);
        boolean refused = statement.expected().stream().anyMatch(line -> line.startsWith("error "));
        assertThat(report.diagnostics().stream().filter(Diagnostic::isError).toList())
                .as("errors")
                .matches(errors -> errors.isEmpty() != refused);
        Run run = refused ? null : run(report);
        statement.expected().forEach(line -> holds(line, report, run));
    }

    /** Runs with one back end; the other must give the same. */
    private static Run run(CheckReport report) {
        CompiledModel model = CompiledModel.of(report.orThrow());
        List<Run> runs = Arrays.stream(BackEnd.values())
                .map(backEnd -> model.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(backEnd)))
                .toList();
        for (String name : runs.get(0).names()) {
            runs.forEach(run -> assertThat(run.series(name))
                    .as(name)
                    .containsExactly(runs.get(0).series(name)));
        }
        return runs.get(0);
    }

    private static void holds(String line, CheckReport report, Run run) {
        String kind = line.split(" ", 2)[0];
        String rest = line.substring(kind.length()).strip();
        switch (kind) {
            case "clean" -> assertThat(report.diagnostics()).noneMatch(d -> d.severity() != Severity.INFO);
            case "times" -> close("times", numbers(rest), run.times());
            case "value" -> {
                String[] sides = rest.split(" = ", 2);
                close(sides[0], numbers(sides[1]), run.series(sides[0]));
            }
            default -> {
                Severity severity = Severity.valueOf(kind.equals("warn") ? "WARNING" : kind.toUpperCase(Locale.ROOT));
                Pattern words = Pattern.compile(rest, Pattern.CASE_INSENSITIVE);
                assertThat(report.diagnostics())
                        .as(line)
                        .anyMatch(finding -> finding.severity() == severity
                                && words.matcher(finding.code() + " " + finding.message() + " " + finding.hint())
                                        .find());
            }
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void close(String what, double[] expected, double[] found) {
        assertThat(expected.length == 1 || expected.length == found.length)
                .as(what + ": " + Arrays.toString(found))
                .isTrue();
        for (int i = 0; i < found.length; i++) {
            double wanted = expected[expected.length == 1 ? 0 : i];
            if (Double.isNaN(wanted) || Double.isInfinite(wanted)) {
                assertThat(Double.compare(found[i], wanted)).as(what).isZero();
            } else {
                assertThat(found[i]).as(what).isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
            }
        }
    }
}
