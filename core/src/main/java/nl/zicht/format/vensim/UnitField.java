package nl.zicht.format.vensim;

import nl.zicht.equation.SourceSpan;
import nl.zicht.model.UnitText;
import org.jspecify.annotations.Nullable;

/** The field of units of an entry: the unit, and perhaps a range {@code [min,max,step]} that has no meaning for a run. */
final class UnitField {
    private UnitField() {}

    static @Nullable UnitText read(Entry entry) {
        String text = entry.source().text();
        int start = entry.unitsStart();
        int bracket = text.indexOf('[', start);
        int end = bracket < 0 || bracket > entry.unitsEnd() ? entry.unitsEnd() : bracket;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return null;
        }
        String unit = text.substring(start, end).replaceAll("\\\\\\s*[\\r\\n]\\s*", " ");
        return new UnitText(unit, new SourceSpan(entry.source(), start, end));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\\';
    }
}
