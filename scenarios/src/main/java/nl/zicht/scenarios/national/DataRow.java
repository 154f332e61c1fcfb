package nl.zicht.scenarios.national;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zicht.causal.Grade;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link DataFile}; a cell that does not hold what is asked for is reported and stands in as zero, empty or the first word.
 *
 * @param cells the text of each column
 * @param spans its place
 * @param diagnostics takes the findings
 */
record DataRow(Map<String, String> cells, Map<String, SourceSpan> spans, Diagnostics diagnostics) {
    /** The word that stands in for a source when a number is our own judgement. */
    static final String JUDGEMENT = "judgement";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    SourceSpan span(String column) {
        SourceSpan span = spans.get(column);
        if (span == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return span;
    }

    Name name(String column) {
        if (text(column).isEmpty()) {
            fault(column, "the cell is empty, expected a name", null);
        }
        return Name.of(text(column));
    }

    @Nullable
    Name optionalName(String column) {
        return text(column).isEmpty() ? null : Name.of(text(column));
    }

    double number(String column) {
        if (NUMBER.matcher(text(column)).matches()) {
            return Double.parseDouble(text(column));
        }
        fault(
                column,
                "found \"" + text(column) + "\", expected a number",
                "a decimal comma? The file asks for a point");
        return 0;
    }

    /** Returns the number in a cell, or NaN when the cell is empty. */
    double optionalNumber(String column) {
        return text(column).isEmpty() ? Double.NaN : number(column);
    }

    /** Returns the constant of an enumeration that a cell names in lower case. */
    <E extends Enum<E>> E word(String column, E[] words) {
        for (E word : words) {
            if (word.name().equalsIgnoreCase(text(column))) {
                return word;
            }
        }
        String expected =
                String.join(", ", Arrays.stream(words).map(DataRow::lower).toList());
        fault(column, "found \"" + text(column) + "\", expected one of " + expected, null);
        return words[0];
    }

    /** Returns the grade in column {@code grade}, or null when the cell holds J: a judgement. */
    @Nullable
    Grade grade() {
        return text("grade").equals("J") ? null : word("grade", Grade.values());
    }

    /** Returns the codes in column {@code source}, separated by blanks; empty for a judgement. */
    List<String> sources() {
        if (text("source").isEmpty()) {
            fault("source", "the cell is empty, expected source codes or the word " + JUDGEMENT, null);
        }
        boolean judged = text("source").equals(JUDGEMENT);
        if (judged && !(text("grade").equals("J") || text("grade").equals("U"))) {
            fault("grade", "a judgement has grade " + text("grade") + ", expected J or U", "the source is missing?");
        }
        if (text("grade").equals("J") && text("note").isEmpty()) {
            fault("note", "the cell is empty, expected the reason of the judgement", null);
        }
        return judged ? List.of() : List.of(text("source").split(" +"));
    }

    void fault(String column, String message, @Nullable String hint) {
        diagnostics.error(Code.BAD_VALUE, column + ": " + message, span(column), hint);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT);
    }
}
