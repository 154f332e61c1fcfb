package nl.zicht.equation;

/**
 * The built-in functions as tables: name, fewest and most arguments ({@code *}: any number), what it gives.
 *
 * <p>Source: OASIS XMILE 1.0, section 3.5 (functions) and 3.7 (arrays); the vendor table lists what files made with Stella use beyond that. X is the input, D
 * a delay time, T the time.
 */
final class FunctionTables {
    static final String MATH = """
            ABS       1 1  the magnitude of a number
            ARCCOS    1 1  the angle, in radians, with this cosine
            ARCSIN    1 1  the angle, in radians, with this sine
            ARCTAN    1 1  the angle, in radians, with this tangent
            COS       1 1  the cosine of an angle in radians
            EXP       1 1  e to the power of a number
            INF       0 0  positive infinity
            INT       1 1  the largest whole number not above a number
            LN        1 1  the natural logarithm
            LOG10     1 1  the logarithm to base 10
            MAX       1 *  the largest of numbers and array elements
            MIN       1 *  the smallest of numbers and array elements
            PI        0 0  the circumference of a circle of diameter 1
            SIN       1 1  the sine of an angle in radians
            SQRT      1 1  the square root
            TAN       1 1  the tangent of an angle in radians
            """;

    static final String STATISTICAL = """
            EXPRND    1 2  a draw from an exponential distribution: mean, seed
            LOGNORMAL 2 3  a draw from a log-normal distribution: its own mean and standard deviation, seed
            NORMAL    2 3  a draw from a normal distribution: mean, standard deviation, seed
            POISSON   1 2  a draw from a Poisson distribution: mean, seed
            RANDOM    2 3  a draw from a uniform distribution: smallest, largest, seed
            """;

    static final String STATEFUL = """
            DELAY     2 3  X as it was D ago: X, D, initial value
            DELAY1    2 3  X after a first-order material delay: X, D, initial value
            DELAY3    2 3  X after a third-order material delay: X, D, initial value
            DELAYN    3 4  X after an n-th order material delay: X, D, n, initial value
            FORCST    3 4  X extrapolated along its trend: X, averaging time, horizon, initial trend
            SMTH1     2 3  X after first-order exponential smoothing: X, averaging time, initial value
            SMTH3     2 3  X after third-order exponential smoothing: X, averaging time, initial value
            SMTHN     3 4  X after n-th order exponential smoothing: X, averaging time, n, initial value
            TREND     2 3  the fractional growth of X per time: X, averaging time, initial trend
            """;

    static final String TEST_INPUT = """
            PULSE     2 3  a volume in one step: volume, first time, interval
            RAMP      2 2  a slope from a time on: slope, start
            STEP      2 2  a height from a time on: height, start
            """;

    static final String TIME = """
            DT        0 0  the step of the simulation
            STARTTIME 0 0  the time at which the simulation starts
            STOPTIME  0 0  the time at which the simulation stops
            TIME      0 0  the time now
            """;

    static final String ARRAY = """
            MEAN      1 1  the mean of the elements of an array
            RANK      2 3  the position of the element of a rank: array, rank, array that breaks ties
            SIZE      1 1  the number of elements of an array
            STDDEV    1 1  the standard deviation of the elements of an array
            SUM       1 1  the sum of the elements of an array
            """;

    static final String MISC = """
            IF_THEN_ELSE 3 3  a choice: condition, value if true, value if false
            INIT      1 1  the value of a variable at the start
            PREVIOUS  2 2  the value of a variable one step ago: variable, value at the start
            SELF      0 0  the variable being defined, inside PREVIOUS and SIZE
            """;

    /** Standard functions that Stella gives more forms. */
    static final String WIDER_IN_STELLA = """
            EXPRND    1 4  a draw from an exponential distribution: mean, seed, smallest, largest
            LOGNORMAL 2 5  a draw from a log-normal distribution: mean, standard deviation, seed, smallest, largest
            MEAN      1 *  the mean of numbers and array elements
            NORMAL    2 5  a draw from a normal distribution: mean, standard deviation, seed, smallest, largest
            POISSON   1 4  a draw from a Poisson distribution: mean, seed, smallest, largest
            PREVIOUS  1 2  the value of a variable one step ago: variable, value at the start
            PULSE     1 3  a volume in one step: volume, first time, interval
            RAMP      2 3  a slope from a time on: slope, start, end
            SUM       1 *  the sum of numbers and array elements
            """;

