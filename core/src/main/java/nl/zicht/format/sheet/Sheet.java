package nl.zicht.format.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A grid of cells, each a number, a text or empty; rows and columns count from 0. Filled while it is read, not changed afterwards. */
public final class Sheet {
    private final String name;
    private final Map<Long, Object> cells = new HashMap<>();
    private int rows;
    private int columns;

    Sheet(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Returns the number of rows up to the last one with a cell that is not empty. */
    public int rows() {
        return rows;
    }

    /** Returns the number of columns up to the last one with a cell that is not empty. */
    public int columns() {
        return columns;
    }

    /** Returns the number in a cell, empty when there is none; a text that is a number counts as one. */
    public OptionalDouble number(int row, int column) {
        Object value = cells.get(key(row, column));
        if (value instanceof Double number) {
            return OptionalDouble.of(number);
        }
        return value instanceof String text ? numberOf(text) : OptionalDouble.empty();
    }

    /** Returns the text of a cell, empty for an empty cell; a whole number is shown without a fraction. */
    public String text(int row, int column) {
        Object value = cells.get(key(row, column));
        if (value instanceof Double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? Long.toString(number.longValue()) : number.toString();
        }
        return value instanceof String text ? text : "";
    }

    void set(int row, int column, double number) {
        put(row, column, number);
    }

    void set(int row, int column, String text) {
        if (!text.isBlank()) {
            put(row, column, text.strip());
        }
    }

    private void put(int row, int column, Object value) {
        cells.put(key(row, column), value);
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    private static OptionalDouble numberOf(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if ((first < '0' || first > '9') && "+-.".indexOf(first) < 0) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
