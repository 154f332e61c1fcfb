package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zicht.ensemble.Formula;
import nl.zicht.ensemble.Measure;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;

/** Reads the outcomes of a design; after a fault in an item it is left out. */
final class OutcomeParts {
    private static final double WIDEST = 1e300;

    private final YamlProblems problems;
    private final int inputs;
    /** What an expression may name: the inputs, and the outcomes so far. */
    private final List<String> known;

    private final Map<String, SourceSpan> places = new HashMap<>();

    OutcomeParts(List<String> inputs, YamlProblems problems) {
        this.problems = problems;
        this.inputs = inputs.size();
        known = new ArrayList<>(inputs);
    }

    /** Returns where the variables of the outcomes read so far were written, by id. */
    Map<String, SourceSpan> places() {
        return places;
    }

    Optional<MemberOutcome> outcome(YamlNode node) {
        try (YamlFields fields = YamlFields.of("an outcome", node, problems)) {
            String id = fields.text("id");
            if (known.subList(inputs, known.size()).contains(id)) {
                problems.add(
                        Code.DUPLICATE_NAME,
                        fields.positionOf("id"),
                        "the outcome '" + id + "' for the second time; expected each id once",
                        "Maybe give it another id?");
            }
            String unit = fields.optionalText("unit").orElse("");
            Optional<MemberOutcome> outcome =
                    fields.has("expression") ? computed(id, unit, fields) : Optional.of(measured(id, unit, fields));
            known.add(id);
            places.put(id, problems.span(fields.positionOf("variable")));
            return fields.sound() ? outcome : Optional.empty();
        }
    }

    private MemberOutcome measured(String id, String unit, YamlFields fields) {
        String variable = fields.text("variable");
        Measure measure = measure(fields);
        double argument = 0;
        if (measure.hasArgument()) {
            argument = fields.number(measure == Measure.AT ? "time" : "threshold", -WIDEST, WIDEST);
        }
        return new MemberOutcome.Measured(id, variable, measure, argument, unit);
    }

    private Measure measure(YamlFields fields) {
        String word = fields.text("measure");
        for (Measure measure : Measure.values()) {
            if (spelling(measure).equals(word)) {
                return measure;
            }
        }
        if (!word.equals(YamlFields.STAND_IN)) {
            problems.addUnknown(
                    fields.positionOf("measure"),
                    "measure",
                    word,
                    Arrays.stream(Measure.values()).map(OutcomeParts::spelling).toList());
        }
        fields.has("time");
        fields.has("threshold");
        return Measure.FINAL;
    }

    private static String spelling(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<MemberOutcome> computed(String id, String unit, YamlFields fields) {
        String text = fields.text("expression");
        Diagnostics diagnostics = new Diagnostics();
        Expression expression =
                EquationParser.parse(Fragment.of("expression", text), Dialect.XMILE, Limits.DEFAULT, diagnostics);
        Optional<Formula> formula = Formula.of(expression, text, known, diagnostics);
        for (Diagnostic finding : diagnostics.list()) {
            if (finding.isError()) {
                String hint = finding.hint() == null ? "a name between double quotes?" : finding.hint();
                problems.add(finding.code(), fields.positionOf("expression"), finding.message(), hint);
            }
        }
        return formula.map(made -> new MemberOutcome.Computed(id, text, made, unit));
    }
}
