package nl.zicht.analysis.realisation;

/**
 * In how many observations an effect had which sign; an observation is one element of one variable in one member of an ensemble.
 *
 * @param same with the declared sign
 * @param other with the other sign
 * @param turning with one sign first and the other later
 * @param none without any effect
 */
public record SignCount(long same, long other, long turning, long none) {
    /** No observations. */
    public static final SignCount NOTHING = new SignCount(0, 0, 0, 0);

    /** Returns the number of observations in which there was an effect. */
    public long seen() {
        return same + other + turning;
    }

    /** Returns the number of all observations. */
    public long all() {
        return seen() + none;
    }

    /** Returns the share with the declared sign of those with an effect, from 0 to 1; NaN when there was none. */
    public double sameShare() {
        return (double) same / seen();
    }

    SignCount plus(SignCount more) {
        return new SignCount(same + more.same, other + more.other, turning + more.turning, none + more.none);
    }
}
