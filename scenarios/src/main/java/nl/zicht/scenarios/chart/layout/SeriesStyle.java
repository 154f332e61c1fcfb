package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Marker;
import nl.zicht.scenarios.chart.drawing.Palette;

/**
 * How one series looks. No two series share a colour, a dash pattern or a marker, so that any one of them tells them apart.
 *
 * @param ink colour, width and dashes of the line; width 0 when only markers are drawn
 * @param marker symbol on the line
 */
public record SeriesStyle(Ink ink, Marker marker) {

    private static final List<List<Double>> DASHES = List.of(
            List.of(9.0, 4.0),
            List.of(2.5, 3.0),
            List.of(12.0, 3.0, 2.5, 3.0),
            List.of(5.0, 3.0),
            List.of(12.0, 3.0, 2.5, 3.0, 2.5, 3.0));
    private static final List<Marker> MARKERS =
            List.of(Marker.CIRCLE, Marker.TRIANGLE, Marker.SQUARE, Marker.DIAMOND, Marker.TRIANGLE_DOWN);

    /** Styles for lines in their order; scenarios take colours, dashes and markers in turn. */
    static List<SeriesStyle> of(List<Line> lines) {
        List<SeriesStyle> styles = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            styles.add(
                    switch (line.role()) {
                        case BASELINE -> new SeriesStyle(Ink.solid(Palette.DARK_GREY, 3), Marker.NONE);
                        case CONTEXT -> new SeriesStyle(Ink.solid(Palette.CONTEXT, 1.2), Marker.NONE);
                        case OBSERVED -> new SeriesStyle(Ink.solid(Palette.DARK_GREY, 0), Marker.CIRCLE);
                        case SCENARIO -> scenario(next++);
                    });
        }
        return styles;
    }

    private static SeriesStyle scenario(int index) {
        int i = index % Palette.SERIES.size();
        return new SeriesStyle(new Ink(Palette.SERIES.get(i), 2.6, DASHES.get(i)), MARKERS.get(i));
    }
}
