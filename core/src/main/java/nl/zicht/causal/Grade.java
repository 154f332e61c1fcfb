package nl.zicht.causal;

import nl.zicht.label.Label;

/** How well a statement is backed by the source it names. */
public enum Grade {
    /** Verified: seen in the text of the source. */
    V("gezien in de bron", "seen in the source"),
    /** Derived: by arithmetic or direct inference from verified statements. */
    D("afgeleid uit de bron", "derived from the source"),
    /** Partial: seen, but incomplete, ambiguous, undated or second-hand. */
    P("deels gezien of uit tweede hand", "partly seen or second-hand"),
    /** Unverified: recalled, no source text seen. */
    U("niet nagegaan", "not verified");

    private final String nl;
    private final String en;

    Grade(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    /** What the grade means, for readers. */
    public Label label() {
        return new Label(nl, en);
    }
}
