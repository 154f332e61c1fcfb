package nl.zicht.scenarios.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.label.Label;

/** The 35 regions of care coordination, read from {@code regions.csv}: names, places in a tile map, and what is known of each. */
public final class Regions {
    /** The day on which the sources were last looked through. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private static final String FILE = "regions.csv";
    private static final String LIST_ONLY = "list";
    private static final List<String> COLUMNS = List.of(
            "region",
            "code",
            "province",
            "column",
            "row",
            "with_from",
            "without_from",
            "without_to",
            "known_nl",
            "known_en",
            "source",
            "grade",
            "note");

    private Regions() {}

    /** Reads the shipped regions, in the order of the file. */
    public static List<Region> load() {
        Diagnostics diagnostics = new Diagnostics();
        List<Region> regions = read(FILE, NationalModel.resource(FILE), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return regions;
    }

    /** Reads a table of regions; every finding goes to {@code diagnostics}. */
    static List<Region> read(String file, String text, Diagnostics diagnostics) {
        List<Region> regions = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<List<Integer>> places = new HashSet<>();
        for (DataRow row : DataFile.read(file, text, COLUMNS, diagnostics)) {
            Region region = region(row);
            if (!codes.add(region.code())) {
                row.fault("code", "found " + region.code() + " for the second time, expected a code of its own", null);
            }
            if (!places.add(List.of(region.column(), region.row()))) {
                row.fault("column", "another region stands in the same place", "move one of the two a column or row");
            }
            regions.add(region);
        }
        return List.copyOf(regions);
    }

    private static Region region(DataRow row) {
        List<String> sources = row.text("source").equals(LIST_ONLY) ? List.of() : row.sources();
        return new Region(
                row.text("region"),
                row.text("code"),
                row.text("province"),
                place(row, "column"),
                place(row, "row"),
                year(row, "with_from"),
                year(row, "without_from"),
                year(row, "without_to"),
                new Label(filled(row, "known_nl"), filled(row, "known_en")),
                sources,
                row.grade(),
                row.text("note"));
    }

    private static String filled(DataRow row, String column) {
        if (row.text(column).isBlank()) {
            row.fault(column, "the cell is empty, expected a few words", null);
            return "?";
        }
        return row.text(column);
    }

    private static int place(DataRow row, String column) {
        double number = row.number(column);
        if (number != Math.rint(number) || number < 0 || number > 30) {
            row.fault(column, "found " + row.text(column) + ", expected a whole number from 0 to 30", null);
            return 0;
        }
        return (int) number;
    }

    private static OptionalInt year(DataRow row, String column) {
        double year = row.optionalNumber(column);
        return Double.isNaN(year) ? OptionalInt.empty() : OptionalInt.of((int) year);
    }
}
