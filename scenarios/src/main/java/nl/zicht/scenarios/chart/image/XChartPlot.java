package nl.zicht.scenarios.chart.image;

import java.awt.Color;
import java.awt.Graphics2D;
import nl.zicht.scenarios.chart.layout.Plot;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/** Makes XChart paint data and nothing else: axes, names and words stand where the layout puts them. */
final class XChartPlot {

    private static final Color NOTHING = new Color(0, 0, 0, 0);

    private XChartPlot() {}

    static void dataOnly(AxesChartStyler styler) {
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setPlotBorderVisible(false);
        styler.setChartBackgroundColor(NOTHING);
        styler.setPlotBackgroundColor(NOTHING);
        styler.setAntiAlias(true);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setPlotMargin(0);
        styler.setPlotGridLinesVisible(false);
    }

    /** XChart knows whole pixels only, so the rest of a pixel is a scale. */
    static void paint(Chart<?, ?> chart, Plot plot, Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.translate(plot.left(), plot.top());
            own.scale(plot.width() / chart.getWidth(), plot.height() / chart.getHeight());
            chart.paint(own, chart.getWidth(), chart.getHeight());
        } finally {
            own.dispose();
        }
    }
}
