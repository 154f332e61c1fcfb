package nl.zicht.ensemble;

/** What an outcome is over the members of a policy. Numbers that are not finite are counted, and left out of everything else. Not thread-safe. */
public final class OutcomeStatistics {
    private final Moments moments = new Moments();
    private final Quantiles quantiles;
    private long missing;

    /** Begins; {@code keep} says whether all numbers are kept, for exact quantiles. */
    public OutcomeStatistics(boolean keep) {
        quantiles = keep ? new KeptValues() : new QuantileSketch();
    }

    /** Takes the outcome of the next member. */
    public void add(double value) {
        if (Double.isFinite(value)) {
            moments.add(value);
            quantiles.add(value);
        } else {
            missing++;
        }
    }

    public Moments moments() {
        return moments;
    }

    public Quantiles quantiles() {
        return quantiles;
    }

    /** Returns how many members had no finite number, such as the time of something that never happens. */
    public long missing() {
        return missing;
    }
}
