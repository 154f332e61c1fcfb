package nl.zicht.scenarios.chart;

/**
 * A number as it is said in a text: value, digits and unit.
 *
 * @param value a finite number
 * @param rounding the digits shown
 * @param unit what it counts
 * @param signed whether a positive number gets a plus sign
 */
public record Quantity(double value, Rounding rounding, Unit unit, boolean signed) implements Bilingual {

    /** Rejects numbers that cannot be shown. */
    public Quantity {
        rounding.round(value);
    }

    /** An unsigned number with a unit. */
    public static Quantity of(double value, Rounding rounding, Unit unit) {
        return new Quantity(value, rounding, unit, false);
    }

    /** A calendar year: never rounded or grouped. */
    public static Bilingual year(int year) {
        return language -> Integer.toString(year);
    }

    /** The same number with its sign always shown. */
    public Quantity withSign() {
        return new Quantity(value, rounding, unit, true);
    }

    /** The same number without its unit. */
    public Quantity bare() {
        return new Quantity(value, rounding, Unit.NONE, signed);
    }

    @Override
    public String in(Language language) {
        String number =
                signed ? Numbers.formatSigned(value, rounding, language) : Numbers.format(value, rounding, language);
        String pattern = unit.pattern().in(language.locale());
        boolean hasSign = number.startsWith("+") || number.startsWith(Numbers.MINUS);
        return hasSign ? number.charAt(0) + pattern.replace("#", number.substring(1)) : pattern.replace("#", number);
    }
}
