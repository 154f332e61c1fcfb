package nl.zicht.scenarios.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.format.yaml.GraphReader;

/**
 * The system analysis that ships with the library.
 *
 * <p>It is our own synthesis of public sources over the seven domains of the 2018 system analysis, which itself was not
 * published in readable form. Each link carries the source or the judgement behind it; strengths, speeds, start levels
 * and sizes of effects are judgement throughout.
 */
public final class SystemAnalysis {
    private static final String FOLDER = "/nl/zicht/scenarios/";
    private static final String FILE = "system-analysis.yaml";

    private SystemAnalysis() {}

    /** Reads the shipped graph; every call gives an equal, immutable one. */
    public static CausalGraph load() {
        return GraphReader.read(FILE, text(), SystemAnalysis::sibling);
    }

    /** The shipped graph as its file says it, to be read again with an entry more. */
    public static String text() {
        return sibling(FILE)
                .orElseThrow(() -> new IllegalStateException("The resource " + FOLDER + FILE
                        + " is missing from the library.\nMaybe the jar was packed without its resources?"));
    }

    /** The text of a file that is shipped beside the graph, such as its list of sources. */
    public static Optional<String> sibling(String name) {
        try (InputStream in = SystemAnalysis.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
