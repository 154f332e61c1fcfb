package nl.zicht.analysis.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.zicht.analysis.inference.LogDensity;
import nl.zicht.ensemble.MemberRunner;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.RunOptions;

/**
 * How likely the parameters of a model are once figures are known: prior times likelihood, on the scale on which the prior is standard normal.
 *
 * <p>Points are run side by side, in lanes where the model allows it, on some threads. What a point gives does not depend on the others, on lanes or on threads.
 * Points at which a run fails, or gives a figure that is no number, are impossible. Thread-safe.
 */
public final class ModelPosterior implements LogDensity {
    /** Searches and chains ask for a few points at once; wider lanes would run mostly empty. */
    private static final int LANES = 8;

    private static final double LOG_TWO_PI = 1.8378770664093454835606594728112;

    private final CalibrationDesign design;
    private final ParameterScale scale;
    private final FigureMeter meter;
    private final Workers inLanes;
    private final Workers alone;
    private final AtomicLong runs = new AtomicLong();

    /**
     * Makes the density.
     *
     * @param options what differs from the model's settings; the run has to cover all figures
     * @param threads on how many threads points are run, at least 1
     * @throws ModelException with every name that the model does not have or cannot set, and every figure outside the run
     */
    public ModelPosterior(CompiledModel model, RunOptions options, CalibrationDesign design, int threads) {
        this.design = design;
        scale = new ParameterScale(model, design.parameters());
        meter = new FigureMeter(model.run(Inputs.NONE, options).times(), model.names(), design.observations());
        List<String> set = scale.inputs();
        List<String> seen = meter.variables();
        inLanes = new Workers(threads, MemberRunner.Factory.of(model, options, set, seen, LANES));
        alone = new Workers(1, MemberRunner.Factory.oneByOne(model, options, set, seen));
    }

    public CalibrationDesign design() {
        return design;
    }

    /** Returns how points become values. */
    public ParameterScale scale() {
        return scale;
    }

    /** Returns how many runs were made so far. */
    public long runs() {
        return runs.get();
    }

    @Override
    public int dimensions() {
        return scale.size();
    }

    @Override
    public void at(double[][] points, int count, double[] values) {
        double[][] figures = figures(points, count);
        for (int i = 0; i < count; i++) {
            values[i] = value(points[i], figures[i]);
        }
    }

    /** Returns the density at a point whose run gives some figures. */
    double value(double[] point, double[] figures) {
        double sum = 0;
        for (double z : point) {
            sum -= 0.5 * (z * z + LOG_TWO_PI);
        }
        for (double one : pointwise(figures, scale.values(point))) {
            sum += one;
        }
        return LogDensity.clean(sum);
    }

    /** Returns the logarithm of the likelihood of each figure. */
    public double[] pointwise(double[] figures, double[] parameters) {
        double[] logs = new double[figures.length];
        for (int k = 0; k < logs.length; k++) {
            Observation observation = design.observations().get(k);
            ErrorModel error = design.seriesOf(observation).error();
            double size = size(observation, parameters);
            logs[k] = LogDensity.clean(
                    observation.exact()
                            ? error.logDensity(observation.low(), figures[k], size)
                            : error.logProbability(observation.low(), observation.high(), figures[k], size));
        }
        return logs;
    }

    /** Returns the size of the scatter of a figure. */
    public double size(Observation observation, double[] parameters) {
        return Double.isNaN(observation.trials())
                ? design.seriesOf(observation).noise().of(parameters)
                : observation.trials();
    }

    /**
     * Runs the model at points.
     *
     * @return what the run of point i gives for figure k at {@code [i][k]}; NaN throughout where the run failed
     */
    public double[][] figures(double[][] points, int count) {
        double[][] parameters = new double[count][];
        double[][] inputs = new double[scale.inputs().size()][count];
        for (int i = 0; i < count; i++) {
            parameters[i] = scale.values(points[i]);
            double[] set = scale.inputs(parameters[i]);
            for (int j = 0; j < set.length; j++) {
                inputs[j][i] = set[j];
            }
        }
        double[][] sums = new double[meter.readings()][count];
        Workers workers = count == 1 ? alone : inLanes;
        workers.run(count, (runner, from, to) -> run(runner, inputs, from, to, sums));
        runs.addAndGet(count);
        double[][] figures = new double[count][design.observations().size()];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < figures[i].length; k++) {
                figures[i][k] = figure(design.observations().get(k), sums, i, parameters[i]);
            }
        }
        return figures;
    }

    private double figure(Observation observation, double[][] sums, int point, double[] parameters) {
        double value = sums[meter.number(observation.reading())][point];
        Reading per = observation.per();
        double share = per == null ? value : value / sums[meter.number(per)][point];
        return share * design.seriesOf(observation).times().of(parameters);
    }

    /** Runs neighbouring points; when one of them cannot be run, each by itself. */
    private void run(MemberRunner runner, double[][] inputs, int from, int to, double[][] sums) {
        double[][] mine = new double[inputs.length][];
        for (int j = 0; j < mine.length; j++) {
            mine[j] = Arrays.copyOfRange(inputs[j], from, to);
        }
        double[][] found = new double[meter.readings()][to - from];
        try {
            runner.run(
                    0, to - from, mine, (first, lanes, time, values) -> meter.take(first, lanes, time, values, found));
        } catch (ModelException e) {
            if (to - from > 1) {
                IntStream.range(from, to).forEach(one -> run(runner, inputs, one, one + 1, sums));
                return;
            }
            for (double[] one : found) {
                one[0] = Double.NaN;
            }
        }
        for (int r = 0; r < found.length; r++) {
            System.arraycopy(found[r], 0, sums[r], from, to - from);
        }
    }
}
