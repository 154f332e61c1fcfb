package nl.zicht.scenarios.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import nl.zicht.causal.CausalGraph;
import nl.zicht.label.Label;
import nl.zicht.scenario.ScenarioSet;

/**
 * What has been recommended, by whom, and what has become of it. Immutable; every reference is resolved.
 *
 * @param title what the register is about
 * @param asOf the day on which the sources were last looked through
 * @param publications who recommends
 * @param settings how far levers go on their own when no scenario moves them
 * @param recommendations in the order of the file
 */
public record RecommendationRegister(
        Label title,
        LocalDate asOf,
        List<Publication> publications,
        List<LoneSetting> settings,
        List<Recommendation> recommendations) {
    private static final String FOLDER = "/nl/zicht/scenarios/";
    private static final String FILE = "recommendations.yaml";

    /** Copies the lists. */
    public RecommendationRegister {
        publications = List.copyOf(publications);
        settings = List.copyOf(settings);
        recommendations = List.copyOf(recommendations);
    }

    /**
     * Reads the shipped register.
     *
     * @param graph the system analysis, for interventions, actors and sources
     * @param scenarios the levers, outcomes and scenarios of the national model
     */
    public static RecommendationRegister load(CausalGraph graph, ScenarioSet scenarios) {
        return RegisterReader.read(FILE, resource(FILE), graph, scenarios);
    }

    /** Returns the part of the register that a filter asks for. */
    public RecommendationRegister only(RegisterFilter filter) {
        return new RecommendationRegister(
                title,
                asOf,
                publications,
                settings,
                recommendations.stream().filter(filter::accepts).toList());
    }

    /** Returns a publication by its id. */
    public Publication publication(String id) {
        return publications.stream()
                .filter(publication -> publication.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no publication " + id));
    }

    static String resource(String name) {
        try (InputStream in = RecommendationRegister.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FOLDER + name
                        + " is missing from the library.\nMaybe the jar was packed without its resources?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
