package nl.zicht.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.zicht.check.CheckedModel;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
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

/** One run of a compiled model on a warm machine, with every value saved at every step, and compiling it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SingleRun {
    @Param({"TEACUP", "SIR"})
    SmallModels model = SmallModels.TEACUP;

    @Param({"EULER", "RK4"})
    IntegrationMethod method = IntegrationMethod.EULER;

    private CheckedModel checked;
    private CompiledModel compiled;
    private RunOptions options;

    /** Starts with the first of each parameter; JMH then sets them. */
    public SingleRun() {
        checked = model.model().check().orThrow();
        compiled = CompiledModel.of(checked);
        options = RunOptions.DEFAULT;
    }

    @Setup
    public void prepare() {
        checked = model.model().check().orThrow();
        compiled = CompiledModel.of(checked);
        options = RunOptions.DEFAULT.withMethod(method);
    }

    @Benchmark
    public Run bytecode() {
        return compiled.run(Inputs.NONE, options);
    }

    @Benchmark
    public Run interpreter() {
        return compiled.run(Inputs.NONE, options.withBackEnd(BackEnd.INTERPRETER));
    }

    /** Compiling a checked model and running it once: what a changed model costs. */
    @Benchmark
    public Run compileAndRun() {
        return CompiledModel.of(checked).run(Inputs.NONE, options);
    }
}
