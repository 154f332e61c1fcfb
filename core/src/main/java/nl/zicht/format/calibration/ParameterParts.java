package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.analysis.calibration.CalibrationParameter;
import nl.zicht.ensemble.Distribution;
import nl.zicht.equation.Code;
import nl.zicht.format.ensemble.DistributionParts;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;

/** Reads parameters; after a fault one is left out. */
final class ParameterParts {
    private final SiblingFiles siblings;
    private final YamlProblems problems;
    private final List<String> ids = new ArrayList<>();

    ParameterParts(SiblingFiles siblings, YamlProblems problems) {
        this.siblings = siblings;
        this.problems = problems;
    }

    /** Returns the ids read so far, in order. */
    List<String> ids() {
        return ids;
    }

    Optional<CalibrationParameter> parameter(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a parameter", node, problems)) {
            String id = fields.text("id");
            if (ids.contains(id)) {
                problems.add(
                        Code.DUPLICATE_NAME,
                        fields.positionOf("id"),
                        "the parameter '" + id + "' for the second time; expected each once",
                        "Maybe another name?");
            }
            ids.add(id);
            boolean factor = fields.has("factors");
            if (factor && fields.has("inputs")) {
                problems.add(
                        fields.positionOf("factors"),
                        "found inputs and factors; expected one of them",
                        "Maybe two parameters are meant?");
            }
            List<String> inputs = texts(fields.optionalTexts(factor ? "factors" : "inputs"));
            Optional<Distribution> prior = new DistributionParts(fields, siblings, problems).read();
            prior.filter(p -> p instanceof Distribution.Discrete || p instanceof Distribution.Empirical)
                    .ifPresent(p -> problems.add(
                            fields.positionOf("distribution"),
                            "found a distribution of single values; expected a continuous one",
                            "Maybe uniform, triangular, pert, normal or lognormal?"));
            String unit = fields.optionalText("unit").orElse("");
            String source = fields.optionalText("source").orElse("");
            return fields.sound() && prior.isPresent()
                    ? Optional.of(new CalibrationParameter(id, inputs, factor, prior.get(), unit, source))
                    : Optional.empty();
        }
    }

    static List<String> texts(List<YamlNode.Scalar> scalars) {
        return scalars.stream().map(YamlNode.Scalar::text).toList();
    }
}
