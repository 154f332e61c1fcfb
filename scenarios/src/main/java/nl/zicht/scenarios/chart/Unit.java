package nl.zicht.scenarios.chart;

/**
 * What a number counts, and how that is written around it.
 *
 * @param name the unit on its own, for axes and table heads, such as "people per year"
 * @param before what stands directly before a number, such as "€"
 * @param after what stands directly after a number, such as "%"
 */
public record Unit(Words name, Words before, Words after) {

    private static final String FIXED_SPACE = "\u00a0";

    /** Percentage of a whole. */
    public static final Unit PERCENT = new Unit(Words.same("%"), Words.none(), Words.same("%"));

    /** Difference between two percentages. */
    public static final Unit PERCENTAGE_POINT = of("procentpunt", "percentage points");

    /** Millions of euro. */
    public static final Unit MILLION_EURO = new Unit(
            new Words("miljoen euro", "million euro"),
            new Words("€" + FIXED_SPACE, "€"),
            new Words(FIXED_SPACE + "miljoen", FIXED_SPACE + "million"));

    /** A plain number without a unit. */
    public static final Unit NONE = new Unit(Words.none(), Words.none(), Words.none());

    /** A unit written after the number with a space at which no line breaks, such as "people". */
    public static Unit of(String nl, String en) {
        return new Unit(new Words(nl, en), Words.none(), new Words(FIXED_SPACE + nl, FIXED_SPACE + en));
    }
}
