package nl.zicht.format.yaml;

import nl.zicht.causal.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that holds for all numbers of a kind that bring none of their own.
 *
 * @param start for the start of a factor; null when each must bring its own
 * @param sizing for the strength and speed of a link; null when each must bring its own
 * @param effects for the size of an effect of an intervention; null when each must bring its own
 * @param roles for the task and mandate of an actor; null when each must bring its own
 */
record DefaultEvidence(
        @Nullable Evidence start,
        @Nullable Evidence sizing,
        @Nullable Evidence effects,
        @Nullable Evidence roles) {

    static DefaultEvidence read(YamlFields file, EvidenceReader evidence, YamlProblems problems) {
        return file.optional("defaults")
                .map(node -> {
                    try (YamlFields fields = YamlFields.of("the defaults", node, problems)) {
                        return new DefaultEvidence(
                                fields.optional("start").map(evidence::evidence).orElse(null),
                                fields.optional("sizing")
                                        .map(evidence::evidence)
                                        .orElse(null),
                                fields.optional("effects")
                                        .map(evidence::evidence)
                                        .orElse(null),
                                fields.optional("roles").map(evidence::evidence).orElse(null));
                    }
                })
                .orElse(new DefaultEvidence(null, null, null, null));
    }
}
