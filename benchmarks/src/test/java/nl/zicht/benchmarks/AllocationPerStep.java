package nl.zicht.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.RunOptions;
import nl.zicht.simulate.Runner;

/** How much memory steps take: the difference between runs that differ in nothing but the number of steps. */
final class AllocationPerStep {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationPerStep() {}

    /** Returns the bytes that a thousand steps of a model take, recorded at every step. */
    static long ofThousand(String model, IntegrationMethod method) {
        CompiledModel compiled = BenchmarkModels.named(model).compile();
        SimulationSpecs specs = compiled.specs();
        RunOptions options =
                RunOptions.DEFAULT.withMethod(method).withSaveStep(specs.dt()).withStart(specs.start());
        Runner few = compiled.runner(options.withStop(specs.start() + 100 * specs.dt()));
        Runner many = compiled.runner(options.withStop(specs.start() + 1_100 * specs.dt()));
        return least(many) - least(few);
    }

    /** Returns the bytes of a run: the first ones also load classes and make what stays. */
    private static long least(Runner runner) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begin = THREADS.getCurrentThreadAllocatedBytes();
            runner.run(Inputs.NONE);
            least = StrictMath.min(least, THREADS.getCurrentThreadAllocatedBytes() - begin);
        }
        return least;
    }
}
