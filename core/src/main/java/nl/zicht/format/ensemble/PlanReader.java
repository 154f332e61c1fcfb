package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.InputName;
import nl.zicht.ensemble.TableInputs;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.Suggestions;

/**
 * Reads a plan that somebody wrote down: the names of the uncertainties as headings and a row for each member, separated by commas, semicolons or tabs (the
 * form of Vensim's file-driven sensitivity runs). A first column that numbers the rows is passed over.
 */
public final class PlanReader {
    private PlanReader() {}

    /**
     * Reads a text.
     *
     * @param name the name of the file, for the reports
     * @param text its text
     * @param design whose uncertainties get their values here
     * @throws ModelException with every fault of the text
     */
    public static TableInputs read(String name, String text, EnsembleDesign design) {
        NumberTable table = NumberTable.read(name, text);
        Diagnostics diagnostics = new Diagnostics();
        int[] columns = design.uncertainties().stream()
                .mapToInt(uncertainty -> column(table, uncertainty, diagnostics))
                .toArray();
        unknown(table, design, diagnostics);
        List<double[]> rows = new ArrayList<>();
        for (NumberTable.Row row : table.rows()) {
            double[] values = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                values[i] = columns[i] < 0 ? 0 : table.number(row, columns[i], diagnostics);
            }
            rows.add(values);
        }
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return new TableInputs(rows);
    }

    private static int column(NumberTable table, Uncertainty uncertainty, Diagnostics diagnostics) {
        int column = table.indexOf(uncertainty.variable());
        if (column < 0) {
            diagnostics.error(
                    Code.MISSING_PART,
                    "there is no column '" + uncertainty.variable() + "'; expected one for each uncertainty",
                    table.place(0),
                    Optional.ofNullable(Suggestions.nearest(uncertainty.variable(), table.headings()))
                            .map(near -> "'" + near + "' is meant")
                            .orElse("a heading is spelled differently"));
        }
        return column;
    }

    private static void unknown(NumberTable table, EnsembleDesign design, Diagnostics diagnostics) {
        List<Name> known = design.uncertainties().stream()
                .map(uncertainty -> InputName.of(uncertainty.variable()))
                .toList();
        for (int i = isCount(table) ? 1 : 0; i < table.headings().size(); i++) {
            String heading = table.headings().get(i);
            if (!heading.isEmpty() && !known.contains(InputName.of(heading))) {
                diagnostics.error(
                        Code.UNKNOWN_NAME,
                        "the column '" + heading + "' is no uncertainty of the design",
                        table.place(i),
                        "the design has to say how likely its values are");
            }
        }
    }

    /** Returns whether the first column numbers the rows by one, as exports of Vensim (Simulation) and data frames do: that is nobody's value. */
    private static boolean isCount(NumberTable table) {
        List<String> cells = table.rows().stream().map(row -> row.cell(0)).toList();
        return IntStream.rangeClosed(0, 1)
                .anyMatch(first -> IntStream.range(0, cells.size())
                        .allMatch(row -> cells.get(row).equals(Integer.toString(first + row))));
    }
}
