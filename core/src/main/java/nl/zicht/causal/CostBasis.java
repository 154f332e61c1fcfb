package nl.zicht.causal;

import nl.zicht.label.Label;

/** What an amount of money is counted over. */
public enum CostBasis {
    /** For each year the intervention runs. */
    YEAR("year", "per jaar", "per year"),
    /** Once. */
    ONCE("once", "eenmalig", "once"),
    /** For each shelter place that is kept for a year. */
    PLACE_YEAR("place-year", "per plaats per jaar", "per place per year"),
    /** For each full-time post that is filled for a year. */
    FTE_YEAR("fte-year", "per fte per jaar", "per fte per year");

    private final String word;
    private final String nl;
    private final String en;

    CostBasis(String word, String nl, String en) {
        this.word = word;
        this.nl = nl;
        this.en = en;
    }

    /** The word in files. */
    public String word() {
        return word;
    }

    /** The words for readers. */
    public Label label() {
        return new Label(nl, en);
    }
}
