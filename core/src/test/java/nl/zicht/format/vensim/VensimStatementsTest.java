package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One small model for each statement about Vensim's language, with results worked out by hand, run by both back ends.
 *
 * <p>The files hold models after lines {@code ### title}; a run goes from 0 to 3 in steps of 1 unless the model says otherwise. Lines {@code =>} say what must come
 * out: {@code variable : values} at all times (one value for all of them, {@code _} for any, {@code NA} for the missing value), {@code ! words} of an error,
 * {@code ? words} of a warning, {@code clean} for no finding at all.
 */
class VensimStatementsTest {
    private static final List<String> FILES =
            List.of("text", "equations", "subscripts", "tables-and-macros", "functions", "arrays");

    private record Case(String title, String model, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> statements() {
        return FILES.stream()
                .flatMap(file -> cases(file).stream()
                        .map(one -> DynamicTest.dynamicTest(file + ": " + one.title(), () -> check(one))));
    }

    private static List<Case> cases(String file) {
        List<Case> cases = new ArrayList<>();
        for (String block : text(file).split("(?m)^### ")) {
            if (block.isBlank()) {
                continue;
            }
            StringBuilder model = new StringBuilder();
            List<String> expected = new ArrayList<>();
            int title = block.indexOf('\n');
            block.substring(title + 1).lines().forEach(line -> {
                if (line.startsWith("=> ")) {
                    expected.add(line.substring(3).strip());
                } else {
                    model.append(line).append('\n');
                }
            });
            cases.add(new Case(
                    block.substring(0, title), withControl(model.toString().replace("\\CR", "\r")), expected));
        }
        return cases;
    }

    private static String text(String file) {
        try (InputStream in = VensimStatementsTest.class.getResourceAsStream(file + ".txt")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static String withControl(String model) {
        StringBuilder control = new StringBuilder("\n");
        List.of("FINAL TIME = 3", "INITIAL TIME = 0", "SAVEPER = TIME STEP", "TIME STEP = 1").stream()
                .filter(line -> !model.contains(line.substring(0, line.indexOf('=') + 1)))
                .forEach(line -> control.append(line).append(" ~~|\n"));
        int sketch = model.indexOf("\\\\\\---///");
        int end = sketch < 0 ? model.length() : sketch;
        return model.substring(0, end) + control + model.substring(end);
    }

    private static void check(Case one) {
        Diagnostics diagnostics = new Diagnostics();
        CheckReport report = Checker.check(
                VensimReader.read(new SourceText("case.mdl", one.model()), Limits.DEFAULT, diagnostics)
                        .orElseThrow(),
                diagnostics,
                Limits.DEFAULT);
        List<Diagnostic> findings = report.diagnostics();
        if (one.expected().stream().noneMatch(line -> line.startsWith("!"))) {
            assertThat(findings).noneMatch(Diagnostic::isError);
        }
        for (String line : one.expected()) {
            if (line.startsWith("!") || line.startsWith("?")) {
                String words = line.substring(1).strip();
                assertThat(findings).anySatisfy(finding -> {
                    assertThat(finding.isError()).isEqualTo(line.startsWith("!"));
                    assertThat(finding.render()).contains(words);
                });
            } else if (line.startsWith("only ")) {
                assertThat(findings).hasSize(Integer.parseInt(line.substring("only ".length())));
            } else if (line.equals("clean")) {
                assertThat(findings).isEmpty();
            }
        }
        report.model().ifPresent(model -> {
            CompiledModel compiled = CompiledModel.of(model);
            for (BackEnd backEnd : BackEnd.values()) {
                Run run = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(backEnd));
                one.expected().stream()
                        .filter(line -> line.contains(" : "))
                        .filter(line -> !line.startsWith("!") && !line.startsWith("?"))
                        .forEach(line -> series(run, line));
            }
        });
    }

    private static void series(Run run, String line) {
        int colon = line.lastIndexOf(" : ");
        String name = line.substring(0, colon).strip();
        String[] values = line.substring(colon + 3).strip().split("[ ,]+");
        double[] found = run.series(name);
        if (values.length > 1) {
            assertThat(found).as(name).hasSize(values.length);
        }
        for (int i = 0; i < found.length; i++) {
            String value = values[values.length == 1 ? 0 : i];
            String place = name + " at " + run.time(i);
            if (value.equals("NA")) {
                assertThat(found[i]).as(place).isEqualTo(-0x1p109);
            } else if (value.equals("Infinity")) {
                assertThat(found[i]).as(place).isInfinite();
            } else if (!value.equals("_")) {
                double wanted = Double.parseDouble(value);
                assertThat(found[i]).as(place).isCloseTo(wanted, within(1e-5 * Math.max(1, Math.abs(wanted))));
            }
        }
    }
}
