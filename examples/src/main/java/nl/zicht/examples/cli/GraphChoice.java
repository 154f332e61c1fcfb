package nl.zicht.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.GraphFilter;
import nl.zicht.causal.Named;
import nl.zicht.format.yaml.GraphReader;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose a causal graph, or a part of one. */
final class GraphChoice {
    @Option(
            names = "--graph",
            paramLabel = "FILE",
            description = "A causal graph in YAML; left out: the shipped system analysis of human trafficking.")
    private @Nullable Path file;

    @Option(names = "--domain", paramLabel = "CODE", description = "Only the factors of this domain; may be repeated.")
    private List<String> domains = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "ID",
            description = "Only the links that hold for this form of exploitation; may be repeated.")
    private List<String> forms = new ArrayList<>();

    GraphChoice() {}

    /** Reads the graph and takes the part that was asked for. */
    CausalGraph read() {
        Path given = file;
        CausalGraph whole = given == null ? SystemAnalysis.load() : GraphReader.read(ModelFile.existing(given));
        List<String> domainIds = known("domain", domains, whole.domains());
        List<String> formIds = known("form", forms, whole.forms());
        GraphFilter filter = GraphFilter.ALL.domains(domainIds).forms(formIds);
        return filter.equals(GraphFilter.ALL) ? whole : whole.filter(filter);
    }

    /**
     * Returns the identifiers as the graph spells them; the letter case of what was asked for does not count.
     *
     * @throws CallException when one is not in the graph
     */
    static List<String> known(String kind, List<String> asked, List<? extends Named> present) {
        List<String> ids = present.stream().map(Named::id).toList();
        List<String> found = new ArrayList<>();
        for (String id : asked) {
            found.add(ids.stream()
                    .filter(id::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new CallException(
                            "there is no " + kind + " '" + id.toLowerCase(Locale.ROOT) + "' in the graph",
                            anyOf(ids))));
        }
        return found;
    }

    private static String anyOf(List<String> ids) {
        return ids.isEmpty() ? "the graph has none" : "one of " + String.join(", ", ids);
    }
}
