package nl.zicht.simulate;

/**
 * How much of something there is and when it came into the first conveyor or queue on its way: the moments and the extremes of these times, by volume. Not
 * thread-safe.
 */
final class Passed {
    private double volume;
    private double times;
    private double squares;
    private double first = Double.POSITIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;

    double volume() {
        return volume;
    }

    void clear() {
        volume = 0;
        times = 0;
        squares = 0;
        first = Double.POSITIVE_INFINITY;
        last = Double.NEGATIVE_INFINITY;
    }

    /** Adds an amount that came in at one time. */
    void add(double amount, double time) {
        if (amount > 0) {
            volume += amount;
            times += amount * time;
            squares += amount * time * time;
            first = StrictMath.min(first, time);
            last = StrictMath.max(last, time);
        }
    }

    /** Adds an amount of the mixture that another one is; an empty one gives nothing. */
    void add(double amount, Passed mixture) {
        if (amount > 0 && mixture.volume > 0) {
            double part = amount / mixture.volume;
            volume += amount;
            times += part * mixture.times;
            squares += part * mixture.squares;
            first = StrictMath.min(first, mixture.first);
            last = StrictMath.max(last, mixture.last);
        }
    }

    /** Moves a part, from 0 to 1, to another one. */
    void give(double part, Passed to) {
        to.add(part * volume, this);
        if (part >= 1) {
            clear();
        } else {
            volume -= part * volume;
            times -= part * times;
            squares -= part * squares;
        }
    }

    /** Adds what passes at a moment to a sum of ages. */
    void intoAges(double now, Passed ages) {
        if (volume > 0) {
            ages.volume += volume;
            ages.times += volume * now - times;
            ages.squares += StrictMath.max(0, volume * now * now - 2 * now * times + squares);
            ages.first = StrictMath.min(ages.first, now - last);
            ages.last = StrictMath.max(ages.last, now - first);
        }
    }

    double mean() {
        return volume > 0 ? times / volume : 0;
    }

    double deviation() {
        double mean = mean();
        return volume > 0 ? StrictMath.sqrt(StrictMath.max(0, squares / volume - mean * mean)) : 0;
    }

    double first() {
        return volume > 0 ? first : 0;
    }

    double last() {
        return volume > 0 ? last : 0;
    }
}
