package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * How much of a change passes through a link in the long run, in four words.
 *
 * <p>The factors are those of the MARVEL example in the Business Simulation Library, whose author followed van
 * Zijderveld (2007) where possible; they have not been checked against the tables of the paper itself.
 */
public enum Strength {
    /** A fifth of the change arrives. */
    WEAK(0.2, "weak", "zwak"),
    /** Half of the change arrives. */
    AVERAGE(0.5, "average", "gemiddeld"),
    /** The whole change arrives. */
    STRONG(1.0, "strong", "sterk"),
    /** The change arrives amplified by a fifth. */
    VERY_STRONG(1.2, "very strong", "zeer sterk");

    private final double factor;
    private final String nl;
    private final String en;

    Strength(double factor, String en, String nl) {
        this.factor = factor;
        this.nl = nl;
        this.en = en;
    }

    /** The share of a change that arrives in the long run, dimensionless. */
    public double factor() {
        return factor;
    }

    /** The word for readers; the English word is also the one in files. */
    public Label label() {
        return new Label(nl, en);
    }
}
