package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import nl.zicht.analysis.inference.Chains;
import nl.zicht.analysis.inference.Climber;
import nl.zicht.analysis.inference.Convergence;
import nl.zicht.analysis.inference.DreamSettings;
import nl.zicht.analysis.inference.DreamZs;
import nl.zicht.analysis.inference.Laplace;
import nl.zicht.analysis.inference.Mode;
import nl.zicht.analysis.inference.MultiStart;
import nl.zicht.analysis.inference.RandomStream;
import nl.zicht.analysis.inference.Whitened;

/** Calibrates: searches the mode from several points, then draws from the density in chains that begin about it. */
public final class Calibrator {
    private static final double CURVATURE_STEP = 0.05;
    private static final double WIDEST = 1;
    private static final double STRETCH = 1.5;

    private Calibrator() {}

    /**
     * What came out.
     *
     * @param modes what the searches found, the highest first
     * @param chains the draws; empty when none were asked for
     * @param convergence how far the draws can be trusted, for the value of each parameter; empty without chains
     * @param laplace the normal distribution at the mode
     */
    public record Result(List<Mode> modes, Optional<Chains> chains, List<Convergence> convergence, Laplace laplace) {
        /** Returns the highest point found. */
        public double[] mode() {
            return modes.get(0).point();
        }

        /** Returns draws spread over the chains; from the normal distribution at the mode when there are no chains. */
        public List<double[]> points(int count, long seed) {
            if (chains.isPresent()) {
                return chains.get().spread(count);
            }
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                points.add(laplace.draw(new RandomStream(seed, 6, i), 1));
            }
            return points;
        }
    }

    /**
     * Calibrates.
     *
     * @param progress told which part is done, from 0 to 1
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     * @throws IllegalArgumentException when no point was found at which the figures are possible
     */
    public static Result calibrate(ModelPosterior posterior, CalibrationSettings settings, DoubleConsumer progress) {
        double share = settings.draws() == 0 ? 1 : 0.3;
        Search search = search(posterior, settings, part -> progress.accept(share * part));
        List<Mode> modes = search.modes();
        Laplace laplace = search.laplace();
        if (settings.draws() == 0) {
            return new Result(modes, Optional.empty(), List.of(), laplace);
        }
        int generations = settings.draws() * settings.thinning();
        DreamSettings dream = new DreamSettings(
                settings.chains(), generations / 2, generations, settings.thinning(), settings.seed());
        Laplace standard = Laplace.standard(posterior.dimensions());
        double[][] begin = new double[DreamZs.seeds(posterior.dimensions(), settings.chains())][];
        for (int i = 0; i < begin.length; i++) {
            begin[i] = standard.draw(new RandomStream(settings.seed(), 7, i), STRETCH);
        }
        Whitened whitened = new Whitened(posterior, laplace);
        Chains chains = whitened.back(
                DreamZs.draw(whitened, begin, dream, standard, part -> progress.accept(share + (1 - share) * part)));
        List<Convergence> convergence = new ArrayList<>();
        for (int i = 0; i < posterior.dimensions(); i++) {
            int parameter = i;
            convergence.add(Convergence.of(chains.series(point -> point[parameter])));
        }
        return new Result(modes, Optional.of(chains), convergence, laplace);
    }

    private record Search(List<Mode> modes, Laplace laplace) {}

    private static Search search(ModelPosterior posterior, CalibrationSettings settings, DoubleConsumer progress) {
        Climber climber = settings.climber();
        if (climber == null) {
            return scoring(posterior, settings, progress);
        }
        List<Mode> modes = MultiStart.climb(
                posterior, climber, settings.starts(), settings.evaluations(), settings.seed(), progress);
        possible(modes.get(0));
        return new Search(modes, Laplace.of(posterior, modes.get(0).point(), CURVATURE_STEP, WIDEST));
    }

    private static Search scoring(ModelPosterior posterior, CalibrationSettings settings, DoubleConsumer progress) {
        List<FisherScoring.Found> found = new ArrayList<>();
        int iterations = Math.max(5, settings.evaluations() / (2 * posterior.dimensions() + 3));
        for (int i = 0; i < settings.starts(); i++) {
            double[] start = MultiStart.start(posterior.dimensions(), settings.seed(), i);
            found.add(FisherScoring.climb(posterior, start, iterations));
            progress.accept((i + 1.0) / settings.starts());
        }
        found.sort(Comparator.comparingDouble(
                        (FisherScoring.Found one) -> one.mode().logDensity())
                .reversed());
        possible(found.get(0).mode());
        return new Search(
                found.stream().map(FisherScoring.Found::mode).toList(),
                found.get(0).normal());
    }

    private static void possible(Mode best) {
        if (best.logDensity() == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "no values of the parameters were found at which all figures are possible");
        }
    }
}
