package nl.zicht.scenarios.chart.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import nl.zicht.scenarios.chart.layout.DifferenceBarsLayout;
import nl.zicht.scenarios.chart.layout.DifferenceBarsLayout.PlottedBar;
import nl.zicht.scenarios.chart.layout.Plot;
import org.knowm.xchart.HorizontalBarChart;

/** Paints bars with XChart, exactly into the plot of the layout: a row at a time, because each bar has its own colour. */
final class XChartBars {

    private XChartBars() {}

    static void paint(DifferenceBarsLayout layout, Graphics2D graphics) {
        for (PlottedBar bar : layout.bars()) {
            if (bar.bar().value() != 0) {
                paint(bar, layout.plot(), graphics);
            }
        }
    }

    private static void paint(PlottedBar bar, Plot plot, Graphics2D graphics) {
        HorizontalBarChart chart =
                new HorizontalBarChart((int) Math.round(plot.width()), (int) Math.round(bar.height()));
        XChartPlot.dataOnly(chart.getStyler());
        chart.getStyler().setXAxisMin(plot.xMin());
        chart.getStyler().setXAxisMax(plot.xMax());
        chart.getStyler().setAvailableSpaceFill(DifferenceBarsLayout.FILL);
        chart.addSeries(
                        "difference",
                        List.of(bar.bar().value()),
                        List.of(bar.bar().id()))
                .setFillColor(Color.decode(bar.colour()));
        Plot row = new Plot(plot.left(), bar.top(), plot.width(), bar.height(), plot.xMin(), plot.xMax(), 0, 1);
        XChartPlot.paint(chart, row, graphics);
    }
}
