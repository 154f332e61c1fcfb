package nl.zicht.format.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells of a sheet, rows and columns from 0, both ends included.
 *
 * @param sheet the name of the sheet
 */
public record Area(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");
    private static final int LETTERS = 26;

    /** Returns the cell that a text such as {@code B2} or {@code $B$2} names. */
    public static Optional<Area> cell(String sheet, String text) {
        Matcher matcher = CELL.matcher(text.strip());
        if (!matcher.matches() || matcher.group(2).matches("0+")) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2)) - 1;
        int column = column(matcher.group(1));
        return Optional.of(new Area(sheet, row, column, row, column));
    }

    /** Returns the area that the text of a defined name means: {@code Sheet1!$B$2:$D$9}, the sheet perhaps in quotes. */
    static Optional<Area> reference(String text) {
        int mark = text.lastIndexOf('!');
        if (mark < 0) {
            return Optional.empty();
        }
        String sheet = text.substring(0, mark).strip();
        if (sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'")) {
            sheet = sheet.substring(1, sheet.length() - 1).replace("''", "'");
        }
        String[] ends = text.substring(mark + 1).split(":", 2);
        Optional<Area> first = cell(sheet, ends[0]);
        Optional<Area> last = ends.length > 1 ? cell(sheet, ends[1]) : first;
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Area a = first.get();
        Area b = last.get();
        return Optional.of(new Area(sheet, a.firstRow, a.firstColumn, b.lastRow, b.lastColumn));
    }

    /** Returns how people call a cell given by row and column from 0, such as {@code B2}. */
    public static String shown(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString() + (row + 1);
    }

    /** Returns the number, from 0, of the column called by some letters. */
    public static int column(String letters) {
        int column = 0;
        for (char c : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + (c - 'A' + 1);
        }
        return column - 1;
    }
}
