package nl.zicht.causal.reading;

import nl.zicht.label.Label;

/** What the readings say together of the direction of an effect. */
public enum Verdict {
    /** All readings that count give the same direction. */
    ALL("all", "alle lezingen gelijk", "all readings agree"),
    /** Those that decide give the same direction, and some leave it open. */
    SOME("some-open", "gelijk, deels open", "agree, some open"),
    /** Readings give opposite directions. */
    CONTRADICTED("contradicted", "lezingen spreken elkaar tegen", "readings contradict each other"),
    /** No reading gives a direction. */
    NOTHING("no-effect", "geen effect", "no effect");

    private final String word;
    private final String nl;
    private final String en;

    Verdict(String word, String nl, String en) {
        this.word = word;
        this.nl = nl;
        this.en = en;
    }

    /** The name in files. */
    public String word() {
        return word;
    }

    /** The words for readers. */
    public Label label() {
        return new Label(nl, en);
    }
}