    static final String VENDOR = """
            ARRAYMEAN    1 1  the mean of the elements of an array
            ARRAYRANK    2 3  the position of the element of a rank: array, rank, array that breaks ties
            ARRAYSTDDEV  1 1  the standard deviation of the elements of an array
            ARRAYSUM     1 1  the sum of the elements of an array
            ARRAYVALUE   2 *  an element of an array: array, positions
            BETA         2 5  a draw from a beta distribution: two shapes, seed, smallest, largest
            BINOMIAL     2 5  a draw from a binomial distribution: trials, probability, seed, smallest, largest
            CAPACITY     1 1  the capacity of a conveyor or oven
            CGROWTH      1 1  the rate that compounds to a percentage per time whatever the step
            COMBINATIONS 2 2  the number of ways to choose r of n: n, r
            COSH         1 1  the hyperbolic cosine
            COSWAVE      2 2  a cosine wave in time: amplitude, period
            COUNTER      2 2  a saw tooth in time: lowest, highest
            CTFLOW       1 *  how much leaves a conveyor or queue through a flow with its cycle times known, per time
            CTMAX        1 *  the largest cycle time of a flow
            CTMEAN       1 *  the mean cycle time of a flow
            CTMIN        1 *  the smallest cycle time of a flow
            CTSTDDEV     1 *  the standard deviation of the cycle times of a flow
            CYCLETIME    1 *  the mean time since what leaves through a flow now came into the first conveyor or queue on its way
            DERIVN       2 2  the n-th derivative in time by differences: X, n
            ENDVAL       1 2  the value at the end of the run before: X, value in the first run
            FACTORIAL    1 1  the product of the whole numbers up to n
            FV           3 4  the future value of an investment: rate, periods, payment, present value
            GAMMA        1 5  a draw from a gamma distribution: shape, scale, seed, smallest, largest
            GAMMALN      1 1  the natural logarithm of the gamma function
            GEOMETRIC    1 4  a draw from a geometric distribution: probability, seed, smallest, largest
            HISTORY      2 2  the value of X at an earlier time: X, time
            INTERPOLATE  1 *  a value between two others
            IRR          1 3  the internal rate of return of a stream
            LOGISTIC     2 5  a draw from a logistic distribution: mean, scale, seed, smallest, largest
            LOOKUP       2 2  the graphical function of a variable at a point: variable, x
            LOOKUPAREA   3 3  the area under a graphical function: variable, from, to
            LOOKUPINV    2 2  the point at which a graphical function has a value: variable, y
            LOOKUPMEAN   1 3  the mean of a graphical function: variable, from, to
            LOOKUPSLOPE  2 2  the slope of a graphical function: variable, x
            LOOKUPXY     1 *  a table of points at a point
            MONTECARLO   1 2  1 with a probability in percent per time, else 0: percentage, seed
            NAN          0 0  the value that is not a number
            NEGBINOMIAL  2 5  a draw from a negative binomial distribution: successes, probability, seed, smallest, largest
            NORMALCDF    2 4  the probability between two numbers: from, to, mean, standard deviation
            NPV          2 4  the net present value of a stream: stream, rate, initial value, factor
            OSTATE       1 1  the state of an oven
            PARETO       2 5  a draw from a Pareto distribution: shape, scale, seed, smallest, largest
            PAUSE        1 1  pauses the run when a condition holds
            PERCENT      1 1  a fraction times 100
            PERMUTATIONS 2 2  the number of ordered choices of r of n: n, r
            PMT          3 4  the payment on a loan: rate, periods, present value, future value
            PROCTIME     1 1  the time that an oven needs
            PROD         1 *  the product of numbers and array elements
            PV           3 4  the present value of payments: rate, periods, payment, future value
            QELEM        2 3  an element of a queue: queue, position
            QLEN         1 1  the number of elements in a queue
            REWORK       1 1  1 with a probability in percent, else 0
            ROUND        1 1  the nearest whole number, halves away from zero
            RUNCOUNT     0 0  the number of runs since the model was opened
            SAFEDIV      2 3  a division that gives a value where the divisor is 0: a, b, value (default 0)
            SINH         1 1  the hyperbolic sine
            SINWAVE      2 2  a sine wave in time: amplitude, period
            SOUND        1 1  gives a sound when a condition holds
            STOP         1 1  stops the run when a condition holds
            SWITCH       2 2  1 if the first is the larger, else 0
            TANH         1 1  the hyperbolic tangent
            THROUGHPUT   1 *  how much has left a conveyor or queue through a flow so far, per time
            TRIANGULAR   3 6  a draw from a triangular distribution: lowest, most likely, highest, seed, smallest, largest
            UNIFORM      2 3  a draw from a uniform distribution: smallest, largest, seed
            WEIBULL      2 5  a draw from a Weibull distribution: shape, scale, seed, smallest, largest
            """;

    private FunctionTables() {}
}
