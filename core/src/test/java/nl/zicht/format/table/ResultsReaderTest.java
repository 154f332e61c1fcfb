package nl.zicht.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsEveryLineEnd(String end) {
        ResultsTable table =
                ResultsReader.parse("a.csv", String.join(end, "Time,Tank,fill", "0,20,3", "0.25,19.75,3", ""));

        assertThat(series(table, "tank").times()).containsExactly(0, 0.25);
        assertThat(series(table, "TANK").values()).containsExactly(20, 19.75);
        assertThat(table.series()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Time", "TIME", "Months", "year", "Time (Month)", "\uFEFFTime"})
    void takesTheFirstColumnAsTimeWhateverItsHeading(String heading) {
        assertThat(series(ResultsReader.parse("a.tab", heading + "\tx\n1\t2\n2\t4\n"), "x")
                        .times())
                .containsExactly(1, 2);
    }

    @Test
    void leavesEmptyCellsOut() {
        ResultsTable table =
                ResultsReader.parse("a.tab", "Time\tconstant\tx\t\n0\t5\t1\t\n1\t\t2\t\n2\t\t\t\n\t\t\t\n");

        assertThat(series(table, "constant").times()).containsExactly(0);
        assertThat(series(table, "x").values()).containsExactly(1, 2);
        assertThat(table.series()).hasSize(2);
    }

    @Test
    void readsQuotedNamesWithSubscripts() {
        ResultsTable csv = ResultsReader.parse(
                "a.csv", "Time,\"level[north,w 1]\",\"net \"\"flow\"\"[a]\",\"a.\"\"b/c\"\"\"\n0,1,2,3\n");

        assertThat(series(csv, "Level[North, W_1]").values()).containsExactly(1);
        assertThat(series(csv, "level[north][w 1]").values()).containsExactly(1);
        assertThat(series(csv, "net flow[A]").values()).containsExactly(2);
        assertThat(series(csv, "a.b/c").values()).containsExactly(3);
        ResultsTable tab = ResultsReader.parse("a.tab", "Time\tx[a,b]\t\"net flow\"[c]\n0\t1\t2\n");
        assertThat(series(tab, "X[A,B]").values()).containsExactly(1);
        assertThat(series(tab, "net_flow[c]").values()).containsExactly(2);
    }

    @Test
    void takesTabsBeforeCommasInNames() {
        ResultsTable table = ResultsReader.parse("a.tab", "Time\tx[a,b]\ty[a,b,c]\n0\t1\t2\n");

        assertThat(series(table, "y[a,b,c]").values()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"1e3,1000", "-.5,-0.5", "2.,2", "1.5E-2,0.015", "NaN,NaN", "inf,Infinity", "-INF,-Infinity"})
    void readsNumbersAsToolsPrintThem(String cell, double value) {
        assertThat(series(ResultsReader.parse("a.csv", "Time,x\n0," + cell + "\n"), "x")
                        .values())
                .containsExactly(value);
    }

    @Test
    void readsVensimsMissingValueAsMissing() {
        assertThat(series(ResultsReader.parse("a.csv", "Time,x\n0,-6.49037e+32\n1,3\n"), "x")
                        .times())
                .containsExactly(1);
    }

    @Test
    void readsSemicolonsWithDecimalCommas() {
        assertThat(series(ResultsReader.parse("a.csv", "Time;x\n0;1,5\n0,5;2\n"), "x")
                        .times())
                .containsExactly(0, 0.5);
    }

    @Test
    void readsARowPerVariable() {
        ResultsTable table = ResultsReader.parse(
                "a.tab", "Time (Month)\t0\t0.25\t0.5\nTank : Current\t20\t19.75\t19.5\n\"level[a,b]\"\t1\t\t2\n");

        assertThat(series(table, "tank").values()).containsExactly(20, 19.75, 19.5);
        assertThat(series(table, "level[a,b]").times()).containsExactly(0, 0.5);
    }

    @Test
    void readsVensimsDat() {
        ResultsTable table = ResultsReader.parse(
                "a.dat",
                "Tank\n0\t20\n0.25\t19.75\nlevel[north,w1]\n0\t1.5\ngrowth rate / comment\n0\t0.03\nTank\n0.25\t7\n0.5\t8\n");

        assertThat(series(table, "tank").times()).containsExactly(0, 0.25, 0.5);
        assertThat(series(table, "tank").values()).containsExactly(20, 7, 8);
        assertThat(series(table, "level[north,w1]").values()).containsExactly(1.5);
        assertThat(series(table, "growth rate").values()).containsExactly(0.03);
    }

    @Test
    void readsARowPerValueAndSubscriptsInColumnsOfTheirOwn() {
        for (String text : List.of(
                "variable,sub,time,value\nx,a,0,1\nx,a,1,2\nx,b,0,3\ny,,0,4\n",
                "x,a,0,1\nx,a,1,2\nx,b,0,3\ny,,0,4\n",
                "Variable,Sub,0,1\nx,a,1,2\nx,b,3,\ny Runs:,,4,\n")) {
            ResultsTable table = ResultsReader.parse("a.csv", text);
            assertThat(series(table, "x[a]").values()).containsExactly(1, 2);
            assertThat(series(table, "x[b]").times()).containsExactly(0);
            assertThat(series(table, "y").values()).containsExactly(4);
        }
    }

    @Test
    void readsFirstAndLastRowsWithWordsForTimes() {
        ResultsTable table = ResultsReader.parse("a.csv", "Years,x\nInitial,1\n2.5,2\n3,\u2014\nFinal,4\n");
        assertThat(series(table, "x").times()).containsExactly(2, 2.5, 3.5);
    }

    @Test
    void readsTextsOfOtherEncodings() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, "\uFEFFTime,Caf\u00e9\n0,1\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(series(ResultsReader.read(file), "Caf\u00e9").values()).containsExactly(1);
        Files.write(file, "Time,Caf\u00e9\n0,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(series(ResultsReader.read(file), "Caf\u00e9").values()).containsExactly(1);
    }

    @Test
    void leavesTimeBasesOutOfNamesInVensimsDat() {
        ResultsTable table = ResultsReader.parse("a.dat", "Tank<Month>\n0\t20\n\"a < b\"\n0 1 said so\n");
        assertThat(series(table, "tank").values()).containsExactly(20);
        assertThat(series(table, "a < b").values()).containsExactly(1);
    }

    @Test
    void saysWhereATableIsWrong() {
        assertThatThrownBy(() -> ResultsReader.parse("a.csv", "Time,x\n0,1,000.5\n"))
                .hasMessageContaining("the row has 3 cells, the table has 2 headings");
        assertThatThrownBy(() -> ResultsReader.parse("a.csv", "Time,x\n0,1\n1,two\n"))
                .isInstanceOfSatisfying(ModelException.class, e -> {
                    assertThat(e.diagnostics().get(0).code()).isEqualTo(Code.MALFORMED_FILE);
                    assertThat(e.diagnostics().get(0).span()).hasToString("a.csv:3:1");
                })
                .hasMessageContaining("\"two\"");
        assertThatThrownBy(() -> ResultsReader.parse("a.csv", "Time,x\nnoon,1\n"))
                .hasMessageContaining("the time is \"noon\"");
        assertThatThrownBy(() -> ResultsReader.parse("a.csv", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> ResultsReader.parse("a.dat", "0\t1\n")).hasMessageContaining("before any name");
        assertThatThrownBy(() -> ResultsReader.read(Path.of("no such file.csv")))
                .hasMessageContaining("no such file.csv");
    }

    private static Series series(ResultsTable table, String label) {
        return table.series(label).orElseThrow(() -> new AssertionError(label + " is not in " + table.series()));
    }
}
