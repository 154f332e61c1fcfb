package nl.zicht.format.graph;

import java.util.Locale;
import nl.zicht.causal.Evidence;
import nl.zicht.label.Label;

/** Evidence in one line. */
final class EvidenceText {
    private static final Label JUDGEMENT = new Label("oordeel", "judgement");

    private EvidenceText() {}

    /** {@code S1 S5 (V): note} or {@code judgement: reason}. */
    static String of(Evidence evidence, Locale language) {
        if (evidence instanceof Evidence.Judgement judgement) {
            return JUDGEMENT.in(language) + ": " + judgement.reason().in(language);
        }
        Evidence.Sourced sourced = (Evidence.Sourced) evidence;
        String text = String.join(" ", sourced.sources()) + " (" + sourced.grade() + ")";
        Label note = sourced.note();
        return note == null ? text : text + ": " + note.in(language);
    }
}
