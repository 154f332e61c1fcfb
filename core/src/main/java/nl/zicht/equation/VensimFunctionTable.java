package nl.zicht.equation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The functions of Vensim's language: name, fewest and most arguments ({@code *}: any number), what each gives.
 *
 * <p>Source: the vendor's public reference of functions. X is the input, D a delay time, I an initial value, T the time.
 */
final class VensimFunctionTable {
    private static final String NUMBERS = """
            ABS; 1; 1; the magnitude of a number
            ARCCOS; 1; 1; the angle, in radians, with this cosine
            ARCSIN; 1; 1; the angle, in radians, with this sine
            ARCTAN; 1; 1; the angle, in radians, with this tangent
            COS; 1; 1; the cosine of an angle in radians
            COSH; 1; 1; the hyperbolic cosine
            EXP; 1; 1; e to the power of a number
            GAMMA LN; 1; 1; the natural logarithm of the gamma function
            IF THEN ELSE; 3; 3; a choice: condition, value if true, value if false
            INTEGER; 1; 1; a number without its fraction
            LN; 1; 1; the natural logarithm
            LOG; 2; 2; the logarithm of a number to a base
            MAX; 2; 2; the larger of two numbers
            MIN; 2; 2; the smaller of two numbers
            MODULO; 2; 2; the remainder of a division, of the sign of the dividend
            POWER; 2; 2; a number to a power
            QUANTUM; 2; 2; the multiple of the second number next to the first towards 0
            SIN; 1; 1; the sine of an angle in radians
            SINH; 1; 1; the hyperbolic sine
            SQRT; 1; 1; the square root
            TAN; 1; 1; the tangent of an angle in radians
            TANH; 1; 1; the hyperbolic tangent
            XIDZ; 3; 3; a / b, or a value where b is about 0: a, b, value
            ZIDZ; 2; 2; a / b, or 0 where b is about 0
            """;

    private static final String TIME = """
            GAME; 1; 1; a value that a player may set
            GET TIME VALUE; 3; 3; a value of clock or calendar
            PULSE; 2; 2; 1 from a time on for a while: start, width
            PULSE TRAIN; 4; 4; repeated pulses: start, width, interval, end
            RAMP; 3; 3; a slope from a time on until another: slope, start, end
            STEP; 2; 2; a height from a time on: height, start
            """;

    private static final String STATE = """
            ACTIVE INITIAL; 2; 2; an equation with another one for finding initial values
            DELAY BATCH; 6; 6; X in batches: X, size, time, first batch, its time, first backlog
            DELAY CONVEYOR; 6; 6; X after a conveyor with leakage: X, time, leak, profile, first content, its time
            DELAY FIXED; 3; 3; X as it was D ago: X, D, I
            DELAY INFORMATION; 3; 3; information after a delay that may vary: X, D, I
            DELAY MATERIAL; 4; 4; material after a delay that may vary: X, D, I, value when nothing arrives
            DELAY N; 4; 4; X after an n-th order material delay: X, D, I, n
            DELAY PROFILE; 5; 5; X after a delay with a distribution: profile, X, D, I, growth
            DELAY1; 2; 2; X after a first-order material delay: X, D
            DELAY1I; 3; 3; X after a first-order material delay: X, D, I
            DELAY3; 2; 2; X after a third-order material delay: X, D
            DELAY3I; 3; 3; X after a third-order material delay: X, D, I
            DELAYP; 2; 2; DELAY3 with the content of its pipeline: X, D, after a colon the content
            DEPRECIATE BY SCHEDULE; 1; *; a stream written off by a schedule
            DEPRECIATE STRAIGHTLINE; 4; 4; a stream written off evenly: stream, time, fiscal period, initial stock
            FIND ZERO; 9; 9; a vector for which another is zero
            FORECAST; 3; 3; X extrapolated along its trend: X, averaging time, horizon
            INITIAL; 1; 1; the value of an expression at the start
            INTEG; 2; 2; what a rate accumulates to: rate, I
            INTERNAL RATE OF RETURN; 1; 4; the rate at which a stream is worth nothing: stream, period, start, value for none
            NET PRESENT VALUE; 3; 5; the present value of a stream by fiscal periods: stream, rate, period, start, offset
            NPV; 4; 4; the present value of a stream: stream, rate, I, factor
            NPVE; 4; 4; the present value of a stream paid at the end of steps: stream, rate, I, factor
            REINITIAL; 1; 1; the value of an expression when a run starts or goes on
            SAMPLE IF TRUE; 3; 3; X at the last moment a condition held: condition, X, I
            SHIFT IF TRUE; 5; 5; shifts a level along its last subscript: level, condition, count, gathers, new value
            SIMULTANEOUS; 2; 2; a variable in a loop of equations: expression, first guess
            SINTEG; 2; 2; a level that moves once a step: rate, I
            SMOOTH; 2; 2; X after first-order smoothing: X, D
            SMOOTH N; 4; 4; X after n-th order smoothing: X, D, I, n
            SMOOTH3; 2; 2; X after third-order smoothing: X, D
            SMOOTH3I; 3; 3; X after third-order smoothing: X, D, I
            SMOOTHI; 3; 3; X after first-order smoothing: X, D, I
            TREND; 3; 3; the fractional growth of X per time: X, averaging time, initial trend
            """;

