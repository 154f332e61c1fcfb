package nl.zicht.scenarios.chart;

import java.util.regex.Pattern;
import nl.zicht.label.Label;

/** A picture for policy readers, described without saying how it is drawn. */
public sealed interface Chart permits LineChart, FanChart, DifferenceBars, CausalPicture, CoverageMap {

    /** Form of an identifier: it becomes a file name and an anchor in a page. */
    Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Identifier of the chart, unique in a briefing; lower-case letters, digits and hyphens. */
    String id();

    /** The words around the chart. */
    ChartText text();

    /** What sort of picture this is, for the text alternative. */
    Label kind();

    /**
     * Checks an identifier.
     *
     * @throws IllegalArgumentException when it could not be a file name or an anchor
     */
    static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Found chart or table id \"" + id
                    + "\"; expected a lower-case letter, then letters, digits or hyphens, at most 60 characters.");
        }
        return id;
    }
}
