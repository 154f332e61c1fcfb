package nl.zicht.causal.sign;

import nl.zicht.label.Label;

/** The direction of an effect, as far as it can be told. */
public enum Sign {
    /** More. */
    PLUS("+", "meer", "more"),
    /** Less. */
    MINUS("-", "minder", "less"),
    /** No effect: nothing leads there. */
    NONE("0", "geen effect", "no effect"),
    /** More or less: it depends on how strong the links are. */
    OPEN("?", "niet te zeggen", "cannot be told");

    private final String symbol;
    private final String nl;
    private final String en;

    Sign(String symbol, String nl, String en) {
        this.symbol = symbol;
        this.nl = nl;
        this.en = en;
    }

    /** {@code +}, {@code -}, {@code 0} or {@code ?}. */
    public String symbol() {
        return symbol;
    }

    /** The word for readers. */
    public Label label() {
        return new Label(nl, en);
    }

    /** The sign of a number; none when it is nearer to 0 than the tolerance. */
    public static Sign of(double value, double tolerance) {
        if (Math.abs(value) <= tolerance) {
            return NONE;
        }
        return value > 0 ? PLUS : MINUS;
    }

    /** Along a trail: two signs after one another. */
    public Sign times(Sign other) {
        if (this == NONE || other == NONE) {
            return NONE;
        }
        if (this == OPEN || other == OPEN) {
            return OPEN;
        }
        return this == other ? PLUS : MINUS;
    }

    /** Over trails: two signs beside one another. */
    public Sign plus(Sign other) {
        if (this == NONE) {
            return other;
        }
        return other == NONE || this == other ? this : OPEN;
    }

    /** The opposite direction. */
    public Sign opposite() {
        return times(MINUS);
    }
}
