package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.CoverageMap;
import nl.zicht.scenarios.chart.CoverageMap.Panel;
import nl.zicht.scenarios.chart.CoverageMap.State;
import nl.zicht.scenarios.chart.CoverageMap.Tile;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/** Lays out a tile map: heading, the large map with names, legend, the small maps three in a row, foot. */
public final class CoverageMapLayout {
    private static final double INNER = Frame.WIDTH - 2 * Frame.EDGE;
    private static final int PANELS_IN_ROW = 3;
    private static final double BETWEEN = 24;
    private static final double GAP = 2;
    private static final double NAME = 11;
    private static final double KNOWN = 9.5;
    private static final double LINE = 10.5;
    private static final double HEAD = 13;
    private static final double COUNT = 11;
    private static final double CODE = 9.2;
    private static final double SMALL_HEIGHT = 22;
    private static final double LEGEND = 11.5;
    private static final double LEGEND_ROW = 20;
    private static final double SAMPLE = 26;

    private final CoverageMap map;
    private final Language language;
    private final int columns;
    private final int rows;
    private final List<Mark> marks = new ArrayList<>();

    private CoverageMapLayout(CoverageMap map, Language language) {
        this.map = map;
        this.language = language;
        this.columns = map.tiles().stream().mapToInt(Tile::column).max().orElse(0) + 1;
        this.rows = map.tiles().stream().mapToInt(Tile::row).max().orElse(0) + 1;
    }

    /** The whole picture in a language. Tiles stand in the same places in every language. */
    public static Drawing of(CoverageMap map, Language language) {
        CoverageMapLayout layout = new CoverageMapLayout(map, language);
        Frame frame = new Frame(map.text(), language, Frame.WIDTH);
        double y = frame.addHeading(layout.marks);
        y = layout.keyMap(y);
        y = layout.panels(y + 12);
        y = layout.legend(y);
        double height = frame.addFoot(layout.marks, y, List.of());
        return new Drawing(Frame.WIDTH, height, layout.marks);
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    private void text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor) {
        marks.add(new Mark.Text(x, y, text, size, bold, colour, anchor));
    }

    /** The large map; the height of a tile is that of the longest text in either language. */
    private double keyMap(double top) {
        text(Frame.EDGE, top + LEGEND, say(ChartWords.REGIONS), LEGEND, true, Palette.TEXT, Anchor.START);
        double y = top + LEGEND + 8;
        double width = INNER / columns;
        double room = width - GAP - 6;
        int most = 1;
        for (Tile tile : map.tiles()) {
            for (Language each : Language.values()) {
                most = Math.max(most, known(tile, each, room).size());
            }
        }
        double height = NAME + most * LINE + 8;
        for (Tile tile : map.tiles()) {
            double left = Frame.EDGE + tile.column() * width;
            double upper = y + tile.row() * height;
            Ink edge = tile.dated() ? Ink.solid(Palette.DARK_BLUE, 1.4) : new Ink(Palette.AXIS, 1, List.of(3.0, 2.0));
            marks.add(new Mark.Box(
                    left,
                    upper,
                    width - GAP,
                    height - GAP,
                    0,
                    Optional.of(edge),
                    Optional.of(tile.dated() ? Palette.TINT : Palette.PAPER)));
            double middle = left + (width - GAP) / 2;
            text(middle, upper + NAME + 3, tile.name(), NAME, true, Palette.TEXT, Anchor.MIDDLE);
            double line = upper + NAME + 3;
            for (String words : known(tile, language, room)) {
                line += LINE;
                text(middle, line, words, KNOWN, false, Palette.TEXT, Anchor.MIDDLE);
            }
        }
        return y + rows * height;
    }

    private static List<String> known(Tile tile, Language language, double room) {
        return TextMetrics.wrap(tile.known().in(language.locale()), KNOWN, false, room);
    }

    private double panels(double top) {
        double width = (INNER - (PANELS_IN_ROW - 1) * BETWEEN) / PANELS_IN_ROW;
        double y = top;
        for (int first = 0; first < map.panels().size(); first += PANELS_IN_ROW) {
            List<Panel> row = map.panels()
                    .subList(first, Math.min(first + PANELS_IN_ROW, map.panels().size()));
            // As many lines of room below every heading of a row, so that maps beside each other stand at the same
            // height.
            double tiles = y + HEAD + mostLines(row, width) * COUNT * 1.3 + 8;
            for (int i = 0; i < row.size(); i++) {
                panel(row.get(i), Frame.EDGE + i * (width + BETWEEN), y, tiles, width);
            }
            y = tiles + rows * SMALL_HEIGHT + 14;
        }
        return y;
    }

    private void panel(Panel panel, double left, double top, double tiles, double width) {
        double y = top + HEAD;
        text(left, y, say(panel.heading()), HEAD, true, Palette.TEXT, Anchor.START);
        for (String line : TextMetrics.wrap(say(panel.count()), COUNT, false, width)) {
            y += COUNT * 1.3;
            text(left, y, line, COUNT, false, Palette.TEXT, Anchor.START);
        }
        double tile = width / columns;
        for (int i = 0; i < map.tiles().size(); i++) {
            Tile region = map.tiles().get(i);
            marks.addAll(TileMarks.tile(
                    panel.states().get(i),
                    panel.level(),
                    region.code(),
                    CODE,
                    left + region.column() * tile,
                    tiles + region.row() * SMALL_HEIGHT,
                    tile - GAP,
                    SMALL_HEIGHT - GAP));
        }
    }

    private static int mostLines(List<Panel> row, double width) {
        int most = 1;
        for (Panel panel : row) {
            for (Language each : Language.values()) {
                most = Math.max(
                        most,
                        TextMetrics.wrap(panel.count().in(each.locale()), COUNT, false, width)
                                .size());
            }
        }
        return most;
    }

    /** What the tiles mean; only the kinds that are used. */
    private double legend(double top) {
        double y = top;
        Set<State> used = EnumSet.noneOf(State.class);
        map.panels().forEach(panel -> used.addAll(panel.states()));
        for (State state : used) {
            Label name = switch (state) {
                case COVERED -> ChartWords.COVERED;
                case NOT_COVERED -> ChartWords.NOT_COVERED;
                case UNKNOWN -> ChartWords.WHICH_UNKNOWN;
            };
            marks.addAll(TileMarks.tile(state, 0.6, "", CODE, Frame.EDGE, y, SAMPLE, SMALL_HEIGHT - 4));
            double line = y + LEGEND;
            for (String words : TextMetrics.wrap(say(name), LEGEND, false, INNER - SAMPLE - 8)) {
                text(Frame.EDGE + SAMPLE + 8, line, words, LEGEND, false, Palette.TEXT, Anchor.START);
                line += LEGEND * 1.3;
            }
            y = Math.max(y + LEGEND_ROW, line - LEGEND + 6);
        }
        return y;
    }
}
