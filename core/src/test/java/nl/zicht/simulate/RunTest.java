package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zicht.check.ModelText;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Severity;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private static CompiledModel model(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow());
    }

    private static final Run RUN = model("""
                    specs 0 4 2
                    dim X = A, B
                    stock level[X] = 1; net 2
                      [B] = 10
                    aux half = level[A]/2
                    aux fixed = 0.1
                    """).run();

    private static String text(Run run, TableFormat format) {
        StringBuilder out = new StringBuilder();
        run.write(out, format);
        return out.toString();
    }

    @Test
    void valuesByName() {
        assertThat(RUN.names()).containsExactly("level[A]", "level[B]", "half", "fixed");
        assertThat(RUN.times()).containsExactly(0, 2, 4);
        assertThat(RUN.series("LEVEL[b]")).containsExactly(10, 14, 18);
        assertThat(RUN.series("fixed")).containsExactly(0.1, 0.1, 0.1);
        assertThat(RUN.last("half")).isEqualTo(4.5);
        assertThat(RUN.layouts()).hasSize(3);
        assertThat(RUN.series(RUN.layouts().get(0), 1)).containsExactly(10, 14, 18);
        assertThatThrownBy(() -> RUN.series(RUN.layouts().get(0), 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void exactAtSavedMomentsAndStraightBetween() {
        assertThat(RUN.at("half", 2)).isEqualTo(2.5);
        assertThat(RUN.at("half", 3)).isEqualTo(3.5);
        assertThat(RUN.at("half", 4)).isEqualTo(4.5);
        assertThatThrownBy(() -> RUN.at("half", 4.1))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no value of half at time 4.1: the run goes from 0 to 4");
        assertThatThrownBy(() -> RUN.at("half", Double.NaN)).isInstanceOf(ModelException.class);
    }

    @Test
    void refusesNamesThatAreNotOneSeries() {
        assertThatThrownBy(() -> RUN.series("level"))
                .hasMessageContaining("level is an array of 2 elements")
                .hasMessageContaining("Maybe level[A]");
        assertThatThrownBy(() -> RUN.last("hallf"))
                .hasMessageContaining("no variable hallf")
                .hasMessageContaining("Maybe half");
    }

    @Test
    void tables() {
        assertThat(text(RUN, TableFormat.CSV))
                .isEqualTo("Time,level[A],level[B],half,fixed\n0,1,10,0.5,0.1\n2,5,14,2.5,0.1\n4,9,18,4.5,0.1\n");
        Run odd = model("specs 0 1 1\ndim D = A, B\naux \"two, or\" = 1/0\naux x[D, D] = -1/0\n")
                .run();
        assertThat(text(odd, TableFormat.CSV)).startsWith("Time,\"\"\"two, or\"\"\",\"x[A,A]\",\"x[A,B]\"");
        assertThat(text(odd, TableFormat.TAB)).contains("\tx[A,A]\t").contains("\tInfinity\t-Infinity\t");
    }

    @Test
    void rowsOfALargeTableStandInOrder() {
        Run run = model("specs 0 300 1\ndim D = 800\naux x[D] = TIME / 7\naux fixed = 0.1\n")
                .run();
        StringBuilder expected = new StringBuilder("Time");
        run.names().forEach(name -> expected.append('\t').append(name));
        expected.append('\n');
        for (int t = 0; t <= 300; t++) {
            expected.append(t)
                    .append(("\t" + NumberText.shortest(t / 7.0)).repeat(800))
                    .append("\t0.1\n");
        }
        assertThat(text(run, TableFormat.TAB)).isEqualTo(expected.toString());
    }

    @Test
    void timesAreRoundedTo12Digits() {
        Run run = model("specs 0 1 0.7\naux x = TIME").run();
        assertThat(text(run, TableFormat.CSV)).isEqualTo("Time,x\n0,0\n0.7,0.7\n1.4,1.4\n");
        Run thirds = model("specs 0 1 0.3333333333333333333\naux x = 1").run();
        assertThat(text(thirds, TableFormat.CSV)).contains("\n0.333333333333,1\n");
    }

    @Test
    void aNameThatLooksLikeAFormulaIsMadeHarmless() {
        Run run = model("specs 0 1 1\naux x = 1").run();
        assertThat(text(run, TableFormat.CSV)).startsWith("Time,x\n");
        Run evil = CompiledModel.of(nl.zicht.check.CellModels.of(m -> m.declare("=cmd()")))
                .run();
        assertThat(text(evil, TableFormat.CSV)).startsWith("Time,'=cmd()\n");
    }

    @Test
    void filesAreWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.csv");
        RUN.writeCsv(file);
        RUN.writeCsv(file);
        assertThat(Files.readString(file)).isEqualTo(text(RUN, TableFormat.CSV));
        Path taken = Files.createDirectories(folder.resolve("taken.csv/full"));
        assertThatThrownBy(() -> RUN.write(taken.getParent(), TableFormat.CSV))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("taken.csv");
        assertThatThrownBy(() -> RUN.writeCsv(folder.resolve("none/run.csv"))).isInstanceOf(UncheckedIOException.class);
        try (var entries = Files.list(folder)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("run.csv", "taken.csv");
        }
    }

    @Test
    void theFirstNumberThatIsNotFiniteIsNamedWithWhatItCameFrom() {
        Run run = model("""
                        specs 0 6 1
                        aux after = ratio + 1
                        aux ratio = 10/left
                        aux left = 3 - TIME
                        aux given = INF
                        stock s = 0; net after
                        """).run();
        Diagnostic problem = run.firstProblem().orElseThrow();
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.code()).isEqualTo(Code.NOT_FINITE);
        assertThat(problem.message()).isEqualTo("ratio is Infinity at time 3, with left = 0");
        assertThat(problem.span()).isNotNull();
    }

    @Test
    void recordsEverySaveStepWithTrueStocksUnderRungeKutta() {
        CompiledModel model =
                model("specs 0 1 0.25\nstock s = 1; net growth\naux growth = s*2\naux late = PREVIOUS(growth, 0)");
        Run every = model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(IntegrationMethod.RK4));
        double[] s = every.series("s");
        for (int i = 0; i < s.length; i++) {
            assertThat(every.series("growth")[i]).isEqualTo(s[i] * 2);
            assertThat(every.series("late")[i]).isEqualTo(i == 0 ? 0 : s[i - 1] * 2);
        }
        Run some = model.run(
                Inputs.NONE,
                RunOptions.DEFAULT.withMethod(IntegrationMethod.RK4).withSaveStep(0.75));
        assertThat(some.times()).containsExactly(0, 0.75, 1);
        assertThat(some.series("growth")).containsExactly(s[0] * 2, s[3] * 2, s[4] * 2);
    }

    @Test
    void optionsOverrideTheModel() {
        CompiledModel model = model("specs 0 1 0.5\nstock s = TIME; net 1");
        Run run = model.run(
                Inputs.NONE,
                RunOptions.DEFAULT
                        .withStart(10)
                        .withStop(12)
                        .withDt(0.25)
                        .withSaveStep(1)
                        .withMethod(IntegrationMethod.HEUN)
                        .withBackEnd(BackEnd.INTERPRETER));
        assertThat(run.times()).containsExactly(10, 11, 12);
        assertThat(run.series("s")).containsExactly(10, 11, 12);
        assertThat(run.specs().method()).isEqualTo(IntegrationMethod.HEUN);
        assertThat(List.of(model.specs().dt(), model.specs().stop())).containsExactly(0.5, 1.0);
    }
}
