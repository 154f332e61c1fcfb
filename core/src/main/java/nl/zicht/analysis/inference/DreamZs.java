package nl.zicht.analysis.inference;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws from a density with DREAM(ZS): differential evolution from an archive of earlier states, with snooker moves and random subspaces.
 *
 * <p>C. J. F. ter Braak, J. A. Vrugt, "Differential evolution Markov chain with snooker updater and fewer chains", Statistics and Computing 18 (2008); E. Laloy, J.
 * A. Vrugt, Water Resources Research 48 (2012). The defaults are those of PyDREAM: three crossover probabilities that adapt during burn-in, a jump of full length
 * with probability 0.2, a snooker move with probability 0.1, an archive of ten points a dimension that grows every tenth generation. All chains of a generation are
 * evaluated at once.
 *
 * <p>Where a normal distribution near the density is known, three moves in ten are independent draws from it: in many dimensions they mix far better than moves along
 * differences, which remain to reach what the normal distribution misses.
 */
public final class DreamZs {
    private static final int CROSSOVERS = 3;
    private static final int ARCHIVE_EVERY = 10;
    private static final int SEEDS_PER_DIMENSION = 10;
    private static final double SNOOKER = 0.1;
    private static final double FULL_JUMP = 0.2;
    private static final double INDEPENDENT = 0.3;
    private static final double STRETCH = 1.05;

    private final LogDensity density;
    private final DreamSettings settings;
    private final Partners partners;
    private final DoubleConsumer progress;
    private final @Nullable Laplace near;
    private final int dimensions;
    private final RandomStream[] random;
    private final double[][] states;
    private final double[] logDensities;
    private final Proposal[] proposals;
    private final Crossovers crossovers;
    private double[][] archive = new double[0][];
    private int archived;
    private long accepted;

    private DreamZs(
            LogDensity density,
            DreamSettings settings,
            Partners partners,
            @Nullable Laplace near,
            DoubleConsumer progress) {
        this.density = density;
        this.near = near;
        this.settings = settings;
        this.partners = partners;
        this.progress = progress;
        dimensions = density.dimensions();
        random = new RandomStream[settings.chains()];
        Arrays.setAll(random, c -> new RandomStream(settings.seed(), 0, c));
        states = new double[settings.chains()][];
        logDensities = new double[settings.chains()];
        proposals = new Proposal[settings.chains()];
        crossovers = new Crossovers(CROSSOVERS);
    }

    /** Returns how many points to begin with: the archive and a state for each chain. */
    public static int seeds(int dimensions, int chains) {
        return SEEDS_PER_DIMENSION * dimensions + chains;
    }

    /**
     * Draws.
     *
     * @param begin the points to begin with, wider than the density: {@link #seeds} of them or more, the last ones as the states of the chains
     * @param progress told now and then which part is done, from 0 to 1
     * @throws IllegalArgumentException when no state of a chain has a density above 0
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    public static Chains draw(LogDensity density, double[][] begin, DreamSettings settings, DoubleConsumer progress) {
        return draw(density, begin, settings, progress, Partners::ofArchive);
    }

    /**
     * Draws with the help of a normal distribution near the density.
     *
     * @param near the distribution from which some moves are drawn
     */
    public static Chains draw(
            LogDensity density, double[][] begin, DreamSettings settings, Laplace near, DoubleConsumer progress) {
        return new DreamZs(density, settings, Partners::ofArchive, near, progress).draw(begin);
    }

    static Chains draw(
            LogDensity density, double[][] begin, DreamSettings settings, DoubleConsumer progress, Partners partners) {
        return new DreamZs(density, settings, partners, null, progress).draw(begin);
    }

    private Chains draw(double[][] begin) {
        begin(begin);
        int all = settings.burnIn() + settings.generations();
        double[][][] draws = new double[settings.chains()][settings.kept()][];
        double[][] logs = new double[settings.chains()][settings.kept()];
        long acceptedBefore = 0;
        for (int generation = 0; generation < all; generation++) {
            step(generation < settings.burnIn());
            if ((generation + 1) % ARCHIVE_EVERY == 0) {
                append();
                progress.accept((generation + 1.0) / all);
                Interruption.check();
            }
            int kept = generation - settings.burnIn() + 1;
            acceptedBefore = kept == 0 ? accepted : acceptedBefore;
            if (kept > 0 && kept % settings.thinning() == 0 && kept / settings.thinning() <= settings.kept()) {
                for (int c = 0; c < states.length; c++) {
                    draws[c][kept / settings.thinning() - 1] = states[c].clone();
                    logs[c][kept / settings.thinning() - 1] = logDensities[c];
                }
            }
        }
        double rate = (accepted - acceptedBefore) / ((double) settings.generations() * states.length);
        return new Chains(draws, logs, rate, (all + 1L) * states.length);
    }

