package nl.zicht.format.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Grade;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/** Reads labels, evidence and the words of a scale. */
final class EvidenceReader {
    static final Label NO_LABEL = new Label(YamlFields.STAND_IN, YamlFields.STAND_IN);
    private static final Evidence NO_EVIDENCE = new Evidence.Judgement(NO_LABEL);

    private final References references;
    private final YamlProblems problems;

    EvidenceReader(References references, YamlProblems problems) {
        this.references = references;
        this.problems = problems;
    }

    /** The keys {@code nl} and {@code en} of a mapping that has others too. */
    static Label label(YamlFields fields) {
        return new Label(fields.text("nl"), fields.text("en"));
    }

    /** A mapping of just {@code nl} and {@code en}. */
    static Label label(String what, YamlNode node, YamlProblems problems) {
        try (YamlFields fields = YamlFields.of(what, node, problems)) {
            return label(fields);
        }
    }

    /** The evidence in a key; the default when the key is left out, a fault when there is no default either. */
    Evidence evidence(String key, YamlFields fields, @Nullable Evidence otherwise) {
        Optional<YamlNode> node = otherwise == null ? fields.required(key) : fields.optional(key);
        if (node.isEmpty()) {
            return otherwise == null ? NO_EVIDENCE : otherwise;
        }
        return evidence(node.get());
    }

    Evidence evidence(YamlNode node) {
        try (YamlFields fields = YamlFields.of("evidence", node, problems)) {
            boolean judged = fields.has("judgement");
            boolean sourced = fields.has("sources");
            if (judged == sourced && fields.sound()) {
                problems.add(
                        fields.position(),
                        "evidence with " + (judged ? "both sources and a judgement" : "neither sources nor a judgement")
                                + "; expected one of the two",
                        "Maybe write 'judgement: {nl: …, en: …}' with the reason?");
            }
            if (judged) {
                return fields.optional("judgement")
                        .map(reason -> label("a judgement", reason, problems))
                        .<Evidence>map(Evidence.Judgement::new)
                        .orElse(NO_EVIDENCE);
            }
            return sourced ? sourced(fields) : unused(fields);
        }
    }

    private Evidence sourced(YamlFields fields) {
        List<String> sources = references.resolve("source", fields.texts("sources"));
        Grade grade = word("grade", fields, Grade.values(), Grade.U);
        Label note = fields.optional("note")
                .map(node -> label("a note", node, problems))
                .orElse(null);
        return sources.isEmpty() ? NO_EVIDENCE : new Evidence.Sourced(sources, grade, note);
    }

    /** Marks the remaining keys of evidence as known, so that only the missing choice is reported. */
    private static Evidence unused(YamlFields fields) {
        fields.has("grade");
        fields.has("note");
        return NO_EVIDENCE;
    }

    /** One of the words of an enumeration: its name in lower case, with spaces for underscores; a grade as it is. */
    <E extends Enum<E>> E word(String key, YamlFields fields, E[] values, E otherwise) {
        return fields.word(key, values, otherwise, EvidenceReader::word);
    }

    private static String word(Enum<?> value) {
        return value instanceof Grade grade
                ? grade.name()
                : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
