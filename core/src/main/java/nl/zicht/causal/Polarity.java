package nl.zicht.causal;

import nl.zicht.label.Label;

/** The direction in which an effect moves with its cause: the same way or the opposite way. */
public enum Polarity {
    /** More of the cause gives more of the effect. */
    POSITIVE(1, "+", "versterkt", "increases"),
    /** More of the cause gives less of the effect. */
    NEGATIVE(-1, "-", "verzwakt", "decreases");

    private final int sign;
    private final String symbol;
    private final String nl;
    private final String en;

    Polarity(int sign, String symbol, String nl, String en) {
        this.sign = sign;
        this.symbol = symbol;
        this.nl = nl;
        this.en = en;
    }

    /** +1 or -1. */
    public int sign() {
        return sign;
    }

    /** {@code +} or {@code -}. */
    public String symbol() {
        return symbol;
    }

    /** The verb for readers, as in "A increases B". */
    public Label label() {
        return new Label(nl, en);
    }
}
