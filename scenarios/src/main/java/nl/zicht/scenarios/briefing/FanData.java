package nl.zicht.scenarios.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Fan;
import nl.zicht.scenarios.chart.FanChart;

/** The table behind a fan chart: a row for each moment of each fan, with the ends of its bands, and published figures at the year they begin with. */
final class FanData {

    /** Names of the ends of bands: the part of the calculations that lies below them, in percent. */
    private static final String[] ENDS = {"5", "20", "35", "65", "80", "95"};

    private FanData() {}

    static DataTable of(FanChart chart) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.year("time", PageWords.YEAR));
        columns.add(Column.text("scenario", PageWords.OPTION));
        columns.add(Column.number("middle", PageWords.MIDDLE, chart.unit(), chart.rounding()));
        for (String end : ENDS) {
            Label below = new Label(end + "% ligt lager", end + "% is lower");
            columns.add(Column.number("p" + end, below, chart.unit(), chart.rounding()));
        }
        boolean observed = chart.fans().stream().anyMatch(fan -> !fan.observed().isEmpty());
        if (observed) {
            columns.add(Column.number("published", PageWords.PUBLISHED, chart.unit(), chart.rounding()));
            columns.add(Column.text("source", PageWords.SOURCE));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Fan fan : chart.fans()) {
            for (Fan.Moment moment : fan.moments()) {
                if (moment.time() >= chart.axis().start()
                        && moment.time() <= chart.axis().end()) {
                    rows.add(row(fan, moment, observed));
                }
            }
        }
        return new DataTable(
                chart.id(), chart.text().title(), columns, rows, chart.text().subtitle());
    }

    private static List<Cell> row(Fan fan, Fan.Moment moment, boolean observed) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Value(moment.time()));
        row.add(new Cell.Text(fan.label()));
        row.add(new Cell.Value(moment.middle()));
        row.add(new Cell.Value(moment.widest().low()));
        row.add(new Cell.Value(moment.wide().low()));
        row.add(new Cell.Value(moment.inner().low()));
        row.add(new Cell.Value(moment.inner().high()));
        row.add(new Cell.Value(moment.wide().high()));
        row.add(new Cell.Value(moment.widest().high()));
        if (observed) {
            Optional<Fan.Observed> found = fan.observed().stream()
                    .filter(one -> Math.floor(one.time()) == moment.time())
                    .findFirst();
            row.add(found.<Cell>map(one -> new Cell.Value(one.value())).orElse(Cell.Missing.UNKNOWN));
            row.add(found.<Cell>map(one -> new Cell.Text(one.source())).orElse(Cell.Missing.UNKNOWN));
        }
        return row;
    }
}
