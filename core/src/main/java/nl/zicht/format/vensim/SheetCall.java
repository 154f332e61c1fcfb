package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.sheet.Area;
import nl.zicht.format.sheet.Sheet;
import nl.zicht.format.sheet.Workbook;
import org.jspecify.annotations.Nullable;

/** One call that reads cells: {@code GET XLS …} or {@code GET DIRECT …} with its file, sheet and cells. */
final class SheetCall {
    private final Expression.Call call;
    private final Diagnostics diagnostics;
    private final Workbook workbook;
    private final Sheet sheet;

    private SheetCall(Expression.Call call, Diagnostics diagnostics, Workbook workbook, Sheet sheet) {
        this.call = call;
        this.diagnostics = diagnostics;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** Opens the sheet that a call names; null after a report. */
    static @Nullable SheetCall open(Expression.Call call, int arguments, DataFiles files, Diagnostics diagnostics) {
        List<Expression> given = call.arguments();
        if (given.size() != arguments || !given.stream().allMatch(Expression.Text.class::isInstance)) {
            diagnostics.error(
                    Code.BAD_ARGUMENTS,
                    call.function() + " takes " + arguments + " texts in single quotes",
                    call.span(),
                    null);
            return null;
        }
        String sheetName = text(call, 1);
        Workbook workbook = files.workbook(text(call, 0).strip(), sheetName, call.span());
        if (workbook == null) {
            return null;
        }
        Sheet sheet = workbook.sheet(sheetName).orElse(null);
        if (sheet == null) {
            diagnostics.error(
                    Code.UNREADABLE_FILE,
                    "the data file " + text(call, 0) + " has no sheet " + sheetName + "; it has "
                            + String.join(", ", workbook.sheetNames()),
                    given.get(1).span(),
                    null);
            return null;
        }
        return new SheetCall(call, diagnostics, workbook, sheet);
    }

    Sheet sheet() {
        return sheet;
    }

    SourceSpan span() {
        return call.span();
    }

    String text(int argument) {
        return text(call, argument);
    }

    private static String text(Expression.Call call, int argument) {
        return ((Expression.Text) call.arguments().get(argument)).value();
    }

    /** Returns the cells that an argument names, {@code B2} or a defined name, a star at its end left out; null after a report. */
    @Nullable
    Area area(int argument) {
        String text = text(argument).strip();
        String bare = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
        Area area = workbook.named(sheet.name(), bare)
                .or(() -> Area.cell(sheet.name(), bare))
                .orElse(null);
        if (area == null) {
            diagnostics.error(
                    Code.BAD_VALUE,
                    "'" + text + "' is neither a cell nor a name of the data file",
                    call.arguments().get(argument).span(),
                    null);
        }
        return area;
    }

    boolean isTransposed(int argument) {
        return text(argument).strip().endsWith("*");
    }

    /** Returns the sheet that an area lies on. */
    Sheet sheetOf(Area area) {
        return workbook.sheet(area.sheet()).orElse(sheet);
    }

    /** Points by abscissa. */
    record Points(double[] x, double[] y) {}

    /**
     * Reads {@code count} series beside each other: abscissas from the row or column that argument 2 names, ordinates from the cell of argument 3 on.
     *
     * @return null after a report
     */
    @Nullable
    List<Points> series(int count) {
        Area first = area(3);
        String line = text(2).strip();
        if (first == null) {
            return null;
        }
        boolean across;
        int at;
        int from;
        Sheet axis = sheet;
        if (line.matches("\\d{1,7}")) {
            across = true;
            at = Integer.parseInt(line) - 1;
            from = first.firstColumn();
        } else if (line.matches("[A-Za-z]{1,3}")
                && workbook.named(sheet.name(), line).isEmpty()) {
            across = false;
            at = Area.column(line);
            from = first.firstRow();
        } else {
            Area named = area(2);
            if (named == null) {
                return null;
            }
            axis = sheetOf(named);
            across = named.firstRow() == named.lastRow() && named.firstColumn() != named.lastColumn();
            at = across ? named.firstRow() : named.firstColumn();
            from = across ? named.firstColumn() : named.firstRow();
        }
        List<Points> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(points(axis, at, from, first, across, k));
        }
        return all;
    }

    private Points points(Sheet axis, int at, int from, Area first, boolean across, int k) {
        Sheet values = sheetOf(first);
        TreeMap<Double, Double> points = new TreeMap<>();
        int length = across ? axis.columns() - from : axis.rows() - from;
        for (int i = 0; i < length; i++) {
            OptionalDouble x = across ? axis.number(at, from + i) : axis.number(from + i, at);
            OptionalDouble y = across
                    ? values.number(first.firstRow() + k, first.firstColumn() + i)
                    : values.number(first.firstRow() + i, first.firstColumn() + k);
            if (x.isPresent() && y.isPresent()) {
                points.put(x.getAsDouble(), y.getAsDouble());
            }
        }
        return new Points(
                points.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
