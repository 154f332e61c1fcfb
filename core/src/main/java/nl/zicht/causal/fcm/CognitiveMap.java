package nl.zicht.causal.fcm;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A fuzzy cognitive map: concepts, the weights between them, and how they are updated.
 *
 * <p>Immutable. A concept without causes keeps its activation, as does one that is held. The default threshold is
 * 10⁻⁹: at the customary 0.001 a run can stop far from where it is going, and what is published as an equilibrium is none.
 */
public final class CognitiveMap {
    /** The largest change between two steps at which a run counts as at rest. */
    public static final double THRESHOLD = 1e-9;

    /** The most steps of a run. */
    public static final int MOST_STEPS = 20_000;

    private static final int LONGEST_CYCLE = 64;

    private final double[][] weights;
    private final UpdateRule rule;
    private final Transfer transfer;
    private final boolean[] caused;
    private final double[] total;

    /**
     * A map.
     *
     * @param weights square; row the cause, column the effect, each from −1 to 1
     * @param rule what a concept takes in
     * @param transfer how it is squeezed
     */
    public CognitiveMap(double[][] weights, UpdateRule rule, Transfer transfer) {
        int n = weights.length;
        this.weights = new double[n][];
        this.caused = new boolean[n];
        this.total = new double[n];
        for (int j = 0; j < n; j++) {
            if (weights[j].length != n) {
                throw new IllegalArgumentException("The weights of " + n + " concepts are a square, found a row of "
                        + weights[j].length + ".\nMaybe a column is missing?");
            }
            this.weights[j] = weights[j].clone();
            for (int i = 0; i < n; i++) {
                double w = weights[j][i];
                if (!(w >= -1 && w <= 1)) {
                    throw new IllegalArgumentException("A weight lies between -1 and 1, found " + w + " from concept "
                            + j + " to " + i + ".\nMaybe divide all by the largest?");
                }
                caused[i] |= w != 0;
                total[i] += w;
            }
        }
        this.rule = rule;
        this.transfer = transfer;
    }

    /** The number of concepts. */
    public int size() {
        return weights.length;
    }

    /** A run to the default threshold with nothing held. */
    public MapRun run(double[] start) {
        return run(start, new boolean[size()], THRESHOLD, MOST_STEPS);
    }

    /**
     * A run until nothing changes by more than the threshold.
     *
     * @param start the activation of each concept
     * @param held which concepts keep their activation whatever their causes do
     * @param threshold the largest change of a concept between two steps that counts as rest, 0 or more
     * @param mostSteps after so many steps a run that has not come to rest is given up
     */
    public MapRun run(double[] start, boolean[] held, double threshold, int mostSteps) {
        if (start.length != size() || held.length != size()) {
            throw new IllegalArgumentException(
                    "A map of " + size() + " concepts starts from as many activations, found " + start.length + " and "
                            + held.length + ".\nMaybe they belong to another map?");
        }
        double[] state = start.clone();
        Deque<double[]> recent = new ArrayDeque<>();
        double change = 0;
        double contraction = 0;
        for (int step = 1; step <= mostSteps; step++) {
            double[] next = step(state, held);
            double now = distance(next, state);
            contraction = change > 0 ? now / change : 0;
            change = now;
            if (change <= threshold) {
                return new MapRun(MapRun.End.FIXED_POINT, step, next, contraction, 1);
            }
            recent.addFirst(state);
            if (recent.size() > LONGEST_CYCLE) {
                recent.removeLast();
            }
            state = next;
        }
        int period = period(state, recent, Math.max(threshold, THRESHOLD));
        MapRun.End end = period > 0 ? MapRun.End.LIMIT_CYCLE : MapRun.End.NOT_SETTLED;
        return new MapRun(end, mostSteps, state, contraction, period);
    }

    /**
     * Whether the map surely has one resting state only, whatever it starts from: when a step brings any two states nearer to each
     * other, in the largest difference of a concept. A map may have one resting state without this being so.
     */
    public boolean surelyUnique() {
        double norm = 0;
        for (int i = 0; i < size(); i++) {
            double sum = rule == UpdateRule.KOSKO ? 0 : 1;
            for (double[] row : weights) {
                sum += Math.abs(row[i]);
            }
            norm = Math.max(norm, caused[i] ? sum : 0);
        }
        return transfer.steepest() * norm * (rule == UpdateRule.RESCALED ? 2 : 1) < 1;
    }

    private double[] step(double[] state, boolean[] held) {
        double[] next = new double[state.length];
        for (int j = 0; j < state.length; j++) {
            for (int i = 0; i < state.length; i++) {
                next[i] += weights[j][i] * state[j];
            }
        }
        for (int i = 0; i < state.length; i++) {
            next[i] = caused[i] && !held[i] ? transfer.of(rule.take(state[i], next[i], total[i])) : state[i];
        }
        return next;
    }

    private static int period(double[] state, Deque<double[]> recent, double threshold) {
        int back = 0;
        for (double[] earlier : recent) {
            back++;
            if (distance(state, earlier) <= threshold) {
                return back;
            }
        }
        return 0;
    }

    private static double distance(double[] a, double[] b) {
        return Arrays.stream(differences(a, b)).max().orElse(0);
    }

    private static double[] differences(double[] a, double[] b) {
        double[] differences = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            differences[i] = Math.abs(a[i] - b[i]);
        }
        return differences;
    }
}
