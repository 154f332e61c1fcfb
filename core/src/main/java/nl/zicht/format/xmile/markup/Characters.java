package nl.zicht.format.xmile.markup;

import java.util.Locale;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/** The characters that XML 1.0 allows (section 2.2): no NUL, no other control characters, no halves of pairs. */
final class Characters {
    private Characters() {}

    static void check(SourceText source) throws Malformed {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!isAllowed(codePoint)) {
                throw new Malformed(refusal(codePoint, new SourceSpan(source, i, i + 1)));
            }
            i += Character.charCount(codePoint) - 1;
        }
    }

    static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
                || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
                || (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT && codePoint <= Character.MAX_CODE_POINT);
    }

    private static Diagnostic refusal(int codePoint, SourceSpan span) {
        String found =
                codePoint == 0 ? "a NUL character" : String.format(Locale.ROOT, "the character U+%04X", codePoint);
        return Diagnostic.error(
                Code.MALFORMED_FILE,
                "found " + found + ", which XML does not allow",
                span,
                codePoint == 0
                        ? "the file is UTF-16 without a byte-order mark, or it was damaged in a transfer"
                        : "the file was damaged in a transfer; take this character out");
    }
}
