package nl.zicht.scenarios.chart.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.AltText;
import nl.zicht.scenarios.chart.Bar;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.DifferenceBars;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.SampleCharts;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.chart.drawing.Marker;
import nl.zicht.scenarios.chart.layout.DifferenceBarsLayout;
import nl.zicht.scenarios.chart.layout.DifferenceBarsLayout.PlottedBar;
import nl.zicht.scenarios.chart.layout.LineChartLayout;
import nl.zicht.scenarios.chart.layout.PlottedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DrawnChartTest {

    static List<Chart> charts() {
        return List.of(
                SampleCharts.lines(),
                SampleCharts.context(),
                SampleCharts.bars(),
                SampleCharts.fans(),
                SampleCharts.picture(),
                SampleCharts.coverage());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void sameChartGivesTheSameBytesWhateverTheLocale(Chart chart) {
        Locale before = Locale.getDefault();
        for (Language language : Language.values()) {
            String svg = DrawnChart.of(chart, language).svg();
            byte[] png = DrawnChart.of(chart, language).png();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(DrawnChart.of(chart, language).svg()).isEqualTo(svg);
                assertThat(DrawnChart.of(chart, language).png()).isEqualTo(png);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void svgIsTextThatCanBeReadAloudAndRefersToNothingOutside(Chart chart) throws Exception {
        for (Language language : Language.values()) {
            String svg = DrawnChart.of(chart, language).svg();
            Element root = parse(svg).getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("lang")).isEqualTo(language.tag());
            Element title = (Element) root.getElementsByTagName("title").item(0);
            Element description = (Element) root.getElementsByTagName("desc").item(0);
            assertThat(title.getTextContent()).isEqualTo(chart.text().title().in(language.locale()));
            assertThat(description.getTextContent()).isEqualTo(AltText.of(chart, language));
            assertThat(root.getAttribute("aria-labelledby"))
                    .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
            assertThat(String.join(" ", texts(root)))
                    .contains(language == Language.NL ? "Bron: " : "Source: ")
                    .contains(chart.text().modelVersion())
                    .contains(chart.text().subtitle().in(language.locale()));
            assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http", "href", "<script", "<style", "url(", "@import", "NaN", "Infinity");
        }
    }

    @Test
    void namesCannotBecomeMarkup() throws Exception {
        String hostile = "<script>alert('x')</script> \"quoted\" & \u0001 ]]> {1}";
        DifferenceBars chart = new DifferenceBars(
                "hostile",
                SampleCharts.text(hostile, hostile),
                Unit.of(hostile, hostile),
                Rounding.WHOLE,
                Desired.UNDECIDED,
                List.of(Bar.of("a", Label.same(hostile), 5), Bar.of("b", Label.same("x".repeat(500)), -5)));
        String svg = DrawnChart.of(chart, Language.EN).svg();
        assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).contains("&lt;script&gt;").doesNotContain("\u0001");
        assertThat(DrawnChart.of(chart, Language.EN).png()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void pngHasTwiceTheSizeOfTheSvg(Chart chart) throws Exception {
        Element root = parse(DrawnChart.of(chart, Language.NL).svg()).getDocumentElement();
        BufferedImage png = read(DrawnChart.of(chart, Language.NL).png());
        assertThat(png.getWidth()).isEqualTo((int) Math.ceil(2 * Double.parseDouble(root.getAttribute("width"))));
        assertThat(Math.abs(png.getHeight() - 2 * Double.parseDouble(root.getAttribute("height"))))
                .isLessThan(1.1);
    }

    @Test
    void xchartPaintsMarkersAndBarsExactlyWhereTheLayoutHasThem() throws Exception {
        LineChartLayout lines = LineChartLayout.of(SampleCharts.lines(), Language.EN);
        BufferedImage image =
                read(DrawnChart.of(SampleCharts.lines(), Language.EN).png());
        int seen = 0;
        for (PlottedLine line : lines.lines()) {
            if (line.style().marker() == Marker.CIRCLE && line.style().ink().width() == 0) {
                for (var point : line.marked()) {
                    assertThat(pixel(
                                    image,
                                    lines.plot().x(point.time()),
                                    lines.plot().y(point.value())))
                            .isEqualTo(Color.decode(line.style().ink().colour()));
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(8);
        DifferenceBarsLayout bars = DifferenceBarsLayout.of(SampleCharts.bars(), Language.EN);
        BufferedImage barImage =
                read(DrawnChart.of(SampleCharts.bars(), Language.EN).png());
        for (PlottedBar bar : bars.bars()) {
            double zero = bars.plot().x(0);
            double end = bars.plot().x(bar.bar().value());
            if (Math.abs(end - zero) < 8) {
                continue; // as thin as its own whisker and the zero line
            }
            double y = bar.top() + bar.height() * (0.5 - DifferenceBarsLayout.FILL / 2) + 3;
            double outside = end + Math.signum(end - zero) * 3;
            assertThat(pixel(barImage, (zero + end) / 2 + Math.signum(end - zero), y))
                    .as(bar.bar().id())
                    .isEqualTo(Color.decode(bar.colour()));
            assertThat(pixel(barImage, outside, y)).as(bar.bar().id()).isNotEqualTo(Color.decode(bar.colour()));
        }
    }

    private static Color pixel(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) Math.round(2 * x), (int) Math.round(2 * y)));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static List<String> texts(Element root) {
        NodeList nodes = root.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
