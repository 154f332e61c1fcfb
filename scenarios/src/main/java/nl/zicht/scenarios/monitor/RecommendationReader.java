package nl.zicht.scenarios.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import nl.zicht.causal.Grade;
import nl.zicht.equation.Code;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;
import nl.zicht.label.Label;
import nl.zicht.scenarios.monitor.Standing.State;
import org.jspecify.annotations.Nullable;

/** Reads the recommendations of a register. */
final class RecommendationReader {
    private static final Label NO_LABEL = Label.same(YamlFields.STAND_IN);
    private static final Standing NO_STANDING =
            new Standing(State.UNKNOWN, OptionalInt.empty(), List.of(), null, NO_LABEL);
    private static final Recommendation.Origin NO_ORIGIN = new Recommendation.Origin(List.of(), Grade.U, null);

    private final RegisterNames names;
    private final YamlProblems problems;
    private final Set<String> seen = new HashSet<>();

    RecommendationReader(RegisterNames names, YamlProblems problems) {
        this.names = names;
        this.problems = problems;
    }

    List<Recommendation> read(List<YamlNode> items) {
        List<Recommendation> read = new ArrayList<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a recommendation", item, problems)) {
                read.add(recommendation(fields));
            }
        }
        return read;
    }

    private Recommendation recommendation(YamlFields fields) {
        String id = fields.text("id");
        if (!id.equals(YamlFields.STAND_IN) && !seen.add(id)) {
            problems.add(
                    Code.DUPLICATE_NAME,
                    fields.positionOf("id"),
                    "the recommendation '" + id + "' for the second time; expected once",
                    "Maybe one of the two needs another sign?");
        }
        return new Recommendation(
                id,
                label(fields),
                names.one("publication", "publication", fields),
                year(fields),
                fields.required("evidence").map(this::origin).orElse(NO_ORIGIN),
                scope(fields),
                names.some("intervention", "interventions", fields),
                fields.optional("model").map(this::counterpart).orElse(null),
                fields.required("state").map(this::standing).orElse(NO_STANDING),
                fields.required("indicator").map(this::indicator).orElse(new Indicator(NO_LABEL, List.of(), null)));
    }

    private Recommendation.Scope scope(YamlFields fields) {
        return new Recommendation.Scope(
                names.some("domain", "domains", fields),
                names.some("action line", "actionLines", fields),
                names.some("actor", "actors", fields),
                names.some("form", "forms", fields));
    }

    private static Label label(YamlFields fields) {
        return new Label(fields.text("nl"), fields.text("en"));
    }

    /** A label that may be left out, but not in one language only. */
    private static @Nullable Label optionalLabel(YamlFields fields) {
        return fields.has("nl") || fields.has("en") ? label(fields) : null;
    }

    private static OptionalInt year(YamlFields fields) {
        OptionalDouble year = fields.optionalNumber("year", 1990, 2100);
        return year.isPresent() ? OptionalInt.of((int) year.getAsDouble()) : OptionalInt.empty();
    }

    private Recommendation.Origin origin(YamlNode node) {
        try (YamlFields fields = YamlFields.of("evidence", node, problems)) {
            List<String> sources = names.some("source", "sources", fields);
            Grade grade = word("grade", fields, Grade.values(), Grade.U, Grade::name);
            if (fields.sound() && sources.isEmpty() && grade != Grade.U) {
                problems.add(
                        fields.position(),
                        "grade " + grade + " without a source; expected a source, or grade U",
                        "Maybe the source still has to be named?");
            }
            return new Recommendation.Origin(sources, grade, optionalLabel(fields));
        }
    }

    private @Nullable Counterpart counterpart(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a place in the model", node, problems)) {
            boolean scenario = fields.has("scenario");
            List<String> levers = names.levers("levers", fields);
            Label note = optionalLabel(fields);
            String id = scenario ? names.one("scenario", "scenario", fields) : null;
            if (fields.sound() && scenario != levers.isEmpty()) {
                problems.add(
                        fields.position(),
                        scenario
                                ? "both a scenario and levers; expected one of the two"
                                : "neither a scenario nor levers",
                        "Maybe leave out 'model' when nothing in it comes near?");
            }
            return fields.sound() ? new Counterpart(id, levers, note) : null;
        }
    }

    private Standing standing(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a state", node, problems)) {
            State state = word("is", fields, State.values(), State.UNKNOWN, State::word);
            OptionalInt year = year(fields);
            List<String> sources = names.some("source", "sources", fields);
            Grade grade = fields.has("grade") ? word("grade", fields, Grade.values(), Grade.U, Grade::name) : null;
            boolean backed = year.isPresent() && !sources.isEmpty() && grade != null;
            if (fields.sound() && state != State.UNKNOWN && !backed) {
                problems.add(
                        fields.position(),
                        "the state '" + state.word() + "' without year, sources or grade; expected all three",
                        "Maybe it is 'unknown' as long as no source settles it?");
            }
            return new Standing(state, year, sources, grade, label(fields));
        }
    }

    private Indicator indicator(YamlNode node) {
        try (YamlFields fields = YamlFields.of("an indicator", node, problems)) {
            List<String> series = names.some("published series", "series", fields);
            Optional<YamlNode> outcome = fields.optional("outcome");
            String id = outcome.isPresent() ? names.one("outcome", "outcome", fields) : null;
            return new Indicator(label(fields), series, id);
        }
    }

    private <E extends Enum<E>> E word(
            String key, YamlFields fields, E[] values, E otherwise, Function<E, String> spelling) {
        String text = fields.text(key);
        Optional<E> found = Arrays.stream(values)
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst();
        if (found.isEmpty() && !text.equals(YamlFields.STAND_IN)) {
            problems.addUnknown(
                    fields.positionOf(key),
                    key,
                    text,
                    Arrays.stream(values).map(spelling).toList());
        }
        return found.orElse(otherwise);
    }
}
