package nl.zicht.format.vensim;

import java.util.regex.Pattern;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.UnitText;
import nl.zicht.model.ValueRange;
import org.jspecify.annotations.Nullable;

/** The field of units of an entry: the unit, and perhaps a range {@code [min,max,step]} of values that are expected. */
final class UnitField {
    private static final Pattern CONTINUATION = Pattern.compile("\\\\\\s*[\\r\\n]\\s*");

    private UnitField() {}

    static @Nullable UnitText read(Entry entry) {
        String text = entry.source().text();
        int start = entry.unitsStart();
        int end = start;
        while (end < entry.unitsEnd() && text.charAt(end) != '[') {
            end++;
        }
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return null;
        }
        String unit = text.substring(start, end);
        if (unit.indexOf('\\') >= 0) {
            unit = CONTINUATION.matcher(unit).replaceAll(" ");
        }
        return new UnitText(unit, new SourceSpan(entry.source(), start, end));
    }

    /** Returns the range of an entry, null when it has none; {@code ?} is an end that is not given. */
    static @Nullable ValueRange range(Entry entry) {
        String units = entry.units();
        int open = units.indexOf('[');
        int close = units.indexOf(']', open);
        if (open < 0 || close < 0) {
            return null;
        }
        String[] bounds = units.substring(open + 1, close).split(",", -1);
        ValueRange range = new ValueRange(bound(bounds, 0), bound(bounds, 1), bound(bounds, 2));
        return Double.isNaN(range.least()) && Double.isNaN(range.most()) ? null : range;
    }

    private static double bound(String[] bounds, int index) {
        try {
            return index < bounds.length ? Double.parseDouble(bounds[index].strip()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\\';
    }
}
