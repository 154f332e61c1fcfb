package nl.zicht.scenarios.chart.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.drawing.Java2dPen;
import nl.zicht.scenarios.chart.drawing.Marker;
import nl.zicht.scenarios.chart.layout.LineChartLayout;
import nl.zicht.scenarios.chart.layout.Plot;
import nl.zicht.scenarios.chart.layout.PlottedLine;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Paints the lines and markers of a line chart with XChart, exactly where the layout has its plot. */
final class XChartLines {

    private XChartLines() {}

    /** XChart cuts off what leaves its plot, so it gets a little more room than the plot: markers on the edge stay whole. */
    static void paint(LineChartLayout layout, Graphics2D graphics) {
        Plot plot = layout.plot().grown(2 * Marker.RADIUS);
        XYChart chart = new XYChart((int) Math.round(plot.width()), (int) Math.round(plot.height()));
        XChartPlot.dataOnly(chart.getStyler());
        chart.getStyler().setXAxisMin(plot.xMin());
        chart.getStyler().setXAxisMax(plot.xMax());
        chart.getStyler().setYAxisMin(plot.yMin());
        chart.getStyler().setYAxisMax(plot.yMax());
        chart.getStyler().setMarkerSize((int) Math.round(2 * Marker.RADIUS));
        for (PlottedLine line : layout.lines()) {
            addLine(chart, line);
            addMarkers(chart, line);
        }
        XChartPlot.paint(chart, plot, graphics);
    }

    private static void addLine(XYChart chart, PlottedLine line) {
        if (line.style().ink().width() <= 0 || line.points().size() < 2) {
            return;
        }
        XYSeries series = add(chart, line.line().id() + " line", line.points());
        BasicStroke stroke = Java2dPen.stroke(line.style().ink());
        series.setLineStyle(stroke);
        series.setLineColor(Color.decode(line.style().ink().colour()));
        series.setMarker(SeriesMarkers.NONE);
    }

    private static void addMarkers(XYChart chart, PlottedLine line) {
        if (line.style().marker() == Marker.NONE || line.marked().isEmpty()) {
            return;
        }
        XYSeries series = add(chart, line.line().id() + " markers", line.marked());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(marker(line.style().marker()));
        series.setMarkerColor(Color.decode(line.style().ink().colour()));
    }

    private static XYSeries add(XYChart chart, String name, List<Point> points) {
        double[] times = points.stream().mapToDouble(Point::time).toArray();
        double[] values = points.stream().mapToDouble(Point::value).toArray();
        return chart.addSeries(name, times, values);
    }

    private static org.knowm.xchart.style.markers.Marker marker(Marker marker) {
        return switch (marker) {
            case NONE -> SeriesMarkers.NONE;
            case CIRCLE -> SeriesMarkers.CIRCLE;
            case SQUARE -> SeriesMarkers.SQUARE;
            case TRIANGLE -> SeriesMarkers.TRIANGLE_UP;
            case TRIANGLE_DOWN -> SeriesMarkers.TRIANGLE_DOWN;
            case DIAMOND -> SeriesMarkers.DIAMOND;
        };
    }
}
