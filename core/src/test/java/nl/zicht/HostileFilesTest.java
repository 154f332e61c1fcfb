package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Severity;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile and broken files: each gives a clear finding with its place, or the right result, and never a stack trace. */
class HostileFilesTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external-entity   | ERROR   | REFUSED_FOR_SAFETY | 2:1   | document type",
                "entity-expansion  | ERROR   | REFUSED_FOR_SAFETY | 2:1   | document type",
                "truncated         | ERROR   | MALFORMED_FILE     | 14:56 | the file ends inside <eqn> of line 14",
                "unknown-element   | ERROR   | UNKNOWN_ELEMENT    | 13:7  | <flwo> is not a kind of variable",
                "duplicate-name    | ERROR   | DUPLICATE_NAME     | 25:18 | ROOM_temperature",
                "algebraic-loop    | ERROR   | ALGEBRAIC_LOOP     | 11:14 | price",
                "unit-error        | WARNING | UNIT_MISMATCH      | 15:16 | degree",
                "unknown-function  | ERROR   | UNKNOWN_FUNCTION   | 18:19 | SINE",
            })
    void saysWhatIsWrongAndWhere(String file, Severity severity, Code code, String place, String words) {
        CheckReport report = Models.check(ModelsTest.resource("hostile/" + file + ".xmile"));

        List<Diagnostic> loud = report.diagnostics().stream()
                .filter(d -> d.severity() != Severity.INFO)
                .toList();
        assertThat(loud).as("%s", loud).hasSize(1);
        Diagnostic finding = loud.get(0);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.span()).hasToString(file + ".xmile:" + place);
        assertThat(finding.message()).contains(words);
        assertThat(finding.render()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(report.model().isPresent()).isEqualTo(severity == Severity.WARNING);
    }

    @Test
    void saysTheShortestLoop() {
        Diagnostic loop = Models.check(ModelsTest.resource("hostile/algebraic-loop.xmile"))
                .diagnostics()
                .get(0);

        assertThat(loop.message())
                .contains("price")
                .contains("demand")
                .contains("expected price")
                .doesNotContain("bystander");
    }

    @Test
    void addsUpAMegabyte() throws IOException {
        int terms = 180_000;
        Model model = Models.read(write("b" + " + b - 1".repeat(terms - 1)));

        assertThat(Files.size(folder.resolve("big.xmile"))).isGreaterThan(1 << 20);
        CompiledModel compiled = model.compile();
        for (BackEnd backEnd : BackEnd.values()) {
            Run run = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(backEnd));
            assertThat(run.last("a")).isEqualTo(terms + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"(,1,)", "-,1,''", "ABS(,1,)", "IF 1 THEN(,1,)ELSE 2", "b[,1,]", "2^,1,''", "NOT(,1,)", "{,1,}"})
    void refusesAHundredThousandLevels(String open, String middle, String close) throws IOException {
        String equation = open.repeat(100_000) + middle + close.repeat(100_000);
        Path file = write(equation);

        if (open.equals("{")) {
            assertThat(Models.check(file).diagnostics())
                    .extracting(Diagnostic::code)
                    .contains(Code.SYNTAX);
            return;
        }
        assertThatThrownBy(() -> Models.read(file)).isInstanceOfSatisfying(ModelException.class, e -> {
            Diagnostic error = e.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .findFirst()
                    .orElseThrow();
            assertThat(error.code()).isEqualTo(Code.LIMIT_EXCEEDED);
            assertThat(error.span().line()).isEqualTo(2);
            assertThat(error.render().length()).isLessThan(1_000);
        });
    }

    @Test
    void refusesElementsNestedAHundredThousandDeep() throws IOException {
        Path file = folder.resolve("deep.xmile");
        Files.writeString(file, "<xmile>" + "<doc>".repeat(100_000));

        assertThat(Models.check(file).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.LIMIT_EXCEEDED);
    }

    @Test
    void survivesManyAttributesAndLongNames() throws IOException {
        Path file = folder.resolve("wide.xmile");
        StringBuilder text = new StringBuilder("<xmile");
        for (int i = 0; i < 100_000; i++) {
            text.append(" a").append(i).append("='x'");
        }
        Files.writeString(file, text.append("/>"));
        assertThat(Models.check(file).diagnostics()).isNotEmpty();
        Files.writeString(file, "<" + "x".repeat(1_000_000) + "/>");
        assertThat(Models.check(file).diagnostics()).isNotEmpty();
    }

    /** Writes a model of which the variable a, on line 2, has the equation; b is 2. */
    private Path write(String equation) throws IOException {
        Path file = folder.resolve("big.xmile");
        Files.writeString(
                file,
                "<xmile version='1.0'><header><vendor>x</vendor></header><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>\n<aux name='a'><eqn>"
                        + equation + "</eqn></aux>\n<aux name='b'><eqn>2</eqn></aux></variables></model></xmile>");
        return file;
    }
}
