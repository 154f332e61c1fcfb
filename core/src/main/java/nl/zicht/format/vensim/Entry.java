package nl.zicht.format.vensim;

import nl.zicht.equation.Fragment;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * One entry of the definitions: {@code definition ~ units ~ comment ~ flags |}, fields as they stand.
 *
 * @param source the file
 * @param start offset of the first character of the definition that is not a blank
 * @param end offset after the definition
 * @param unitsStart offset of the units
 * @param unitsEnd offset after the units, equal to {@code unitsStart} when there are none
 * @param comment the comment, stripped
 * @param flags what follows the comment, stripped
 * @param group the group it belongs to, empty for none
 */
record Entry(
        SourceText source,
        int start,
        int end,
        int unitsStart,
        int unitsEnd,
        String comment,
        String flags,
        String group) {
    /** Returns the definition without comments in braces and without the marks of continued lines. */
    Fragment definition() {
        return Uncommented.fragment(source, start, end);
    }

    SourceSpan span() {
        return new SourceSpan(source, start, Math.max(start, end));
    }

    String units() {
        return source.text().substring(unitsStart, unitsEnd).strip();
    }
}
