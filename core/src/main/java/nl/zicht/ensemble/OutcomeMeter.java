package nl.zicht.ensemble;

import java.util.Arrays;
import java.util.List;

/** Measures the outcomes of a block of members while their values go by. Not thread-safe. */
final class OutcomeMeter implements OutcomeSink {
    private final Gauge[] gauges;
    private final int[] variables;
    private final Formula[] formulas;
    private final int[] gaugeOfOutcome;
    private final int inputs;
    private final int count;
    private double[] lastTime = new double[0];
    private boolean[] begun = new boolean[0];

    /**
     * @param design what to measure
     * @param slack the part of time by which two times may differ and be the same
     */
    OutcomeMeter(EnsembleDesign design, double slack) {
        List<String> watched = design.watched();
        List<MemberOutcome> outcomes = design.outcomes();
        inputs = design.inputs().size();
        gauges = new Gauge[outcomes.size()];
        variables = new int[outcomes.size()];
        formulas = new Formula[outcomes.size()];
        gaugeOfOutcome = new int[outcomes.size()];
        int next = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof MemberOutcome.Measured measured) {
                variables[next] = watched.indexOf(measured.variable());
                gauges[next] = new Gauge(measured.measure(), measured.argument(), slack);
                gaugeOfOutcome[i] = next++;
            } else if (outcomes.get(i) instanceof MemberOutcome.Computed computed) {
                formulas[i] = computed.formula();
                gaugeOfOutcome[i] = -1;
            }
        }
        count = next;
    }

    /** Begins a block. */
    void begin(int lanes) {
        if (begun.length < lanes) {
            begun = new boolean[lanes];
            lastTime = new double[lanes];
        }
        Arrays.fill(begun, false);
        for (int i = 0; i < count; i++) {
            gauges[i].begin(lanes);
        }
    }

    @Override
    public void row(int firstLane, int lanes, double time, double[][] values) {
        boolean goesOn = begun[firstLane];
        double timeBefore = lastTime[firstLane];
        for (int i = 0; i < count; i++) {
            double[] series = values[variables[i]];
            if (goesOn) {
                gauges[i].next(firstLane, firstLane + lanes, timeBefore, time, series);
            } else {
                gauges[i].first(firstLane, firstLane + lanes, time, series);
            }
        }
        Arrays.fill(begun, firstLane, firstLane + lanes, true);
        Arrays.fill(lastTime, firstLane, firstLane + lanes, time);
    }

    /**
     * Ends a block.
     *
     * @param given the inputs of the block
     * @param outcomes takes outcome i of a lane at {@code outcomes[i][lane]}
     */
    void end(int lanes, double[][] given, double[][] outcomes) {
        double[] known = new double[inputs + formulas.length];
        for (int lane = 0; lane < lanes; lane++) {
            for (int i = 0; i < inputs; i++) {
                known[i] = given[i][lane];
            }
            for (int i = 0; i < formulas.length; i++) {
                int gauge = gaugeOfOutcome[i];
                outcomes[i][lane] = gauge >= 0 ? gauges[gauge].result(lane, lastTime[lane]) : formulas[i].value(known);
                known[inputs + i] = outcomes[i][lane];
            }
        }
    }
}
