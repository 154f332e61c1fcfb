package nl.zicht.format.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as tools print them in cells. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d+)?");
    /** What Vensim prints for a missing value: minus two to the power 109. */
    private static final String VENSIM_MISSING = "-6.49037e+32";

    private Cells() {}

    /** Returns whether a cell says nothing. */
    static boolean isMissing(String cell) {
        String bare = cell.strip();
        return bare.isEmpty() || bare.equals(VENSIM_MISSING) || bare.equals("#N/A") || bare.equals("\u2014");
    }

    /** Returns the number in a cell, or empty when it holds none. */
    static OptionalDouble number(String cell) {
        String bare = cell.strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "nan", "?" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default ->
                NUMBER.matcher(bare).matches()
                        ? OptionalDouble.of(Double.parseDouble(bare.replace('d', 'e')))
                        : OptionalDouble.empty();
        };
    }
}
