package nl.zicht.scenarios.national;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * What calibration left of the uncertainty of some constants: draws of all of them together, each as likely as the other. Immutable.
 *
 * <p>The file {@code posterior.csv} has a column for each constant, headed by its name (of a whole array too) or {@code name[element]}, and a row for each draw.
 */
public final class Posterior {
    private static final String FILE = "posterior.csv";
    private static final int FEWEST = 20;

    private final List<String> names;
    private final double[][] draws;

    private Posterior(List<String> names, double[][] draws) {
        this.names = List.copyOf(names);
        this.draws = draws;
    }

    /** Returns the draws shipped with the model, or nothing when it ships without. */
    public static Optional<Posterior> shipped(ParameterTable parameters) {
        return NationalModel.optionalResource(FILE).map(text -> read(FILE, text, parameters));
    }

    /**
     * Reads draws.
     *
     * @param file the name of the file, for messages
     * @param text its content
     * @param parameters the constants of the model
     * @throws ModelException with everything that does not fit, not only the first
     */
    public static Posterior read(String file, String text, ParameterTable parameters) {
        Diagnostics diagnostics = new Diagnostics();
        SourceText source = new SourceText(file, text);
        List<List<String>> rows = rows(source, diagnostics);
        List<String> names = rows.isEmpty() ? List.of() : rows.get(0);
        checkNames(names, source, parameters, diagnostics);
        double[][] draws = new double[Math.max(0, rows.size() - 1)][names.size()];
        for (int row = 0; row < draws.length; row++) {
            for (int i = 0; i < names.size(); i++) {
                draws[row][i] = number(rows.get(row + 1).get(i), names.get(i), line(source, row + 2), diagnostics);
            }
        }
        if (draws.length < FEWEST) {
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    "there are " + draws.length + " draws, expected at least " + FEWEST,
                    line(source, 1),
                    null);
        }
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return new Posterior(names, draws);
    }

    private static List<List<String>> rows(SourceText source, Diagnostics diagnostics) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(source.text())) {
            reader.forEach(row -> rows.add(row.getFields()));
        } catch (CsvParseException e) {
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    source.name() + " is not a table: " + e.getMessage(),
                    line(source, 1),
                    "a row has more or fewer cells than the heading?");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void checkNames(
            List<String> names, SourceText source, ParameterTable parameters, Diagnostics diagnostics) {
        Set<String> known = new HashSet<>();
        parameters.parameters().forEach(parameter -> known.add(parameter.label()));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.contains(name) && parameters.of(Name.of(name)).isEmpty()) {
                diagnostics.error(
                        Code.UNKNOWN_NAME,
                        "the column \"" + name + "\" is no constant of parameters.csv",
                        line(source, 1),
                        "the model changed since it was calibrated?");
            }
            if (!seen.add(name)) {
                diagnostics.error(Code.MALFORMED_FILE, "there are two columns \"" + name + "\"", line(source, 1), null);
            }
        }
    }

    private static double number(String text, String column, SourceSpan place, Diagnostics diagnostics) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as for numbers that are not finite
        }
        diagnostics.error(Code.BAD_VALUE, column + ": found \"" + text + "\", expected a finite number", place, null);
        return 0;
    }

    private static SourceSpan line(SourceText source, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = source.text().indexOf('\n', start) + 1;
        }
        return new SourceSpan(source, start, start + source.line(line).length());
    }

    /** Returns whether a constant, or the whole array that it is an element of, was calibrated. */
    public boolean holds(Parameter parameter) {
        return names.contains(parameter.label())
                || names.stream().anyMatch(name -> Name.of(name).equals(parameter.name()));
    }

    /** Returns the constants that were calibrated. */
    public List<String> names() {
        return names;
    }

    /** Returns the number of draws. */
    public int size() {
        return draws.length;
    }

    /** Returns a draw: a value for each of {@link #names()}. */
    public double[] draw(int number) {
        return draws[number].clone();
    }
}
