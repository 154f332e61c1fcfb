package nl.zicht.scenarios.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Bar;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.CoverageMap;
import nl.zicht.scenarios.chart.DifferenceBars;
import nl.zicht.scenarios.chart.FanChart;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.Range;

/** The table behind a chart, for readers who cannot see it and for those who want the numbers. */
final class ChartData {

    private ChartData() {}

    static DataTable of(Chart chart) {
        if (chart instanceof LineChart lines) {
            return lines(lines);
        }
        if (chart instanceof DifferenceBars bars) {
            return bars(bars);
        }
        if (chart instanceof FanChart fans) {
            return FanData.of(fans);
        }
        if (chart instanceof CoverageMap map) {
            return regions(map);
        }
        return links((CausalPicture) chart);
    }

    private static DataTable table(Chart chart, List<Column> columns, List<List<Cell>> rows) {
        return new DataTable(
                chart.id(), chart.text().title(), columns, rows, chart.text().subtitle());
    }

    private static DataTable lines(LineChart chart) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.year("time", PageWords.YEAR));
        Map<Double, Cell[]> byTime = new TreeMap<>();
        for (int i = 0; i < chart.lines().size(); i++) {
            Line line = chart.lines().get(i);
            columns.add(Column.number(line.id(), line.label(), chart.unit(), chart.rounding()));
            for (Point point : line.points()) {
                if (point.time() >= chart.axis().start()
                        && point.time() <= chart.axis().end()) {
                    Cell[] cells = byTime.computeIfAbsent(
                            point.time(), time -> new Cell[chart.lines().size()]);
                    cells[i] = new Cell.Value(point.value());
                }
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        byTime.forEach((time, cells) -> {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Value(time));
            for (Cell cell : cells) {
                row.add(Optional.ofNullable(cell).orElse(Cell.Missing.UNKNOWN));
            }
            rows.add(row);
        });
        return table(chart, columns, rows);
    }

    private static DataTable bars(DifferenceBars chart) {
        boolean ranges = chart.bars().stream().anyMatch(bar -> bar.range().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("scenario", PageWords.OPTION));
        columns.add(Column.difference("difference", PageWords.DIFFERENCE, chart.unit(), chart.rounding()));
        if (ranges) {
            columns.add(Column.difference("low", PageWords.LOW, chart.unit(), chart.rounding()));
            columns.add(Column.difference("high", PageWords.HIGH, chart.unit(), chart.rounding()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Bar bar : chart.bars()) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(bar.label()));
            row.add(new Cell.Value(bar.value()));
            if (ranges) {
                row.add(bar.range().map(Range::low).<Cell>map(Cell.Value::new).orElse(Cell.Missing.UNKNOWN));
                row.add(bar.range().map(Range::high).<Cell>map(Cell.Value::new).orElse(Cell.Missing.UNKNOWN));
            }
            rows.add(row);
        }
        return table(chart, columns, rows);
    }

    private static DataTable regions(CoverageMap map) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("region", PageWords.REGION));
        columns.add(Column.text("known", PageWords.KNOWN));
        columns.add(Column.text("source", PageWords.SOURCE));
        map.panels().forEach(panel -> columns.add(Column.text(panel.id(), panel.heading())));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < map.tiles().size(); i++) {
            CoverageMap.Tile tile = map.tiles().get(i);
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(Label.same(tile.name())));
            row.add(new Cell.Text(tile.known()));
            row.add(new Cell.Text(tile.source()));
            for (CoverageMap.Panel panel : map.panels()) {
                row.add(new Cell.Text(state(panel, panel.states().get(i))));
            }
            rows.add(row);
        }
        List<Cell> counts = new ArrayList<>();
        counts.add(new Cell.Text(PageWords.ALL_REGIONS));
        counts.add(Cell.Missing.UNKNOWN);
        counts.add(Cell.Missing.UNKNOWN);
        map.panels().forEach(panel -> counts.add(new Cell.Text(panel.count())));
        rows.add(counts);
        return table(map, columns, rows);
    }

    private static Label state(CoverageMap.Panel panel, CoverageMap.State state) {
        return switch (state) {
            case COVERED -> PageWords.WITH;
            case NOT_COVERED -> PageWords.WITHOUT;
            case UNKNOWN ->
                new Label(
                        "onbekend; " + panel.coveredOfUnknown() + " van deze " + panel.unknown() + " wel",
                        "unknown; " + panel.coveredOfUnknown() + " of these " + panel.unknown() + " have one");
        };
    }

    private static DataTable links(CausalPicture picture) {
        Map<String, Label> names = new HashMap<>();
        picture.nodes().forEach(node -> names.put(node.id(), node.label()));
        List<Column> columns = List.of(
                Column.text("from", PageWords.CAUSE),
                Column.text("to", PageWords.EFFECT),
                Column.text("direction", PageWords.DIRECTION),
                Column.text("strength", PageWords.STRENGTH),
                Column.text("delay", PageWords.DELAY));
        List<List<Cell>> rows = new ArrayList<>();
        for (CausalPicture.Arrow arrow : picture.arrows()) {
            Label strength = switch (arrow.strength()) {
                case WEAK -> PageWords.WEAK;
                case AVERAGE -> PageWords.AVERAGE;
                case STRONG -> PageWords.STRONG;
            };
            rows.add(List.of(
                    new Cell.Text(names.getOrDefault(arrow.from(), Label.same(arrow.from()))),
                    new Cell.Text(names.getOrDefault(arrow.to(), Label.same(arrow.to()))),
                    new Cell.Text(arrow.opposite() ? PageWords.OPPOSITE : PageWords.SAME),
                    new Cell.Text(strength),
                    new Cell.Text(arrow.delayed() ? PageWords.YES : PageWords.NO)));
        }
        return table(picture, columns, rows);
    }
}
