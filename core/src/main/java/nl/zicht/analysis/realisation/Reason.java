package nl.zicht.analysis.realisation;

import nl.zicht.label.Label;

/**
 * Why something is not as a reader might expect.
 *
 * @param id the identifier
 * @param kind what kind of reason it is
 * @param label the reason itself
 */
public record Reason(String id, Kind kind, Label label) {
    /** The kinds of reasons. */
    public enum Kind {
        /** It lies outside of what the model is about. */
        BOUNDARY("boundary"),
        /** There is nothing to count or measure. */
        NOT_QUANTIFIABLE("not quantifiable"),
        /** It can be measured in principle, but nobody has. */
        NO_DATA("no data"),
        /** It is in the model as a part of something else. */
        AGGREGATED("aggregated"),
        /** The model differs from the graph, and that is understood. */
        DIFFERENCE("difference"),
        /** It is there for the reckoning, and says nothing of the world. */
        BOOKKEEPING("bookkeeping");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word for it in files. */
        public String word() {
            return word;
        }
    }
}
