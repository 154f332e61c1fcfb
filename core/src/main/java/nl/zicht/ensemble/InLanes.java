package nl.zicht.ensemble;

import java.util.List;
import java.util.Optional;
import nl.zicht.simulate.BoundInputs;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.LaneRunner;
import nl.zicht.simulate.RunOptions;
import nl.zicht.simulate.WatchedValues;

/** Runs as many members at once as the lanes of a {@link LaneRunner}. */
final class InLanes implements MemberRunner {
    private final LaneRunner runner;
    private final BoundInputs bound;
    private final int watched;
    private double[][] rows = new double[0][0];

    private InLanes(LaneRunner runner, BoundInputs bound, int watched) {
        this.runner = runner;
        this.bound = bound;
        this.watched = watched;
    }

    /** Returns what makes runners that set some inputs and hand on some variables, or nothing for a model that does not run in lanes. */
    static Optional<Factory> factory(
            CompiledModel model, RunOptions options, List<String> inputs, List<String> watched, int width) {
        BoundInputs bound = model.bind(inputs);
        WatchedValues values = model.watch(watched);
        return model.lanes(options, values, bound, width)
                .map(lanes -> () -> new InLanes(lanes.fork(), bound, values.count()));
    }

    @Override
    public void run(long firstMember, int count, double[][] inputs, OutcomeSink sink) {
        if (rows.length != watched || (rows.length > 0 && rows[0].length < count)) {
            rows = new double[watched][count];
        }
        for (int first = 0; first < count; first += runner.width()) {
            int from = first;
            int lanes = Math.min(runner.width(), count - first);
            runner.run(firstMember + first, lanes, bound, inputs, first, (row, time, values) -> {
                for (int variable = 0; variable < watched; variable++) {
                    System.arraycopy(values, runner.place(variable), rows[variable], from, lanes);
                }
                sink.row(from, lanes, time, rows);
            });
        }
    }
}
