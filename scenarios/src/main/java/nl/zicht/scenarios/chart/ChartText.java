package nl.zicht.scenarios.chart;

import java.util.Optional;
import nl.zicht.label.Label;

/**
 * The words around a chart.
 *
 * @param title the finding as a short sentence, best at most 12 words
 * @param subtitle measure, unit and period
 * @param source where the numbers come from, names only; "Source:" and who worked on it are added when drawn
 * @param modelVersion name and version of the model that produced the numbers
 * @param note what a reader must know to read the chart rightly; if anything
 */
public record ChartText(Label title, Label subtitle, Label source, String modelVersion, Optional<Label> note) {

    /** Rejects a chart without model version. */
    public ChartText {
        if (modelVersion.isBlank()) {
            throw new IllegalArgumentException("The chart \"" + title.en() + "\" has no model version; expected one.");
        }
    }

    /** Words around a chart without a note. */
    public ChartText(Label title, Label subtitle, Label source, String modelVersion) {
        this(title, subtitle, source, modelVersion, Optional.empty());
    }

    /** The same words with another note. */
    public ChartText withNote(Label newNote) {
        return new ChartText(title, subtitle, source, modelVersion, Optional.of(newNote));
    }
}
