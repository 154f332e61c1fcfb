package nl.zicht.scenarios.chart;

import java.math.BigDecimal;

/** Writes numbers the way readers of a language expect them. Does not depend on the locale data of the machine. */
public final class Numbers {

    /** The real minus sign; a hyphen is too short to be noticed. */
    public static final String MINUS = "\u2212";

    private Numbers() {}

    /** A rounded number with decimal and thousands marks, such as {@code 1,312.5}. Zero has no sign. */
    public static String format(double value, Rounding rounding, Language language) {
        return format(rounding.round(value), language);
    }

    /** The same with a plus sign before positive numbers, for differences. */
    public static String formatSigned(double value, Rounding rounding, Language language) {
        BigDecimal rounded = rounding.round(value);
        String text = format(rounded, language);
        return rounded.signum() > 0 ? "+" + text : text;
    }

    private static String format(BigDecimal rounded, Language language) {
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(language.thousandsMark());
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(language.decimalMark()).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
