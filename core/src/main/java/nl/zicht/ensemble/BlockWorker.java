package nl.zicht.ensemble;

import java.util.List;
import java.util.Optional;

/** Runs blocks of an ensemble on one thread. Not thread-safe. */
final class BlockWorker {
    private final Ensemble ensemble;
    private final MemberRunner runner;
    private final OutcomeMeter meter;
    private final int[] kept;

    BlockWorker(Ensemble ensemble, MemberRunner runner, OutcomeMeter meter, List<String> variables) {
        this.ensemble = ensemble;
        this.runner = runner;
        this.meter = meter;
        kept = ensemble.design().trajectories().stream()
                .mapToInt(variables::indexOf)
                .toArray();
    }

    /** Runs neighbouring members of one policy. */
    MemberBlock block(long first, int count) {
        long futures = ensemble.inputs().members();
        int policy = (int) (first / futures);
        long future = first % futures;
        double[][] inputs = inputs(policy, future, count);
        double[][] outcomes = new double[ensemble.design().outcomes().size()][count];
        Optional<Trajectories> trajectories =
                kept.length == 0 ? Optional.empty() : Optional.of(new Trajectories(count));
        meter.begin(count);
        runner.run(future, count, inputs, sink(trajectories));
        meter.end(count, inputs, outcomes);
        return new MemberBlock(first, count, policy, future, inputs, outcomes, trajectories);
    }

    private OutcomeSink sink(Optional<Trajectories> trajectories) {
        return trajectories
                .<OutcomeSink>map(keeper -> (firstLane, lanes, time, values) -> {
                    meter.row(firstLane, lanes, time, values);
                    keeper.take(firstLane, lanes, time, values, kept);
                })
                .orElse(meter);
    }

    private double[][] inputs(int policy, long future, int count) {
        int uncertain = ensemble.design().uncertainties().size();
        double[] levers = ensemble.design().policy(policy);
        double[][] inputs = new double[uncertain + levers.length][count];
        double[] values = new double[uncertain];
        for (int lane = 0; lane < count; lane++) {
            ensemble.inputs().values(future + lane, values);
            for (int i = 0; i < uncertain; i++) {
                inputs[i][lane] = values[i];
            }
            for (int i = 0; i < levers.length; i++) {
                inputs[uncertain + i][lane] = levers[i];
            }
        }
        return inputs;
    }
}
