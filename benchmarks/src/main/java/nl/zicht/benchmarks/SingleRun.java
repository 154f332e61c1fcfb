package nl.zicht.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.zicht.check.CheckedModel;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import nl.zicht.simulate.Runner;
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

/** One run of a compiled model on a warm machine, and what compiling adds; any model file is measured with {@code -p model=PATH}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SingleRun {
    /** Which moments are recorded. */
    public enum Saving {
        /** Those that the model says. */
        MODEL,
        /** The first and the last: what the steps alone cost. */
        ENDS
    }

    /** What the compiler may do. */
    public enum Optimized {
        YES,
        NO
    }

    /** A name of {@link BenchmarkModels} or a path. */
    @Param({"teacup", "sir", "lv", "chain100", "chain1000", "chainarray100", "chainarray1000", "national"})
    String model = "teacup";

    @Param({"EULER", "RK4"})
    IntegrationMethod method = IntegrationMethod.EULER;

    @Param("MODEL")
    Saving saving = Saving.MODEL;

    @Param("YES")
    Optimized optimized = Optimized.YES;

    /** Counts only with {@code -jvmArgsAppend "--add-modules jdk.incubator.vector"}. */
    @Param("NEVER")
    VectorInstructions vectors = VectorInstructions.NEVER;

    private CheckedModel checked;
    private CompiledModel compiled;
    private RunOptions options;
    private Runner runner;

    /** Starts with the first of each parameter; JMH then sets them. */
    public SingleRun() {
        checked = BenchmarkModels.named(model).check().orThrow();
        compiled = CompiledModel.of(checked);
        options = RunOptions.DEFAULT;
        runner = compiled.runner(options);
    }

    @Setup
    public void prepare() {
        checked = BenchmarkModels.named(model).check().orThrow();
        compiled = CompiledModel.of(
                checked, (optimized == Optimized.YES ? Optimizations.ALL : Optimizations.NONE).withVectors(vectors));
        options = RunOptions.DEFAULT.withMethod(method);
        if (saving == Saving.ENDS) {
            SimulationSpecs specs = compiled.specs();
            options = options.withSaveStep(specs.stop() - specs.start());
        }
        runner = compiled.runner(options);
    }

    /** A run with memory of its own, which the caller may keep. */
    @Benchmark
    public Run bytecode() {
        return compiled.run(Inputs.NONE, options);
    }

    /** A run over the memory of the run before. */
    @Benchmark
    public Run reused() {
        return runner.run(Inputs.NONE);
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
