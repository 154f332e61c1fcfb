package nl.zicht.scenarios.realisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zicht.analysis.realisation.Push;
import nl.zicht.analysis.realisation.Realisation;
import nl.zicht.analysis.realisation.RealisationCheck;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.causal.CausalGraph;
import nl.zicht.format.yaml.RealisationReader;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.national.NationalMembers;
import nl.zicht.scenarios.national.NationalModel;

/**
 * The system analysis and the national model held against each other, as {@code realisation.yaml} says the one is in the other.
 *
 * <p>Causes are pushed when the levers of policy begin to hold, and what follows is looked at for ten years.
 */
public final class NationalRealisation {
    private static final String FILE = "realisation.yaml";

    /** The first moment at which levers hold, ten years, 5 %. */
    public static final Push PUSH = new Push(2025, 10, 0.05);

    /** The seed of the members of {@link #report(int, int)}. */
    public static final long SEED = 2026;

    private final CausalGraph graph;
    private final NationalModel model;
    private final Realisation realisation;

    private NationalRealisation(CausalGraph graph, NationalModel model, Realisation realisation) {
        this.graph = graph;
        this.model = model;
        this.realisation = realisation;
    }

    /**
     * Loads the three as shipped.
     *
     * @throws nl.zicht.equation.ModelException with everything that does not fit, not only the first
     */
    public static NationalRealisation load() {
        CausalGraph graph = SystemAnalysis.load();
        NationalModel model = NationalModel.load();
        Realisation realisation = RealisationReader.read(FILE, text(), graph, model.structure());
        return new NationalRealisation(graph, model, realisation);
    }

    private static String text() {
        try (InputStream in = NationalRealisation.class.getResourceAsStream("/nl/zicht/scenarios/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the resource nl/zicht/scenarios/" + FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how the model has the factors and links. */
    public Realisation realisation() {
        return realisation;
    }

    /**
     * Holds the two against each other over the ranges of the parameters.
     *
     * @param members the number of members of the ensemble, a Latin hypercube
     * @param threads on how many threads
     */
    public RealisationReport report(int members, int threads) {
        return report(PUSH, members, SEED, threads);
    }

    /** Holds the two against each other with another push or other members; see {@link #report(int, int)}. */
    public RealisationReport report(Push push, int members, long seed, int threads) {
        NationalMembers drawn = NationalMembers.of(model.parameters(), Optional.empty(), members, seed);
        return new RealisationCheck(graph, model.structure(), realisation).run(push, drawn.names(), drawn, threads);
    }
}
