package nl.zicht.scenarios.monitor;

import java.util.List;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * By what one would see that a recommendation is carried out.
 *
 * @param label what is counted
 * @param series names of published series that follow it; none when nobody publishes it
 * @param outcome the id of the outcome of the model that follows it; null when there is none
 */
public record Indicator(
        Label label, List<String> series, @Nullable String outcome) {

    /** Copies the series. */
    public Indicator {
        series = List.copyOf(series);
    }

    /** Whether anything is measured: a published series or an outcome of the model. Otherwise the indicator is a proposal. */
    public boolean measured() {
        return !series.isEmpty() || outcome != null;
    }
}
