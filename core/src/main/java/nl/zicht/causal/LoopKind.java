package nl.zicht.causal;

import nl.zicht.label.Label;

/** What a feedback loop does to a change that travels round it. */
public enum LoopKind {
    /** The change comes back with the same sign: it grows, for good or for ill. */
    REINFORCING("R", "versterkend", "reinforcing"),
    /** The change comes back with the opposite sign: it is held back. */
    BALANCING("B", "dempend", "balancing");

    private final String letter;
    private final String nl;
    private final String en;

    LoopKind(String letter, String nl, String en) {
        this.letter = letter;
        this.nl = nl;
        this.en = en;
    }

    /** {@code R} or {@code B}. */
    public String letter() {
        return letter;
    }

    /** The word for readers. */
    public Label label() {
        return new Label(nl, en);
    }
}
