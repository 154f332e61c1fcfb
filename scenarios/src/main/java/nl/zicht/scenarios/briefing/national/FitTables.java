package nl.zicht.scenarios.briefing.national;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.national.NationalModel;

/**
 * How well the calibrated model follows the published figures, and how well it would have predicted them.
 *
 * <p>The numbers are those that {@code zicht calibrate --national} wrote: {@code calibration/fit.csv} for each figure, {@code calibration/predictions.csv} for the
 * registered totals with what was known and the command.
 */
final class FitTables {
    static final String FIT = "calibration/fit.csv";
    static final String PREDICTIONS = "calibration/predictions.csv";

    private static final String NAMES = "calibration/series-names.csv";
    private static final double HUNDRED = 100;
    private static final Unit FIGURES = Unit.of("cijfers", "figures");
    private static final Label IN_BAND = new Label("Binnen de marge van 90%", "Inside the 90% range");

    private FitTables() {}

    static List<DataTable> all() {
        return List.of(predictions(), fit());
    }

    private static DataTable predictions() {
        List<Column> columns = List.of(
                Column.text("known", new Label("Wat bekend is", "What is known")),
                Column.text("years", new Label("Jaren", "Years")),
                Column.text("part", new Label("Soort", "Part")),
                Column.number(
                        "mape",
                        new Label("Gemiddelde afwijking", "Mean deviation"),
                        Unit.PERCENT,
                        Rounding.decimals(1)),
                Column.number("covered", IN_BAND, FIGURES, Rounding.WHOLE),
                Column.number("figures", new Label("Van", "Of"), FIGURES, Rounding.WHOLE),
                Column.number(
                        "no-change",
                        new Label(
                                "Afwijking als het laatste cijfer gelijk blijft",
                                "Deviation of holding the last figure"),
                        Unit.PERCENT,
                        Rounding.decimals(1)));
        List<List<Cell>> rows = new ArrayList<>();
        for (NamedCsvRecord row : rows(PREDICTIONS)) {
            boolean held = row.getField("held_back").equals("yes");
            String naive = row.getField("no_change_mape");
            rows.add(List.of(
                    new Cell.Text(new Label(row.getField("calibrated_on_nl"), row.getField("calibrated_on_en"))),
                    new Cell.Text(Label.same(row.getField("years"))),
                    new Cell.Text(held ? new Label("voorspeld", "predicted") : new Label("gebruikt", "used")),
                    number(row, "mape"),
                    number(row, "covered"),
                    number(row, "figures"),
                    naive.isEmpty() ? Cell.Missing.UNKNOWN : new Cell.Value(Double.parseDouble(naive))));
        }
        return new DataTable(
                "calibration-predictions",
                new Label(
                        "Hoe goed het model de geregistreerde aantallen volgt en voorspelt",
                        "How well the model follows and predicts the registered totals"),
                columns,
                rows,
                new Label(
                        "Bij ‘gebruikt’ zijn de cijfers ook gebruikt om het model te kalibreren; bij ‘voorspeld’ niet. Zonder kennis van wat na 2018 "
                                + "gebeurde (corona, asielgolf, ruimere uitleg van de privacywet) voorspelt het model de registraties slecht: het is geen "
                                + "voorspelmachine.",
                        "In ‘used’ the figures were also used to calibrate the model, in ‘predicted’ they were not. Without knowing what happened after "
                                + "2018 (pandemic, asylum wave, wider reading of the privacy law) the model predicts registrations badly: it is no "
                                + "forecasting machine."));
    }

    private static DataTable fit() {
        List<Column> columns = List.of(
                Column.text("series", new Label("Reeks", "Series")),
                Column.number("figures", new Label("Cijfers", "Figures"), FIGURES, Rounding.WHOLE),
                Column.number(
                        "mape",
                        new Label("Gemiddelde afwijking", "Mean deviation"),
                        Unit.PERCENT,
                        Rounding.decimals(1)),
                Column.number("covered", IN_BAND, FIGURES, Rounding.WHOLE));
        Map<String, String> dutch = new HashMap<>();
        rows(NAMES).forEach(row -> dutch.put(row.getField("series"), row.getField("nl")));
        Map<String, List<NamedCsvRecord>> series = new LinkedHashMap<>();
        rows(FIT)
                .forEach(row -> series.computeIfAbsent(row.getField("series"), none -> new ArrayList<>())
                        .add(row));
        List<List<Cell>> rows = new ArrayList<>();
        series.forEach((name, figures) -> rows.add(List.of(
                new Cell.Text(new Label(dutch.getOrDefault(name, name), name)),
                new Cell.Value(figures.size()),
                new Cell.Value(figures.stream()
                        .mapToDouble(FitTables::deviation)
                        .average()
                        .orElseThrow()),
                new Cell.Value(figures.stream()
                        .filter(figure -> figure.getField("covered").equals("yes"))
                        .count()))));
        return new DataTable(
                "calibration-fit",
                new Label(
                        "Hoe goed het model elke gepubliceerde reeks volgt",
                        "How well the model follows each published series"),
                columns,
                rows,
                new Label(
                        "Het midden van de trekkingen vergeleken met het gepubliceerde cijfer, of met de dichtste grens waar een marge of ondergrens "
                                + "gepubliceerd is. De cijfers zijn ook gebruikt om te kalibreren.",
                        "The middle of the draws compared with the published figure, or with the nearest bound where a range or a lower bound was "
                                + "published. The figures were also used to calibrate."));
    }

    /** How far the median lies from the published figure, in percent; 0 inside a published range. */
    private static double deviation(NamedCsvRecord figure) {
        double median = Double.parseDouble(figure.getField("median"));
        double low = bound(figure, "published_low", Double.NEGATIVE_INFINITY);
        double high = bound(figure, "published_high", Double.POSITIVE_INFINITY);
        double nearest = Math.min(Math.max(median, low), high);
        return HUNDRED * Math.abs(median - nearest) / Math.abs(nearest);
    }

    private static double bound(NamedCsvRecord figure, String column, double none) {
        String text = figure.getField(column);
        return text.isEmpty() ? none : Double.parseDouble(text);
    }

    private static Cell number(NamedCsvRecord row, String column) {
        return new Cell.Value(Double.parseDouble(row.getField(column)));
    }

    private static List<NamedCsvRecord> rows(String resource) {
        return CsvReader.builder().ofNamedCsvRecord(NationalModel.resource(resource)).stream()
                .toList();
    }
}
