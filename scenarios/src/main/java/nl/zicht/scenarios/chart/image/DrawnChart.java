package nl.zicht.scenarios.chart.image;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;
import nl.zicht.scenarios.chart.AltText;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.CoverageMap;
import nl.zicht.scenarios.chart.DifferenceBars;
import nl.zicht.scenarios.chart.FanChart;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Java2dPen;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.SvgWriter;
import nl.zicht.scenarios.chart.layout.CausalPictureLayout;
import nl.zicht.scenarios.chart.layout.CoverageMapLayout;
import nl.zicht.scenarios.chart.layout.DifferenceBarsLayout;
import nl.zicht.scenarios.chart.layout.FanChartLayout;
import nl.zicht.scenarios.chart.layout.LineChartLayout;

/**
 * A chart laid out in one language, ready to become SVG and PNG with everything in the same places. The same chart gives the same
 * bytes on the same machine, and may be used from several threads.
 */
public final class DrawnChart {

    private final Drawing drawing;
    private final SvgWriter.Header header;
    private final Consumer<Graphics2D> painter;

    private DrawnChart(Drawing drawing, SvgWriter.Header header, Consumer<Graphics2D> painter) {
        this.drawing = drawing;
        this.header = header;
        this.painter = painter;
    }

    /** Lays out a chart in a language. */
    public static DrawnChart of(Chart chart, Language language) {
        SvgWriter.Header header = new SvgWriter.Header(
                chart.id(), language.tag(), chart.text().title().in(language.locale()), AltText.of(chart, language));
        if (chart instanceof LineChart lines) {
            LineChartLayout layout = LineChartLayout.of(lines, language);
            return new DrawnChart(layout.drawing(), header, graphics -> {
                draw(layout.below(), graphics);
                XChartLines.paint(layout, graphics);
                draw(layout.above(), graphics);
            });
        }
        if (chart instanceof DifferenceBars bars) {
            DifferenceBarsLayout layout = DifferenceBarsLayout.of(bars, language);
            return new DrawnChart(layout.drawing(), header, graphics -> {
                draw(layout.below(), graphics);
                XChartBars.paint(layout, graphics);
                draw(layout.above(), graphics);
            });
        }
        if (chart instanceof FanChart fans) {
            Drawing drawing = FanChartLayout.of(fans, language);
            return new DrawnChart(drawing, header, graphics -> draw(drawing.marks(), graphics));
        }
        Drawing picture = chart instanceof CoverageMap map
                ? CoverageMapLayout.of(map, language)
                : CausalPictureLayout.of((CausalPicture) chart, language);
        return new DrawnChart(picture, header, graphics -> draw(picture.marks(), graphics));
    }

    /** The chart as an {@code svg} element that can be a file or stand in a page; its text alternative is inside. */
    public String svg() {
        return SvgWriter.write(drawing, header);
    }

    /**
     * The chart as a PNG of twice the size in pixels, sharp on paper and on fine screens.
     *
     * @throws MissingFontException when the machine has no font to write with
     */
    public byte[] png() {
        return Png.of(drawing.width(), drawing.height(), painter);
    }

    private static void draw(List<Mark> marks, Graphics2D graphics) {
        Java2dPen pen = new Java2dPen(graphics);
        marks.forEach(mark -> mark.draw(pen));
    }
}
