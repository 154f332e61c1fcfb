package nl.zicht.analysis.realisation;

/** What came of a link. */
public enum LinkVerdict {
    /** In the model, and the effect has the declared sign in at least 95 % of the observations with an effect. */
    SAME_SIGN("same sign"),
    /** In the model with the other sign, in at least 95 %. */
    OTHER_SIGN("other sign"),
    /** In the model, and the sign depends on what is not known, on the element or on how long one waits. */
    DEPENDS("depends"),
    /** The variables are connected, and nothing moves. */
    NO_EFFECT("no effect"),
    /** Said to be in the model, but nothing leads from the cause to the effect, or not by the way that was named. */
    NO_WAY("no way"),
    /** Not in the model, for a reason. */
    LEFT_OUT("left out");

    private static final double CLEAR = 0.95;

    private final String word;

    LinkVerdict(String word) {
        this.word = word;
    }

    /** Returns the word for it in tables. */
    public String word() {
        return word;
    }

    static LinkVerdict of(SignCount count) {
        if (count.seen() == 0) {
            return NO_EFFECT;
        }
        double other = (double) count.other() / count.seen();
        return count.sameShare() >= CLEAR ? SAME_SIGN : other >= CLEAR ? OTHER_SIGN : DEPENDS;
    }
}
