package nl.zicht.examples.cli;

import java.util.List;
import java.util.Locale;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.analysis.calibration.CalibrationSettings;
import nl.zicht.analysis.inference.Bobyqa;
import nl.zicht.analysis.inference.Climber;
import nl.zicht.analysis.inference.CmaEs;
import nl.zicht.format.calibration.CalibrationRun;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how to calibrate. */
final class CalibrateOptions {
    private static final List<String> METHODS = List.of("dream", "scoring", "bobyqa", "cmaes");
    private static final int EVALUATIONS_PER_PARAMETER = 150;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "dream",
            description =
                    "dream: the mode by --search, then draws in chains; scoring, bobyqa or cmaes: the mode only, draws from the normal distribution there (${DEFAULT-VALUE}).")
    private String method = "dream";

    @Option(
            names = "--search",
            paramLabel = "METHOD",
            defaultValue = "scoring",
            description =
                    "How dream finds the mode: scoring (slopes of the figures, quickest), bobyqa (local) or cmaes (wide, slow) (${DEFAULT-VALUE}).")
    private String search = "scoring";

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "4",
            description = "From how many points to search (${DEFAULT-VALUE}).")
    private int starts = 4;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description =
                    "How many runs each search may take; " + EVALUATIONS_PER_PARAMETER + " a parameter when not given.")
    private int evaluations;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Draws that each chain keeps (${DEFAULT-VALUE}).")
    private int draws = 2000;

    @Option(
            names = "--chains",
            paramLabel = "N",
            defaultValue = "8",
            description = "Number of chains (${DEFAULT-VALUE}).")
    private int chains = 8;

    @Option(
            names = "--thinning",
            paramLabel = "N",
            defaultValue = "10",
            description = "One draw in so many is kept (${DEFAULT-VALUE}).")
    private int thinning = 10;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "400",
            description = "Draws to write, spread over the chains (${DEFAULT-VALUE}).")
    private int keep = 400;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Setting.NumberConverter.class,
            description = "Hold back figures about anything after this; they are predicted, not used.")
    private @Nullable Double until;

    @Option(names = "--profiles", description = "Also make profile likelihoods: what the figures decide, and what not.")
    private boolean profiles;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of all random numbers, from 0 to 2^53; 0 when not given.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; as many as there are processors when not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    CalibrateOptions() {}

    /** Refuses what makes no sense, before anything is read. */
    void check() {
        known("--method", method, METHODS);
        known("--search", search, METHODS.subList(1, METHODS.size()));
        if (starts < 1 || threads < 1 || keep < 20 || thinning < 1 || evaluations < 0) {
            throw new CallException("--starts, --threads and --thinning are at least 1, --keep is at least 20, found "
                    + starts + ", " + threads + ", " + thinning + " and " + keep);
        }
        if (chains < 3 || draws < 4) {
            throw new CallException("--chains is at least 3 and --draws at least 4, found " + chains + " and " + draws);
        }
        Seed.checked(seed);
    }

    private static void known(String option, String word, List<String> words) {
        if (!words.contains(word.toLowerCase(Locale.ROOT))) {
            throw new CallException(option + " is " + word + "; expected " + String.join(" or ", words));
        }
    }

    /** Returns the method in words, with all that decides its results. */
    String inWords() {
        String searched = searched() + " from " + starts + " points";
        return method.equalsIgnoreCase("dream")
                ? searched + ", DREAM(ZS) with " + chains + " chains, " + draws + " draws of each, one in " + thinning
                : searched + ", normal distribution at the mode";
    }

    /** Returns up to when figures are used; infinite for all. */
    double until() {
        return until == null ? Double.POSITIVE_INFINITY : until;
    }

    CalibrationRun over(CompiledModel model, RunOptions options, CalibrationDesign design) {
        boolean sampled = method.equalsIgnoreCase("dream");
        int most = evaluations > 0
                ? evaluations
                : EVALUATIONS_PER_PARAMETER * design.parameters().size();
        CalibrationSettings settings =
                new CalibrationSettings(climber(), starts, most, sampled ? draws : 0, chains, thinning, seed);
        return new CalibrationRun(model, options, design, settings, until(), keep, profiles, threads);
    }

    private @Nullable Climber climber() {
        return switch (searched()) {
            case "cmaes" -> CmaEs.DEFAULT;
            case "bobyqa" -> Bobyqa.DEFAULT;
            default -> null;
        };
    }

    private String searched() {
        return (method.equalsIgnoreCase("dream") ? search : method).toLowerCase(Locale.ROOT);
    }
}
