package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final List<String> texts;

    private SheetCall(
            Expression.Call call, List<String> texts, Diagnostics diagnostics, Workbook workbook, Sheet sheet) {
        this.call = call;
        this.texts = texts;
        this.diagnostics = diagnostics;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** Opens the sheet that a call names; null after a report. */
    static @Nullable SheetCall open(Expression.Call call, int arguments, DataFiles files, Diagnostics diagnostics) {
        List<Expression> given = call.arguments();
        List<String> texts = new ArrayList<>();
        for (Expression argument : given) {
            String text = files.text(argument);
            if (text != null) {
                texts.add(text);
            }
        }
        if (given.size() != arguments || texts.size() != arguments) {
            diagnostics.error(
                    Code.BAD_ARGUMENTS,
                    call.function() + " takes " + arguments + " texts in single quotes, or names of texts",
                    call.span(),
                    "a text gets a name by: name :IS: 'text' ~~|");
            return null;
        }
        String sheetName = texts.get(1);
        Workbook workbook = files.workbook(texts.get(0).strip(), sheetName, call.span());
        if (workbook == null) {
            return null;
        }
        Sheet sheet = workbook.sheet(sheetName).orElse(null);
        if (sheet == null) {
            diagnostics.error(
                    Code.UNREADABLE_FILE,
                    "the data file " + texts.get(0) + " has no sheet " + sheetName + "; it has "
                            + String.join(", ", workbook.sheetNames()),
                    given.get(1).span(),
                    null);
            return null;
        }
        return new SheetCall(call, texts, diagnostics, workbook, sheet);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Returns how messages call a sheet. */
    String place(Sheet of) {
        return of.name().isEmpty() ? "the data file " + text(0) : "sheet " + of.name() + " of the data file " + text(0);
    }

    SourceSpan span() {
        return call.span();
    }

    String text(int argument) {
        return texts.get(argument);
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
     * Where abscissas stand.
     *
     * @param sheet their sheet
     * @param across whether they run across the columns of a row, else down the rows of a column
     * @param line that row or column
     * @param from the column or row of the first
     * @param most how many there are at most
     */
    private record Axis(Sheet sheet, boolean across, int line, int from, int most) {
        OptionalDouble at(int i) {
            return across ? sheet.number(line, from + i) : sheet.number(from + i, line);
        }

        int length() {
            return Math.min(most, (across ? sheet.columns() : sheet.rows()) - from);
        }

        String shown(int i) {
            return across ? Area.shown(line, from + i) : Area.shown(from + i, line);
        }
    }

    /**
     * Reads {@code count} series beside each other: abscissas from the row or column that argument 2 names, ordinates from the cell of argument 3 on. A point needs
     * a number in both cells.
     *
     * @return null after a report
     */
    @Nullable
    List<Points> series(int count) {
        Area first = area(3);
        Axis axis = first == null ? null : axis(first);
        if (first == null || axis == null || repeats(axis)) {
            return null;
        }
        List<Points> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(points(axis, first, k));
        }
        return all;
    }

    private @Nullable Axis axis(Area first) {
        String line = text(2).strip();
        if (line.matches("\\d{1,7}")) {
            return new Axis(sheet, true, Integer.parseInt(line) - 1, first.firstColumn(), Integer.MAX_VALUE);
        } else if (line.matches("[A-Za-z]{1,3}")
                && workbook.named(sheet.name(), line).isEmpty()) {
            return new Axis(sheet, false, Area.column(line), first.firstRow(), Integer.MAX_VALUE);
        }
        Area named = area(2);
        if (named == null) {
            return null;
        }
        int columns = named.lastColumn() - named.firstColumn() + 1;
        int rows = named.lastRow() - named.firstRow() + 1;
        // A name for one cell says where the abscissas begin, a name for more also where they end.
        return rows == 1 && columns > 1
                ? new Axis(sheetOf(named), true, named.firstRow(), named.firstColumn(), columns)
                : new Axis(
                        sheetOf(named),
                        false,
                        named.firstColumn(),
                        named.firstRow(),
                        rows == 1 ? Integer.MAX_VALUE : rows);
    }

    /** Returns whether an abscissa stands there twice, after a report. */
    private boolean repeats(Axis axis) {
        Map<Double, Integer> places = new HashMap<>();
        for (int i = 0; i < axis.length(); i++) {
            OptionalDouble x = axis.at(i);
            Integer before = x.isEmpty() ? null : places.putIfAbsent(x.getAsDouble(), i);
            if (before != null) {
                diagnostics.error(
                        Code.BAD_VALUE,
                        "cells " + axis.shown(before) + " and " + axis.shown(i) + " of " + place(axis.sheet())
                                + " both hold "
                                + axis.sheet()
                                        .text(
                                                axis.across() ? axis.line() : axis.from() + i,
                                                axis.across() ? axis.from() + i : axis.line())
                                + ", expected every time or x once",
                        span(),
                        "two tables follow each other there; a name for the cells of one tells them apart");
                return true;
            }
        }
        return false;
    }

    private Points points(Axis axis, Area first, int k) {
        Sheet values = sheetOf(first);
        TreeMap<Double, Double> points = new TreeMap<>();
        for (int i = 0; i < axis.length(); i++) {
            OptionalDouble x = axis.at(i);
            OptionalDouble y = axis.across()
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
