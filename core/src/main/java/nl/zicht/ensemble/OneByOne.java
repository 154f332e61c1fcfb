package nl.zicht.ensemble;

import java.util.List;
import nl.zicht.simulate.BoundInputs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import nl.zicht.simulate.Runner;
import nl.zicht.simulate.WatchedValues;

/** Runs one member after another, in the same memory. */
final class OneByOne implements MemberRunner {
    private final Runner runner;
    private final BoundInputs bound;
    private final WatchedValues watched;
    private double[][] values = new double[0][0];

    private OneByOne(Runner runner, BoundInputs bound, WatchedValues watched) {
        this.runner = runner;
        this.bound = bound;
        this.watched = watched;
    }

    /** Returns what makes runners that set some inputs and hand on some variables. */
    static Factory factory(CompiledModel model, RunOptions options, List<String> inputs, List<String> watched) {
        BoundInputs bound = model.bind(inputs);
        WatchedValues values = model.watch(watched);
        return () -> new OneByOne(model.runner(options), bound, values);
    }

    @Override
    public void run(long firstMember, int count, double[][] inputs, OutcomeSink sink) {
        if (values.length != watched.count() || (values.length > 0 && values[0].length < count)) {
            values = new double[watched.count()][count];
        }
        for (int lane = 0; lane < count; lane++) {
            Run run = runner.run(bound, inputs, lane, firstMember + lane);
            int rows = run.rows();
            for (int row = 0; row < rows; row++) {
                watched.read(run, row, values, lane);
                sink.row(lane, 1, run.time(row), values);
            }
        }
    }
}
