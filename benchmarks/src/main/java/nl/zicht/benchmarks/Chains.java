package nl.zicht.benchmarks;

import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Writes ageing chains of any length as Vensim models: stock i empties into stock i + 1, the faster the emptier it is.
 *
 * <p>As separate variables each stock has a crowding and an outflow of its own, every fourth outflow a graphical function of its crowding as a factor, and the
 * inflow one of time. As arrays the chain is the same without graphical functions. 10,000 steps of Euler's method, 101 saved moments.
 */
final class Chains {
    private static final int POINTS = 11;
    private static final double[] INFLOW = {1, 1.2, 1.35, 1.1, 0.9, 0.8, 0.95, 1.25, 1.4, 1.15, 1};
    private static final int TABLES = 4;
    private static final String CONTROL = """
            INITIAL TIME=0~~|
            FINAL TIME=78.125~~|
            TIME STEP=0.0078125~~|
            SAVEPER=0.78125~~|
            """;

    private Chains() {}

    /** Returns a chain of {@code length} stocks in which every variable is a number. */
    static String separate(int length) {
        MdlText text = begin();
        for (int i = 0; i < 7; i++) {
            text.line("tau " + i + "=" + tenths(5 + i) + "~~|");
        }
        text.line("inflow effect=WITH LOOKUP(Time," + points(8, i -> INFLOW[i]) + ")~~|");
        text.line("outflow 0=base inflow*inflow effect~~|");
        for (int i = 1; i <= length; i++) {
            String flow = "stock " + i + "/(tau " + i % 7 + "*(1+crowding " + i + "))";
            text.line("crowding " + i + "=stock " + i + "/capacity~~|");
            if (i % 4 == 0) {
                text.line("effect " + i + "=WITH LOOKUP(crowding " + i + "," + effect(i / 4 % TABLES) + ")~~|");
                flow += "*effect " + i;
            }
            text.line("outflow " + i + "=" + flow + "~~|");
            text.line("stock " + i + "=INTEG(outflow " + (i - 1) + "-outflow " + i + "," + initial(i) + ")~~|");
        }
        text.lines(CONTROL);
        return text.toString();
    }

    /** Returns a chain of {@code length} stocks in which stocks, crowding and outflow are arrays. */
    static String arrays(int length) {
        MdlText text = begin();
        text.line("age: (a1-a" + length + ")~~|");
        text.line("younger: (a1-a" + (length - 1) + ") -> older~~|");
        text.line("older: (a2-a" + length + ")~~|");
        text.line("tau[age]=" + list(length, i -> tenths(5 + i % 7)) + "~~|");
        text.line("initial stock[age]=" + list(length, Chains::initial) + "~~|");
        text.line("crowding[age]=stock[age]/capacity~~|");
        text.line("outflow[age]=stock[age]/(tau[age]*(1+crowding[age]))~~|");
        text.line("stock[a1]=INTEG(base inflow-outflow[a1],initial stock[a1])~~|");
        text.line("stock[older]=INTEG(outflow[younger]-outflow[older],initial stock[older])~~|");
        text.lines(CONTROL);
        return text.toString();
    }

    private static MdlText begin() {
        MdlText text = new MdlText();
        text.line("{UTF-8}");
        text.line("capacity=100~~|");
        text.line("base inflow=35~~|");
        return text;
    }

    private static String initial(int i) {
        return Integer.toString(40 + i * 37 % 41);
    }

    private static String tenths(int count) {
        return Double.toString(count / 10.0);
    }

    private static String list(int length, IntFunction<String> element) {
        StringJoiner all = new StringJoiner(",");
        IntStream.rangeClosed(1, length).mapToObj(element).forEach(all::add);
        return all.toString();
    }

    /** Returns the effect of crowding on the outflow, four decimals, from 0 to 2. */
    private static String effect(int table) {
        return points(
                0.2,
                i -> StrictMath.rint((1 - 0.05 * table + 0.03 * table * i * (10 - i) / 25.0 + 0.02 * i) * 10_000)
                        / 10_000);
    }

    private static String points(double distance, IntToDoubleFunction y) {
        StringJoiner all = new StringJoiner(",", "(", ")");
        for (int i = 0; i < POINTS; i++) {
            double x = StrictMath.rint(distance * i * 10) / 10;
            all.add("(" + x + "," + y.applyAsDouble(i) + ")");
        }
        return all.toString();
    }
}
