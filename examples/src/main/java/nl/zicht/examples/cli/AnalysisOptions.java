package nl.zicht.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zicht.Models;
import nl.zicht.analysis.realisation.Push;
import nl.zicht.analysis.realisation.Realisation;
import nl.zicht.analysis.realisation.RealisationCheck;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.causal.CausalGraph;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LatinHypercubePlan;
import nl.zicht.ensemble.SampledInputs;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.format.ensemble.DesignReader;
import nl.zicht.format.yaml.GraphReader;
import nl.zicht.format.yaml.RealisationReader;
import nl.zicht.model.ModelStructure;
import nl.zicht.scenarios.realisation.NationalRealisation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of holding a causal graph against a model. */
final class AnalysisOptions {
    private static final EnsembleDesign NOTHING_UNKNOWN =
            new EnsembleDesign(List.of(), List.of(), List.of(), List.of(), List.of());

    @Option(
            names = "--analysis",
            description =
                    "Instead, hold a causal graph against the model: push each cause alone, over the ranges of what is not known, and compare the sign of the effect with the declared one. Without MODEL the shipped system analysis and national model. Exit status 1 when something is neither realised as declared nor explained.")
    private boolean asked;

    @Option(names = "--graph", paramLabel = "FILE", description = "With --analysis and MODEL: the causal graph (YAML).")
    private @Nullable Path graph;

    @Option(
            names = "--realisation",
            paramLabel = "FILE",
            description = "With --analysis and MODEL: which variables stand for which factors (YAML).")
    private @Nullable Path realisation;

    @Option(
            names = "--uncertainties",
            paramLabel = "FILE",
            description =
                    "With --analysis and MODEL: what is not known, as 'zicht ensemble' takes it; left out: one run of the model as it is.")
    private @Nullable Path uncertainties;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "50",
            description = "With --analysis: the number of members of the ensemble (${DEFAULT-VALUE}).")
    private int runs = 50;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "With --analysis: the seed of the ensemble, from 0 to 2^53; left out: always the same.")
    private long seed = NationalRealisation.SEED;

    @Option(
            names = "--push-at",
            paramLabel = "TIME",
            description =
                    "With --analysis: when causes are pushed; left out: when levers begin to hold, in another MODEL a quarter of the way.")
    private @Nullable Double at;

    @Option(
            names = "--push-for",
            paramLabel = "DURATION",
            description =
                    "With --analysis: for how long effects are looked at; left out: 10, in another MODEL to the end.")
    private @Nullable Double length;

    @Option(
            names = "--push-by",
            paramLabel = "SHARE",
            description = "With --analysis: by what part of itself a cause is pushed; left out: 0.05.")
    private double by = NationalRealisation.PUSH.step();

    AnalysisOptions() {}

    boolean asked() {
        return asked;
    }

    /** Holds the shipped graph against the shipped model. */
    RealisationReport national() {
        if (graph != null || realisation != null || uncertainties != null) {
            throw new CallException(
                    "--graph, --realisation and --uncertainties belong to a MODEL, which is missing",
                    "zicht check --analysis MODEL --graph FILE --realisation FILE");
        }
        Push usual = NationalRealisation.PUSH;
        Push push = push(at == null ? usual.at() : at, length == null ? usual.length() : length);
        return NationalRealisation.load().report(push, runs(), Seed.checked(seed), threads());
    }

    /** Holds a graph against a model of one's own. */
    RealisationReport own(Path file) {
        Path graphFile = given("--graph", graph);
        Path realisationFile = given("--realisation", realisation);
        CausalGraph causes = GraphReader.read(graphFile);
        ModelStructure model = Models.read(file).structure();
        Realisation how = RealisationReader.read(
                String.valueOf(realisationFile.getFileName()), text(realisationFile), causes, model);
        EnsembleDesign design = uncertainties == null ? NOTHING_UNKNOWN : design(ModelFile.existing(uncertainties));
        List<String> inputs =
                design.uncertainties().stream().map(Uncertainty::variable).toList();
        double start = model.specs().start();
        double stop = model.specs().stop();
        double begin = at == null ? start + (stop - start) / 4 : at;
        if (!(begin > start && begin < stop)) {
            throw new CallException("--push-at is " + Json.plain(begin) + "; expected a time after " + Json.plain(start)
                    + " and before " + Json.plain(stop));
        }
        Push push = push(begin, length == null ? stop - begin : length);
        int wanted = runs();
        int members = inputs.isEmpty() ? 1 : wanted;
        LatinHypercubePlan plan = new LatinHypercubePlan(members, inputs.size(), Seed.checked(seed));
        return new RealisationCheck(causes, model, how).run(push, inputs, new SampledInputs(design, plan), threads());
    }

    private Push push(double begin, double duration) {
        if (!(by > 0 && duration > 0)) {
            throw new CallException("--push-by and --push-for are " + Json.plain(by) + " and " + Json.plain(duration)
                    + "; expected positive numbers");
        }
        return new Push(begin, duration, by);
    }

    private int runs() {
        if (runs < 1) {
            throw new CallException("--runs is " + runs + "; expected a whole number of at least 1");
        }
        return runs;
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Path given(String option, @Nullable Path file) {
        if (file == null) {
            throw new CallException("--analysis with a MODEL needs " + option + " FILE");
        }
        return ModelFile.existing(file);
    }

    private static EnsembleDesign design(Path file) {
        return DesignReader.read(file.toString(), text(file), Siblings.of(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CallException("cannot read " + file + ": " + e.getMessage());
        }
    }
}