    private static final String ARRAYS = """
            ALLOC P; 4; 4; what a request gets by a rectangle: request, priority, width, price
            ALLOCATE AVAILABLE; 3; 3; an allocation by priority profiles: requests, profiles, supply
            ALLOCATE BY PRIORITY; 5; 5; an allocation by priorities: requests, priorities, count, width, supply
            DEMAND AT PRICE; 3; 3; what is demanded at a price: quantities, profiles, price
            ELMCOUNT; 1; 1; the number of elements of a subscript range
            FIND MARKET PRICE; 4; 4; the price at which demand meets supply
            INVERT MATRIX; 2; 2; the inverse of a matrix
            MARKETP; 4; 5; the price of an allocation by rectangles: requests, priorities, (count,) width, supply
            PROD; 1; 1; the product over marked subscripts
            SUM; 1; 1; the sum over marked subscripts
            SUPPLY AT PRICE; 3; 3; what is supplied at a price: quantities, profiles, price
            VECTOR ELM MAP; 2; 2; an element some places after another: element, offset
            VECTOR LOOKUP; 5; 5; a table in an array: first element, x, first x, last x, mode
            VECTOR RANK; 2; 2; the rank of each element: vector, direction
            VECTOR REORDER; 2; 2; a vector in another order: vector, order
            VECTOR SELECT; 5; 5; chosen elements combined: selection, expression, missing, action, error action
            VECTOR SORT ORDER; 2; 2; the places of the elements in sorted order: vector, direction
            VMAX; 1; 1; the largest over marked subscripts
            VMIN; 1; 1; the smallest over marked subscripts
            """;

    private static final String TABLES = """
            LOOKUP; 2; 2; a table at a point: table, x
            LOOKUP AREA; 3; 3; the area under a table: table, from, to
            LOOKUP BACKWARD; 2; 2; the point of a table before x: table, x
            LOOKUP EXTRAPOLATE; 2; 2; a table, its ends continued: table, x
            LOOKUP FORWARD; 2; 2; the point of a table after x: table, x
            LOOKUP INVERT; 2; 2; where a table has a value: table, y
            LOOKUP SLOPE; 3; 3; the slope of a table: table, x, side
            TABXL; 2; 2; a table, its ends continued: table, x
            WITH LOOKUP; 2; 2; a table at a point: x, table
            """;

