package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.ensemble.Correlation;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.InputName;
import nl.zicht.ensemble.LeverValues;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.equation.Code;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;

/** Reads the inputs of a design; after a fault in an item it is left out. */
final class DesignParts {
    private static final double WIDEST = 1e300;

    private final SiblingFiles siblings;
    private final YamlProblems problems;
    private final List<String> variables = new ArrayList<>();
    private final List<String> uncertain = new ArrayList<>();
    private final Map<String, SourceSpan> places = new HashMap<>();

    DesignParts(SiblingFiles siblings, YamlProblems problems) {
        this.siblings = siblings;
        this.problems = problems;
    }

    /** Returns the names of the inputs read so far, uncertainties first. */
    List<String> names() {
        return variables;
    }

    /** Returns where the inputs read so far were written. */
    Map<String, SourceSpan> places() {
        return places;
    }

    Optional<Uncertainty> uncertainty(YamlNode node) {
        try (YamlFields fields = YamlFields.of("an uncertainty", node, problems)) {
            String variable = variable(fields);
            uncertain.add(variable);
            Optional<Distribution> distribution = new DistributionParts(fields, siblings, problems).read();
            String unit = fields.optionalText("unit").orElse("");
            String source = fields.optionalText("source").orElse("");
            return fields.sound() && distribution.isPresent()
                    ? Optional.of(new Uncertainty(variable, distribution.get(), unit, source))
                    : Optional.empty();
        }
    }

    Optional<LeverValues> lever(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a lever", node, problems)) {
            String variable = variable(fields);
            List<Double> values = numbers(fields.list("values"), problems);
            String unit = fields.optionalText("unit").orElse("");
            String source = fields.optionalText("source").orElse("");
            return fields.sound() ? Optional.of(new LeverValues(variable, values, unit, source)) : Optional.empty();
        }
    }

    private String variable(YamlFields fields) {
        String variable = fields.text("variable");
        if (!variable.equals(YamlFields.STAND_IN) && indexOf(variables, variable) >= 0) {
            problems.add(
                    Code.DUPLICATE_NAME,
                    fields.positionOf("variable"),
                    "the input '" + variable + "' for the second time; expected each once",
                    "Maybe an element of an array is meant: name[A]?");
        }
        variables.add(variable);
        places.put(variable, problems.span(fields.positionOf("variable")));
        return variable;
    }

    Optional<Correlation> correlation(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a correlation", node, problems)) {
            List<YamlNode.Scalar> between = fields.texts("between");
            double rank = fields.number("rank", -1, 1);
            if (fields.sound() && (between.size() != 2 || StrictMath.abs(rank) == 1)) {
                problems.add(
                        fields.position(),
                        "found " + between.size() + " variables and the rank correlation " + rank
                                + "; expected two variables and a number above -1 and below 1",
                        "Maybe 'between: [one, other]' and 'rank: 0.5'?");
            }
            int[] places = between.stream().mapToInt(this::known).toArray();
            if (fields.sound() && places[0] == places[1]) {
                problems.add(fields.position(), "a correlation of a variable with itself", "Maybe another is meant?");
            }
            return fields.sound() ? Optional.of(new Correlation(places[0], places[1], rank)) : Optional.empty();
        }
    }

    private int known(YamlNode.Scalar scalar) {
        int at = indexOf(uncertain, scalar.text());
        if (at < 0) {
            problems.addUnknown(scalar.position(), "uncertainty", scalar.text(), uncertain);
        }
        return at;
    }

    private static int indexOf(List<String> names, String name) {
        return names.stream().map(InputName::of).toList().indexOf(InputName.of(name));
    }

    /** Returns the numbers of a list. */
    static List<Double> numbers(List<YamlNode> nodes, YamlProblems problems) {
        List<Double> numbers = new ArrayList<>();
        for (YamlNode node : nodes) {
            YamlNode.Mapping one =
                    new YamlNode.Mapping(List.of(new YamlNode.Entry("value", node.position(), node)), node.position());
            try (YamlFields fields = YamlFields.of("a list of numbers", one, problems)) {
                numbers.add(fields.number("value", -WIDEST, WIDEST));
            }
        }
        return numbers;
    }
}
