package nl.zicht.analysis.robustness;

/** Kendall's tau-b: how far two rankings agree, from -1 for opposite to 1 for equal (M. G. Kendall, "The treatment of ties in ranking problems", 1945). */
public final class KendallTau {
    private KendallTau() {}

    /**
     * Returns the agreement of two lists of numbers of the same length; NaN when one of them is all ties.
     *
     * <p>With P pairs in the same order, Q in opposite order, T tied in the first only and U in the second only: (P - Q) / sqrt((P + Q + T)(P + Q + U)).
     */
    public static double b(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(one.length + " and " + other.length + " numbers to compare");
        }
        long balance = 0;
        long untiedInOne = 0;
        long untiedInOther = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                int first = Double.compare(one[i], one[j]);
                int second = Double.compare(other[i], other[j]);
                balance += (long) Integer.signum(first) * Integer.signum(second);
                untiedInOne += first == 0 ? 0 : 1;
                untiedInOther += second == 0 ? 0 : 1;
            }
        }
        return balance / Math.sqrt((double) untiedInOne * untiedInOther);
    }
}
