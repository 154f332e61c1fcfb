package nl.zicht.ensemble;

/**
 * Count, mean, variance and extremes of numbers that go by. Not thread-safe.
 *
 * <p>B. P. Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4, 1962; two are joined after T. F. Chan,
 * G. H. Golub, R. J. LeVeque (1979). The bits depend on the order, which an ensemble keeps to the numbers of its members.
 */
public final class Moments {
    private long count;
    private double mean;
    private double squares;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** Takes a finite number. */
    public void add(double value) {
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
        least = StrictMath.min(least, value);
        most = StrictMath.max(most, value);
    }

    /** Takes the numbers that another has taken. */
    public void add(Moments other) {
        if (other.count == 0) {
            return;
        }
        long both = count + other.count;
        double off = other.mean - mean;
        squares += other.squares + off * off * ((double) count / both * other.count);
        mean = count == 0 ? other.mean : mean + off * ((double) other.count / both);
        count = both;
        least = StrictMath.min(least, other.least);
        most = StrictMath.max(most, other.most);
    }

    public long count() {
        return count;
    }

    /** Returns the mean; NaN of nothing. */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** Returns the variance of a sample, divided by one less than the count; NaN of fewer than two. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /** Returns the smallest number; NaN of nothing. */
    public double least() {
        return count == 0 ? Double.NaN : least;
    }

    /** Returns the largest number; NaN of nothing. */
    public double most() {
        return count == 0 ? Double.NaN : most;
    }
}