    private void begin(double[][] begin) {
        if (begin.length < states.length + 6) {
            throw new IllegalArgumentException(
                    begin.length + " points to begin with; expected " + seeds(dimensions, states.length));
        }
        archived = begin.length - states.length;
        archive = Arrays.copyOf(begin, begin.length + 16 * states.length);
        for (int c = 0; c < states.length; c++) {
            states[c] = begin[archived + c].clone();
        }
        density.at(states, states.length, logDensities);
        if (Arrays.stream(logDensities).allMatch(value -> value == Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("none of the chains begins where anything can be");
        }
    }

    private void append() {
        if (archived + states.length > archive.length) {
            archive = Arrays.copyOf(archive, 2 * archive.length);
        }
        for (double[] state : states) {
            archive[archived++] = state.clone();
        }
    }

    private void step(boolean adapting) {
        double[][] points = new double[states.length][];
        for (int c = 0; c < states.length; c++) {
            proposals[c] = proposal(c);
            points[c] = proposals[c].point();
        }
        double[] values = new double[states.length];
        density.at(points, points.length, values);
        double[] spread = adapting ? Spread.of(states) : new double[0];
        for (int c = 0; c < states.length; c++) {
            double ratio = values[c] - logDensities[c] + proposals[c].logCorrection();
            boolean move = StrictMath.log(random[c].uniform()) < ratio;
            if (adapting) {
                crossovers.learn(proposals[c].crossover(), states[c], points[c], move, spread);
            }
            if (move) {
                states[c] = points[c];
                logDensities[c] = values[c];
                accepted++;
            }
        }
    }

    private Proposal proposal(int chain) {
        if (near != null && random[chain].uniform() < INDEPENDENT) {
            double[] point = near.draw(random[chain], STRETCH);
            double correction = near.logDensity(states[chain], STRETCH) - near.logDensity(point, STRETCH);
            return new Proposal(point, correction, -1);
        }
        return random[chain].uniform() < SNOOKER ? snooker(chain) : jump(chain);
    }

    /** A move along the difference of two points, in a random subspace. */
    private Proposal jump(int chain) {
        RandomStream r = random[chain];
        double[][] pair = partners.choose(chain, states, archive, archived, 2, r);
        int crossover = crossovers.choose(r);
        double probability = (crossover + 1.0) / CROSSOVERS;
        boolean[] moves = new boolean[dimensions];
        int moving = 0;
        for (int i = 0; i < dimensions; i++) {
            moves[i] = r.uniform() < probability;
            moving += moves[i] ? 1 : 0;
        }
        if (moving == 0) {
            moves[r.index(dimensions)] = true;
            moving = 1;
        }
        double length = r.uniform() < FULL_JUMP ? 1 : 2.38 / StrictMath.sqrt(2.0 * moving);
        double[] point = states[chain].clone();
        for (int i = 0; i < dimensions; i++) {
            double stretch = 1 + r.uniform(-0.05, 0.05);
            double noise = 1e-12 * r.normal();
            if (moves[i]) {
                point[i] += stretch * length * (pair[0][i] - pair[1][i]) + noise;
            }
        }
        return new Proposal(point, 0, crossover);
    }

    /** A move along the line through a point of the archive, as long as the projected difference of two others. */
    private Proposal snooker(int chain) {
        RandomStream r = random[chain];
        double[][] three = partners.choose(chain, states, archive, archived, 3, r);
        double[] from = states[chain];
        double[] axis = new double[dimensions];
        double square = 0;
        double along = 0;
        for (int i = 0; i < dimensions; i++) {
            axis[i] = from[i] - three[0][i];
            square += axis[i] * axis[i];
            along += axis[i] * (three[1][i] - three[2][i]);
        }
        double length = r.uniform(1.2, 2.2);
        if (square == 0) {
            return new Proposal(from.clone(), Double.NEGATIVE_INFINITY, -1);
        }
        double[] point = from.clone();
        double after = 0;
        for (int i = 0; i < dimensions; i++) {
            point[i] += length * along / square * axis[i];
            after += (point[i] - three[0][i]) * (point[i] - three[0][i]);
        }
        double correction = 0.5 * (dimensions - 1) * (StrictMath.log(after) - StrictMath.log(square));
        return new Proposal(point, correction, -1);
    }

    /**
     * A point to go to.
     *
     * @param logCorrection what the logarithm of the ratio of densities needs for the move to be reversible
     * @param crossover which crossover probability chose the subspace, -1 for none
     */
    private record Proposal(double[] point, double logCorrection, int crossover) {}
}
