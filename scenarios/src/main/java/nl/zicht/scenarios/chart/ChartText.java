package nl.zicht.scenarios.chart;

/**
 * The words around a chart.
 *
 * @param title the finding as a short sentence, best at most 12 words
 * @param subtitle measure, unit and period
 * @param source where the numbers come from, names only; "Source:" and who worked on it are added when drawn
 * @param modelVersion name and version of the model that produced the numbers
 * @param note what a reader must know to read the chart rightly; may be empty
 */
public record ChartText(Words title, Words subtitle, Words source, String modelVersion, Words note) {

    /** Rejects a chart without title, subtitle, source or model version in one of the languages. */
    public ChartText {
        require("title", title);
        require("subtitle", subtitle);
        require("source", source);
        require("model version", Words.same(modelVersion));
    }

    /** Words without a note. */
    public ChartText(Words title, Words subtitle, Words source, String modelVersion) {
        this(title, subtitle, source, modelVersion, Words.none());
    }

    /** The same words with another note. */
    public ChartText withNote(Words newNote) {
        return new ChartText(title, subtitle, source, modelVersion, newNote);
    }

    private static void require(String what, Words words) {
        for (Language language : Language.values()) {
            if (words.in(language).isBlank()) {
                throw new IllegalArgumentException(
                        "A chart has no " + what + " in language " + language.tag() + "; expected a text.");
            }
        }
    }
}
