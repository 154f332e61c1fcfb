package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * How quickly a change passes through a link, in four words.
 *
 * <p>The delays are those of the MARVEL example in the Business Simulation Library, whose author followed van
 * Zijderveld (2007) where possible; they have not been checked against the tables of the paper itself.
 */
public enum Speed {
    /** A quarter of a year. */
    VERY_HIGH(0.25, "very high", "zeer hoog"),
    /** Half a year. */
    HIGH(0.5, "high", "hoog"),
    /** A year. */
    AVERAGE(1.0, "average", "gemiddeld"),
    /** Three years. */
    LOW(3.0, "low", "laag");

    private final double delayYears;
    private final String nl;
    private final String en;

    Speed(double delayYears, String en, String nl) {
        this.delayYears = delayYears;
        this.nl = nl;
        this.en = en;
    }

    /** The mean time a change is under way, in years. */
    public double delayYears() {
        return delayYears;
    }

    /** The word for readers; the English word is also the one in files. */
    public Label label() {
        return new Label(nl, en);
    }
}
