package nl.zicht.check;

/**
 * The functions of a whole vector, each with the number of scalar arguments that follow the vector.
 *
 * <p>Their values are defined once, by the kernels of {@code nl.zicht.compile}, which both back ends call.
 */
public enum VectorFunction {
    /** Chosen elements combined; n selections, then n values: missing value, action. */
    SELECT(2),
    /** The place, from 0, of the element that comes k-th in sorted order, stable: direction, k from 0. */
    SORT_ORDER(2),
    /** The rank, from 1, of the element at a place: direction, place from 0. */
    RANK(2),
    /** The price at which requests take up a supply; n requests, then four numbers of profile for each: supply. */
    ALLOCATION_PRICE(1),
    /** The part of each fixed request that a supply allows; laid out like {@link #ALLOCATION_PRICE}: supply. */
    FIXED_SHARE(1),
    /** What a request gets in whole things; laid out like {@link #ALLOCATION_PRICE}: price, fixed share, place from 0. */
    WHOLE_ALLOCATION(3),
    /** The price at which requests take up a supply; n requests, then n priorities of rectangles of one width: width, supply. */
    RECTANGLE_PRICE(2),
    /** A table of values at equal distances: x, first x, last x, mode. */
    VECTOR_LOOKUP(4),
    /** What a request gets of a supply by priority; n requests, then n priorities: width, supply, place from 0. */
    ALLOCATION_BY_PRIORITY(3),
    /** The price at which demand meets supply; n demands, 4 n numbers of profile, m supplies, 4 m numbers: n. */
    MARKET_PRICE(1),
    /** The largest value of a series; n times, then n values: from, to. */
    SERIES_MAXIMUM(2),
    /** The smallest value of a series, like {@link #SERIES_MAXIMUM}. */
    SERIES_MINIMUM(2),
    /** The mean value of a series, like {@link #SERIES_MAXIMUM}. */
    SERIES_MEAN(2),
    /** The middle value of a series, like {@link #SERIES_MAXIMUM}. */
    SERIES_MEDIAN(2),
    /** The standard deviation of a series, like {@link #SERIES_MAXIMUM}. */
    SERIES_DEVIATION(2),
    /** What a delay by the shape of a table gives at the start for an input of 1 there that grew; n x, then n y: mean delay, growth, step. */
    WEIGHTED_START(3),
    /** A value of the past; the cell of a journal: number of the step, number of the present step, value now. */
    HISTORY(3),
    /** The rate at which a stream is worth nothing; the cell of a journal: present step, value now, first step, steps of a period, its length, value for none. */
    RATE_OF_RETURN(6),
    /** What lies below a part of a distribution with the shape of a table; n x, then n y: part of what lies between two ends, these ends. */
    QUANTILE(3),
    /** A value on the straight lines between points, the ends kept; n x, then n y: x. */
    POLYLINE(1);

    private final int scalars;

    VectorFunction(int scalars) {
        this.scalars = scalars;
    }

    /** Returns the number of scalar arguments. */
    public int scalars() {
        return scalars;
    }
}
