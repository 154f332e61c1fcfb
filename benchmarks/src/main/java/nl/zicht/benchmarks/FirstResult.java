package nl.zicht.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.zicht.Model;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The way of a model file to its first result on a warm machine, whole and in its parts; the file is a parameter, {@code -p model=PATH}; without one, a chain of 1,000 variables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FirstResult {
    @Param("chain300")
    String model = "chain300";

    private Path file = Path.of("");
    private Model read;
    private CheckedModel checked;

    /** Starts with a small model; JMH then names the file. */
    public FirstResult() {
        read = SmallModels.TEACUP.model();
        checked = read.check().orThrow();
    }

    @Setup
    public void prepare() throws IOException {
        file = BenchmarkModels.file(model);
        read = Models.read(file);
        checked = read.check().orThrow();
    }

    /** Reading: characters to equations. */
    @Benchmark
    public Model read() {
        return Models.read(file);
    }

    /** Checking what was read: names, arrays, units, loops. */
    @Benchmark
    public CheckReport check() {
        return read.check();
    }

    /** Compiling what was checked: order, slots, bytecode. */
    @Benchmark
    public CompiledModel compile() {
        return CompiledModel.of(checked);
    }

    /** All of it, and one run. */
    @Benchmark
    public Run fileToResult() {
        return Models.read(file).compile().run();
    }
}
