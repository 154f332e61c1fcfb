package nl.zicht.scenarios.chart;

import nl.zicht.label.Label;

/**
 * What a number counts, and how that is written around it.
 *
 * @param name the unit on its own, for axes and table heads, such as "people per year"
 * @param pattern how a number with this unit is written, with # in the place of the number, such as "#%"
 */
public record Unit(Label name, Label pattern) {

    private static final String FIXED_SPACE = "\u00a0";

    /** Percentage of a whole. */
    public static final Unit PERCENT = new Unit(Label.same("%"), Label.same("#%"));

    /** Difference between two percentages. */
    public static final Unit PERCENTAGE_POINT = of("procentpunt", "percentage points");

    /** Millions of euro. */
    public static final Unit MILLION_EURO = new Unit(
            new Label("miljoen euro", "million euro"),
            new Label("€" + FIXED_SPACE + "#" + FIXED_SPACE + "miljoen", "€#" + FIXED_SPACE + "million"));

    /** A plain number without a unit. */
    public static final Unit NONE = new Unit(new Label("getal", "number"), Label.same("#"));

    /** Rejects a pattern without a place for the number. */
    public Unit {
        if (!pattern.nl().contains("#") || !pattern.en().contains("#")) {
            throw new IllegalArgumentException(
                    "Found the unit pattern " + pattern + "; expected # in both languages where the number goes.");
        }
    }

    /** A unit written after the number with a space at which no line breaks, such as "people". */
    public static Unit of(String nl, String en) {
        return new Unit(new Label(nl, en), new Label("#" + FIXED_SPACE + nl, "#" + FIXED_SPACE + en));
    }
}