    private static final String DATA = """
            CUMULATE; 1; 1; the running sum of a series
            CUMULATEF; 1; 1; the sum of a series to its end
            GET 123 CONSTANTS; 1; *; constants of another file
            GET 123 DATA; 1; *; a series of another file
            GET 123 LOOKUPS; 1; *; a table of another file
            GET DATA AT TIME; 2; 2; a series exactly at a time: series, time
            GET DATA BETWEEN TIMES; 3; 3; a series at a time: series, time, mode
            GET DATA FIRST TIME; 1; 1; the time at which a series begins
            GET DATA LAST TIME; 1; 1; the time at which a series ends
            GET DATA MAXIMUM; 3; 3; the largest value of a series: series, from, to
            GET DATA MEAN; 3; 3; the mean of a series: series, from, to
            GET DATA MEDIAN; 3; 3; the median of a series: series, from, to
            GET DATA MINIMUM; 3; 3; the smallest value of a series: series, from, to
            GET DATA STDV; 3; 3; the standard deviation of a series: series, from, to
            GET DATA TOTAL POINTS; 1; 1; the number of points of a series
            GET DIRECT CONSTANTS; 3; 3; constants of another file: file, sheet, cell
            GET DIRECT DATA; 4; 4; a series of another file: file, sheet, time, cell
            GET DIRECT LOOKUPS; 4; 4; a table of another file: file, sheet, x, cell
            GET DIRECT SUBSCRIPT; 5; 5; elements of another file: file, sheet, first, last, prefix
            GET ODBC CONSTANTS; 1; *; constants of a database
            GET ODBC DATA; 1; *; a series of a database
            GET ODBC LOOKUPS; 1; *; a table of a database
            GET VDF CONSTANTS; 1; *; constants of a run
            GET VDF DATA; 1; *; a series of a run
            GET VDF LOOKUPS; 1; *; a table of a run
            GET XLS CONSTANTS; 3; 3; constants of another file: file, sheet, cell
            GET XLS DATA; 4; 4; a series of another file: file, sheet, time, cell
            GET XLS LOOKUPS; 4; 4; a table of another file: file, sheet, x, cell
            GET XLS SUBSCRIPT; 5; 5; elements of another file: file, sheet, first, last, prefix
            TIME BASE; 2; 2; a number plus another times the time
            TIME SHIFT; 2; 2; a series moved in time
            """;

    private static final String RANDOM = """
            RANDOM 0 1; 0; 0; a draw between 0 and 1
            RANDOM BETA; 7; 7; a draw from a beta distribution
            RANDOM BINOMIAL; 7; 7; a draw from a binomial distribution
            RANDOM EXPONENTIAL; 5; 5; a draw from an exponential distribution
            RANDOM GAMMA; 6; 6; a draw from a gamma distribution
            RANDOM LOOKUP; 6; 6; a draw with the density of a table
            RANDOM NEGATIVE BINOMIAL; 7; 7; a draw from a negative binomial distribution
            RANDOM NORMAL; 5; 5; a draw from a normal distribution
            RANDOM PINK NOISE; 4; 4; a draw with a memory
            RANDOM POISSON; 6; 6; a draw from a Poisson distribution
            RANDOM TRIANGULAR; 6; 6; a draw from a triangular distribution
            RANDOM UNIFORM; 3; 3; a draw from a uniform distribution
            RANDOM WEIBULL; 6; 6; a draw from a Weibull distribution
            """;

    private static final String OTHER = """
            A FUNCTION OF; 0; *; a place kept for an equation that is not written yet
            MESSAGE; 0; *; shows a message
            """;

    private VensimFunctionTable() {}

    static Map<Name, BuiltInFunction> read() {
        Map<Name, BuiltInFunction> all = new HashMap<>();
        read(NUMBERS, FunctionKind.MATH, all);
        read(TIME, FunctionKind.TEST_INPUT, all);
        read(STATE, FunctionKind.STATEFUL, all);
        read(ARRAYS, FunctionKind.ARRAY, all);
        read(TABLES, FunctionKind.MISC, all);
        read(DATA, FunctionKind.VENDOR, all);
        read(RANDOM, FunctionKind.STATISTICAL, all);
        read(OTHER, FunctionKind.MISC, all);
        return Map.copyOf(all);
    }

    private static void read(String table, FunctionKind kind, Map<Name, BuiltInFunction> all) {
        table.lines().forEach(line -> {
            String[] cells = line.split("; ", 4);
            int most = cells[2].equals("*") ? BuiltInFunction.UNLIMITED : Integer.parseInt(cells[2]);
            BuiltInFunction function = new BuiltInFunction(
                    cells[0], kind, Integer.parseInt(cells[1]), most, Set.of(Dialect.VENSIM), cells[3]);
            all.put(Name.of(function.name()), function);
        });
    }
}
