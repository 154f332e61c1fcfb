package nl.zicht.scenarios.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zicht.causal.CausalGraph;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.analysis.page.DomainPictures;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.SampleCharts;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes a chart readable, checked on the drawing: nothing overlaps, nothing leaves the paper, everything is dark enough. */
class ReadableLayoutTest {

    private static Map<String, Drawing> drawings(Language language) {
        Map<String, Drawing> drawings = new HashMap<>(Map.of(
                "lines", LineChartLayout.of(SampleCharts.lines(), language).drawing(),
                "context", LineChartLayout.of(SampleCharts.context(), language).drawing(),
                "fans", FanChartLayout.of(SampleCharts.fans(), language),
                "bars", DifferenceBarsLayout.of(SampleCharts.bars(), language).drawing(),
                "coverage", CoverageMapLayout.of(SampleCharts.coverage(), language),
                "picture", CausalPictureLayout.of(SampleCharts.picture(), language)));
        domains().forEach(picture -> drawings.put(picture.id(), CausalPictureLayout.of(picture, language)));
        return drawings;
    }

    /** The drawings of the domains of the system analysis: the largest there are. */
    private static List<CausalPicture> domains() {
        CausalGraph graph = SystemAnalysis.load();
        return graph.domains().stream()
                .map(domain -> DomainPictures.of(graph, domain))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextOverlapsAnotherOrLeavesThePaper(Language language) {
        drawings(language).forEach((name, drawing) -> {
            Rectangle2D paper = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
            List<Mark.Text> texts = texts(drawing);
            for (Mark.Text text : texts) {
                assertThat(paper.contains(area(text)))
                        .as("%s: %s on paper", name, text)
                        .isTrue();
                for (Mark.Text other : texts) {
                    if (other != text) {
                        assertThat(area(text).intersects(area(other)))
                                .as("%s: \"%s\" and \"%s\" overlap", name, text.text(), other.text())
                                .isFalse();
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textHasAContrastOfAtLeast4point5AndDataOfAtLeast3(Language language) {
        drawings(language)
                .forEach((name, drawing) -> texts(drawing)
                        .forEach(text -> assertThat(contrast(text.colour(), ground(text)))
                                .as("%s: %s", name, text)
                                .isGreaterThanOrEqualTo(4.5)));
        Stream.concat(Palette.SERIES.stream(), Stream.of(Palette.DARK_GREY, Palette.CONTEXT, Palette.AXIS))
                .forEach(colour ->
                        assertThat(contrast(colour, Palette.PAPER)).as(colour).isGreaterThanOrEqualTo(3));
    }

    /** White letters stand on dark blue only, all others on light ground. */
    private static String ground(Mark.Text text) {
        return text.colour().equals(Palette.PAPER) ? Palette.DARK_BLUE : Palette.TINT;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tilesStandApartHoldTheirWordsAndLookDifferentWithoutColour(Language language) {
        Drawing drawing = CoverageMapLayout.of(SampleCharts.coverage(), language);
        List<Rectangle2D> tiles = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Box box && box.ink().isPresent()) {
                tiles.add(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            }
        }
        for (Rectangle2D tile : tiles) {
            assertThat(tiles)
                    .filteredOn(tile::intersects)
                    .as("tiles over %s", tile)
                    .hasSize(1);
        }
        for (Mark.Text text : texts(drawing)) {
            if (text.anchor() == Mark.Anchor.MIDDLE) {
                assertThat(tiles).as(text.text()).anyMatch(tile -> tile.contains(area(text)));
            }
        }
        double darkest = contrast(Palette.DARK_BLUE, Palette.PAPER);
        assertThat(darkest).isGreaterThan(7);
        assertThat(drawing.marks())
                .filteredOn(mark -> mark instanceof Mark.Box box
                        && box.ink().filter(ink -> !ink.dash().isEmpty()).isPresent())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTwoLinesShareALook(Language language) {
        List<PlottedLine> lines =
                LineChartLayout.of(SampleCharts.lines(), language).lines();
        assertThat(lines).extracting(line -> line.style().ink().dash()).contains(List.of());
        assertThat(lines.stream().map(line -> line.style().ink().colour()).distinct())
                .hasSizeGreaterThanOrEqualTo(lines.size() - 1);
        assertThat(lines.stream()
                        .filter(line -> line.style().ink().width() > 0)
                        .map(line -> line.style().ink().dash())
                        .distinct())
                .hasSize(lines.size() - 1);
    }

    /** Bands are told apart by their edges; the lines on them and the edges must be seen on what lies under them. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void linesOnFansAreSeenOnEveryBandAndInGrey(Language language) {
        List<String> bands = List.of(Palette.FAN_LIGHT, Palette.FAN_MIDDLE, Palette.FAN_DARK);
        for (String band : bands) {
            assertThat(contrast(Palette.DARK_BLUE, band)).as(band).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(Palette.AXIS, Palette.FAN_LIGHT)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Palette.AXIS, Palette.FAN_MIDDLE)).isGreaterThanOrEqualTo(3);
        List<Double> shades = bands.stream().map(ReadableLayoutTest::luminance).toList();
        assertThat(shades).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(shades.get(0) - shades.get(1)).isGreaterThan(0.2);
        assertThat(shades.get(1) - shades.get(2)).isGreaterThan(0.2);
        assertThat(FanChartLayout.of(SampleCharts.fans(), language).marks()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void boxesStandApartAndArrowsGoAroundThem(Language language) {
        standApart(SampleCharts.picture(), language);
        domains().forEach(picture -> standApart(picture, language));
    }

    private static void standApart(CausalPicture picture, Language language) {
        CausalPlacement placed = CausalPlacement.of(picture);
        List<NodeBox> boxes = placed.boxes();
        for (NodeBox box : boxes) {
            assertThat(NodeBox.lines(box.node(), language)).hasSizeLessThanOrEqualTo(4);
            assertThat(String.join(" ", NodeBox.lines(box.node(), language)))
                    .as("no word is broken")
                    .isEqualTo(box.node().label().in(language.locale()));
            boxes.stream()
                    .filter(other -> other != box)
                    .forEach(other -> assertThat(area(box).intersects(area(other)))
                            .as("%s and %s", box.node().id(), other.node().id())
                            .isFalse());
        }
        for (Map.Entry<Arrow, ArrowCurve> entry : placed.curves().entrySet()) {
            double length = entry.getValue().length();
            for (NodeBox box : boxes) {
                for (double at = 3; at < length - 3; at += 4) {
                    ArrowCurve.Place place = entry.getValue().fromEnd(at);
                    assertThat(area(box).contains(place.x(), place.y()))
                            .as("%s runs through %s", entry.getKey(), box.node().id())
                            .isFalse();
                }
            }
        }
    }

    private static Rectangle2D area(NodeBox box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static Rectangle2D area(Mark.Text text) {
        double width = TextMetrics.width(text.text(), text.size(), text.bold());
        double left = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        return new Rectangle2D.Double(left, text.y() - 0.75 * text.size(), width, 0.95 * text.size());
    }

    private static List<Mark.Text> texts(Drawing drawing) {
        List<Mark.Text> texts = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Text text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Contrast ratio of WCAG 2.1. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
