package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zicht.Models;
import nl.zicht.check.CheckedModel;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Vensim's functions of data give, worked by hand for the series (0, 4), (1, 10), (3, 1), (4, 7). */
class SeriesFunctionsTest {
    private static final double MISSING = -0x1p109;
    private static final String SERIES = "Time,0,1,,3,4\nSales,4,10,5,1,7\n";

    @TempDir
    private Path folder;

    private Run run(String equations) throws IOException {
        Files.writeString(folder.resolve("sales.csv"), SERIES);
        Path file = folder.resolve("m.mdl");
        Files.writeString(file, """
                {UTF-8}
                sales := GET DIRECT DATA('sales.csv', ',', '1', 'B2') ~~|
                %s
                INITIAL TIME = 0 ~~|
                FINAL TIME = 5 ~~|
                TIME STEP = 1 ~~|
                SAVEPER = 1 ~~|
                """.formatted(equations));
        CheckedModel checked = Models.read(file).check().orThrow();
        CompiledModel compiled = CompiledModel.of(checked);
        Run fast = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.BYTECODE));
        Run slow = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        for (String name : fast.names()) {
            assertThat(fast.series(name)).as(name).containsExactly(slow.series(name));
        }
        return fast;
    }

    @Test
    void statisticsOfAllPoints() throws IOException {
        Run run = run("""
                largest = GET DATA MAXIMUM(sales, 0, 4) ~~|
                smallest = GET DATA MINIMUM(sales, -10, 100) ~~|
                mean = GET DATA MEAN(sales, 0, 4) ~~|
                median = GET DATA MEDIAN(sales, 0, 4) ~~|
                deviation = GET DATA STDV(sales, 0, 4) ~~|
                """);
        assertThat(run.last("largest")).isEqualTo(10);
        assertThat(run.last("smallest")).isEqualTo(1);
        assertThat(run.last("mean")).isEqualTo(5.5);
        assertThat(run.last("median")).isEqualTo(5.5);
        // squares of -1.5, 4.5, -4.5, 1.5 by three
        assertThat(run.last("deviation")).isEqualTo(Math.sqrt(15));
    }

    @Test
    void statisticsOfTheTimeSoFar() throws IOException {
        Run run = run("""
                largest = GET DATA MAXIMUM(sales, 1, Time) ~~|
                median = GET DATA MEDIAN(sales, 0, Time) ~~|
                deviation = GET DATA STDV(sales, Time, Time) ~~|
                """);
        assertThat(run.series("largest")).containsExactly(MISSING, 10, 10, 10, 10, 10);
        assertThat(run.series("median")).containsExactly(4, 7, 7, 4, 5.5, 5.5);
        assertThat(run.series("deviation")).containsExactly(0, 0, MISSING, 0, 0, MISSING);
    }

    @Test
    void pointsOfASeries() throws IOException {
        Run run = run("""
                first = GET DATA FIRST TIME(sales) ~~|
                last = GET DATA LAST TIME(sales) ~~|
                points = GET DATA TOTAL POINTS(sales) ~~|
                there = GET DATA AT TIME(sales, Time) ~~|
                """);
        assertThat(run.last("first")).isZero();
        assertThat(run.last("last")).isEqualTo(4);
        assertThat(run.last("points")).isEqualTo(4);
        assertThat(run.series("there")).containsExactly(4, 10, MISSING, 1, 7, MISSING);
    }

    @Test
    void theKeywordSaysWhatLiesBetweenThePoints() throws IOException {
        String source = ":= GET DIRECT DATA('sales.csv', ',', '1', 'B2') ~~|\n";
        Run run = run("line :INTERPOLATE: " + source
                + "next :LOOK FORWARD: " + source
                + "before :HOLD BACKWARD: " + source
                + "raw :RAW: " + source);
        assertThat(run.series("line")).containsExactly(4, 10, 5.5, 1, 7, 7);
        assertThat(run.series("next")).containsExactly(4, 10, 1, 1, 7, 7);
        assertThat(run.series("before")).containsExactly(4, 10, 10, 1, 7, 7);
        assertThat(run.series("raw")).containsExactly(4, 10, MISSING, 1, 7, MISSING);
    }

    @Test
    void seriesOfSeriesAreComputedAtTheTimesOfTheData() throws IOException {
        Run run = run("""
                square := sales^2 ~~|
                later := TIME SHIFT(sales, ahead) ~~|
                ahead = 1 ~~|
                total := CUMULATE(sales) ~~|
                chosen :HOLD BACKWARD: := IF THEN ELSE(sales > 5, MAX(sales, 8), -sales) ~~|
                largest = GET DATA MAXIMUM(square, 0, 4) ~~|
                """);
        // between 100 at 1 and 1 at 3 lies a line, not the square of a line
        assertThat(run.series("square")).containsExactly(16, 100, 50.5, 1, 49, 49);
        assertThat(run.series("later")).containsExactly(10, 5.5, 1, 7, 7, 7);
        assertThat(run.series("total")).containsExactly(4, 14, 14.5, 15, 22, 22);
        assertThat(run.series("chosen")).containsExactly(-4, 10, 10, -1, 8, 8);
        assertThat(run.last("largest")).isEqualTo(100);
    }

    @Test
    void aFormulaWithConstantsFollowsTheRunAndSaysSo() throws IOException {
        Run run = run("scaled := 2 * factor * sales ~~|\nfactor = 3 ~~|\n");
        assertThat(run.series("scaled")).containsExactly(24, 60, 33, 6, 42, 42);
        assertThat(Models.check(folder.resolve("m.mdl")).diagnostics())
                .anyMatch(finding -> finding.message().contains("scaled is computed at every step"));
    }

    @Test
    void arraysOfSeries() throws IOException {
        Files.writeString(folder.resolve("two.csv"), "Time,0,2\nNorth,1,3\nSouth,10,30\n");
        Run run = run("""
                place : North, South ~~|
                demand[place] := GET DIRECT DATA('two.csv', ',', '1', 'B2') ~~|
                double[place] := 2 * demand[place] ~~|
                gap[place] := demand[place] - demand[North] ~~|
                """);
        assertThat(run.series("double[South]")).containsExactly(20, 40, 60, 60, 60, 60);
        assertThat(run.series("gap[South]")).containsExactly(9, 18, 27, 27, 27, 27);
    }
}
