package nl.zicht.model;

/**
 * What the values of a variable are expected to lie in (Vensim's {@code [min,max,step]} after the unit). It never limits a value; a run tells the first that lies
 * outside.
 *
 * @param least the smallest, NaN when none was given
 * @param most the largest, NaN when none was given
 * @param step the distance between two values of a slider, NaN when none was given
 */
public record ValueRange(double least, double most, double step) {
    /** The part of the larger bound by which a value may miss a bound and still lie inside. */
    private static final double SLACK = 1e-9;

    /** Returns whether a value lies inside, or is no number. */
    public boolean holds(double value) {
        double slack = SLACK * Math.max(magnitude(least), magnitude(most));
        return !(value < least - slack || value > most + slack);
    }

    private static double magnitude(double bound) {
        return Double.isFinite(bound) ? Math.abs(bound) : 0;
    }

    @Override
    public String toString() {
        return "[" + text(least) + ", " + text(most) + "]";
    }

    private static String text(double bound) {
        return Double.isNaN(bound) ? "?" : Double.toString(bound).replaceFirst("\\.0$", "");
    }
}
