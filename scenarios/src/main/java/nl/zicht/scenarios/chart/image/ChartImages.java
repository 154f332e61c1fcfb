package nl.zicht.scenarios.chart.image;

import nl.zicht.scenarios.chart.AltText;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.DifferenceBars;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Java2dPen;
import nl.zicht.scenarios.chart.drawing.SvgWriter;
import nl.zicht.scenarios.chart.layout.CausalPictureLayout;
import nl.zicht.scenarios.chart.layout.DifferenceBarsLayout;
import nl.zicht.scenarios.chart.layout.LineChartLayout;

/** Turns charts into SVG and PNG with the same layout. The same chart gives the same bytes on the same machine. */
public final class ChartImages {

    private ChartImages() {}

    /** The chart as an {@code svg} element that can be a file or stand in a page; its text alternative is inside. */
    public static String svg(Chart chart, Language language) {
        SvgWriter.Header header = new SvgWriter.Header(
                chart.id(), language.tag(), chart.text().title().in(language.locale()), AltText.of(chart, language));
        return SvgWriter.write(drawing(chart, language), header);
    }

    /**
     * The chart as a PNG of twice the size in pixels, sharp on paper and on fine screens.
     *
     * @throws MissingFontException when the machine has no font to write with
     */
    public static byte[] png(Chart chart, Language language) {
        if (chart instanceof LineChart lineChart) {
            LineChartLayout layout = LineChartLayout.of(lineChart, language);
            return Png.of(layout.drawing().width(), layout.height(), graphics -> {
                Java2dPen pen = new Java2dPen(graphics);
                layout.below().forEach(mark -> mark.draw(pen));
                XChartLines.paint(layout, graphics);
                layout.above().forEach(mark -> mark.draw(new Java2dPen(graphics)));
            });
        }
        if (chart instanceof DifferenceBars bars) {
            DifferenceBarsLayout layout = DifferenceBarsLayout.of(bars, language);
            return Png.of(layout.drawing().width(), layout.height(), graphics -> {
                Java2dPen pen = new Java2dPen(graphics);
                layout.below().forEach(mark -> mark.draw(pen));
                XChartBars.paint(layout, graphics);
                layout.above().forEach(mark -> mark.draw(new Java2dPen(graphics)));
            });
        }
        Drawing drawing = drawing(chart, language);
        return Png.of(drawing.width(), drawing.height(), graphics -> {
            Java2dPen pen = new Java2dPen(graphics);
            drawing.marks().forEach(mark -> mark.draw(pen));
        });
    }

    private static Drawing drawing(Chart chart, Language language) {
        if (chart instanceof LineChart lineChart) {
            return LineChartLayout.of(lineChart, language).drawing();
        }
        if (chart instanceof DifferenceBars bars) {
            return DifferenceBarsLayout.of(bars, language).drawing();
        }
        return CausalPictureLayout.of((CausalPicture) chart, language);
    }
}
