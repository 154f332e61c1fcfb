package nl.zicht.scenarios.monitor;

import java.util.List;
import java.util.OptionalInt;
import nl.zicht.causal.Grade;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a recommendation, in the year in which a source says so.
 *
 * @param state how far it was taken up
 * @param year the year of which the state is; empty only when it is unknown
 * @param sources codes of the sources; empty only when it is unknown
 * @param grade how well the sources back it; null only when it is unknown
 * @param note what the sources say, or what was looked for and not found
 */
public record Standing(
        State state,
        OptionalInt year,
        List<String> sources,
        @Nullable Grade grade,
        Label note) {

    /** How far a recommendation was taken up. */
    public enum State {
        /** Done, as it was asked. */
        TAKEN_UP("taken up", "overgenomen", "taken up"),
        /** Done in part, or for some. */
        PARTLY("partly", "deels overgenomen", "partly taken up"),
        /** Not done. */
        NOT("not", "niet overgenomen", "not taken up"),
        /** No public source settles it. */
        UNKNOWN("unknown", "onbekend", "unknown");

        private final String word;
        private final Label label;

        State(String word, String nl, String en) {
            this.word = word;
            this.label = new Label(nl, en);
        }

        /** The word for it in files and on the command line. */
        public String word() {
            return word;
        }

        /** What readers see. */
        public Label label() {
            return label;
        }
    }

    /** Copies the sources. */
    public Standing {
        sources = List.copyOf(sources);
    }
}
