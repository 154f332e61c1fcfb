package nl.zicht.causal;

import nl.zicht.label.Label;

/** What an amount of money is counted over. */
public enum CostBasis {
    /** For each year the intervention runs. */
    YEAR("year", "per jaar"),
    /** Once. */
    ONCE("once", "eenmalig"),
    /** For each shelter place that is kept for a year. */
    PLACE_YEAR("place-year", "per plaats per jaar");

    private final String word;
    private final Label label;

    CostBasis(String word, String nl) {
        this.word = word;
        this.label = new Label(nl, word.equals("once") ? word : "per " + word.replace('-', ' '));
    }

    /** The word in files. */
    public String word() {
        return word;
    }

    /** The words for readers. */
    public Label label() {
        return label;
    }
}
