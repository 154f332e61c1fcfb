package nl.zicht.format.vensim;

import java.util.regex.Pattern;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.UnitText;
import org.jspecify.annotations.Nullable;

/** The field of units of an entry: the unit, and perhaps a range {@code [min,max,step]} that has no meaning for a run. */
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

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\\';
    }
}
