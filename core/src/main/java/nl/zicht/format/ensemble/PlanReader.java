package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.TableInputs;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;

/**
 * Reads a plan that somebody wrote down: the names of the uncertainties as headings and a row for each member, separated by commas, semicolons or tabs (the
 * form of Vensim's file-driven sensitivity runs).
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
                    table.line(1),
                    "a heading is spelled differently");
        }
        return column;
    }

    private static void unknown(NumberTable table, EnsembleDesign design, Diagnostics diagnostics) {
        List<Name> known = design.uncertainties().stream()
                .map(uncertainty -> Name.of(uncertainty.variable()))
                .toList();
        for (String heading : table.headings()) {
            if (!heading.isEmpty() && !known.contains(Name.of(heading))) {
                diagnostics.error(
                        Code.UNKNOWN_NAME,
                        "the column '" + heading + "' is no uncertainty of the design",
                        table.line(1),
                        "the design has to say how likely its values are");
            }
        }
    }
}
