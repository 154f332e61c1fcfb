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
}
