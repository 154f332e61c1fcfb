package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zicht.ensemble.Correlation;
import nl.zicht.ensemble.DesignPlaces;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LeverValues;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.equation.Code;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;
import nl.zicht.format.yaml.YamlTree;

/**
 * Reads the design of an ensemble from YAML, or its uncertainties from a table.
 *
 * <pre>
 * uncertainties: [{variable, distribution, …, least?, most?, unit?, source?}]
 * correlations?: [{between: [variable, variable], rank}]           rank correlation, above -1 and below 1
 * levers?:       [{variable, values: [number, …], unit?, source?}]
 * outcomes?:     [{id, variable, measure, time? or threshold?, unit?} or {id, expression, unit?}]
 * trajectories?: [variable, …]
 *
 * distribution is one of     with the keys
 *   uniform                  low, high
 *   triangular, pert         low, mode, high
 *   normal                   mean, sd
 *   lognormal                median, logSd       (standard deviation of the natural logarithm)
 *   discrete                 values, weights?
 *   empirical                file, column        (a table beside this file)
 * measure is one of final, at (time), peak, peak-time, low, low-time, integral, mean, rises-to (threshold), falls-to (threshold)
 * </pre>
 *
 * <p>{@code least} and {@code most} truncate. An expression may use the ids of the outcomes before it, and the names of inputs. A table has the keys of an
 * uncertainty as headings, a row for each; lists in a cell are separated by blanks. Unknown and duplicate keys are faults; all faults are thrown at once.
 */
public final class DesignReader {
    private DesignReader() {}

    /**
     * Reads a text.
     *
     * @param name the name of the file, for the reports; a table when it ends in .csv, .tab or .tsv
     * @param text its text
     * @param siblings the files beside it, with the observations of empirical distributions
     * @throws ModelException with every fault of the text
     */
    public static EnsembleDesign read(String name, String text, SiblingFiles siblings) {
        return located(name, text, siblings).design();
    }

    /** Reads a text and keeps where its parts stand; see {@link #read}. */
    public static LocatedDesign located(String name, String text, SiblingFiles siblings) {
        YamlProblems problems = new YamlProblems(name, text);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean table = List.of("csv", "tab", "tsv", "txt").contains(ending);
        Optional<YamlNode> root = table ? DesignTable.parse(name, text, problems) : YamlTree.parse(text, problems);
        Optional<LocatedDesign> design = root.flatMap(node -> design(node, siblings, problems));
        problems.throwIfAny();
        return design.orElseThrow();
    }

    private static Optional<LocatedDesign> design(YamlNode root, SiblingFiles siblings, YamlProblems problems) {
        try (YamlFields fields = YamlFields.of("a design of an ensemble", root, problems)) {
            DesignParts parts = new DesignParts(siblings, problems);
            List<Uncertainty> uncertainties = new ArrayList<>();
            for (YamlNode node : fields.optionalList("uncertainties")) {
                parts.uncertainty(node).ifPresent(uncertainties::add);
            }
            List<LeverValues> levers = new ArrayList<>();
            for (YamlNode node : fields.optionalList("levers")) {
                parts.lever(node).ifPresent(levers::add);
            }
            if (fields.sound() && uncertainties.isEmpty() && levers.isEmpty()) {
                problems.add(
                        Code.MISSING_PART,
                        fields.position(),
                        "found neither uncertainties nor levers; expected one at least",
                        "Maybe '- variable: …' under 'uncertainties:'?");
            }
            List<Correlation> correlations = new ArrayList<>();
            for (YamlNode node : fields.optionalList("correlations")) {
                parts.correlation(node).ifPresent(correlations::add);
            }
            OutcomeParts outcomeParts = new OutcomeParts(parts.names(), problems);
            List<MemberOutcome> outcomes = new ArrayList<>();
            for (YamlNode node : fields.optionalList("outcomes")) {
                outcomeParts.outcome(node).ifPresent(outcomes::add);
            }
            Map<String, SourceSpan> trajectories = new LinkedHashMap<>();
            for (YamlNode.Scalar scalar : fields.optionalTexts("trajectories")) {
                trajectories.putIfAbsent(scalar.text(), problems.span(scalar.position()));
            }
            if (!fields.sound()) {
                return Optional.empty();
            }
            return Optional.of(new LocatedDesign(
                    new EnsembleDesign(
                            uncertainties, correlations, levers, outcomes, List.copyOf(trajectories.keySet())),
                    new DesignPlaces(parts.places(), outcomeParts.places(), trajectories)));
        }
    }
}
