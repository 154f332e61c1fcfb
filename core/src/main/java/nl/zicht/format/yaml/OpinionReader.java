package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.causal.Opinion;
import nl.zicht.causal.Polarity;
import nl.zicht.causal.Speed;
import nl.zicht.causal.Strength;

/** Reads what participants said of a link. */
final class OpinionReader {
    private final References references;
    private final EvidenceReader evidence;
    private final YamlProblems problems;

    OpinionReader(References references, EvidenceReader evidence, YamlProblems problems) {
        this.references = references;
        this.evidence = evidence;
        this.problems = problems;
    }

    /** The key {@code said} of a link; an opinion without a sign has that of the link. */
    List<Opinion> opinions(YamlFields link, Polarity agreed) {
        List<Opinion> opinions = new ArrayList<>();
        for (YamlNode item : link.optionalList("said")) {
            try (YamlFields fields = YamlFields.of("an opinion", item, problems)) {
                String by = references.resolve("participant", "by", fields);
                Polarity polarity = fields.has("sign") ? LinkReader.sign(fields, problems) : agreed;
                Strength strength = evidence.word("strength", fields, Strength.values(), Strength.WEAK);
                Speed speed = evidence.word("speed", fields, Speed.values(), Speed.AVERAGE);
                if (opinions.stream().anyMatch(o -> o.participant().equals(by))) {
                    problems.add(
                            fields.positionOf("by"),
                            "a second opinion of '" + by + "' on one link; expected one for each participant",
                            "Maybe another participant was meant?");
                }
                if (fields.sound()) {
                    opinions.add(new Opinion(by, polarity, strength, speed));
                }
            }
        }
        return opinions;
    }
}
