package nl.zicht.check;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;

/**
 * A rule on which tools differ, with what each of them does.
 *
 * <p>Some rules go with the dialect, which a caller may choose; others with the language that the file is written in (the order of arguments, what a name
 * means), which no choice can change. Sources: OASIS XMILE 1.0, sections 3.3 and 3.5; the vendors' public references of functions.
 */
public enum DialectRule {
    INTEGER_PART(
            "integer part",
            true,
            "rounded down: INT(-1.5) is -2",
            "rounded down: INT(-1.5) is -2",
            "cut off towards 0: INTEGER(-1.5) is -1",
            "INT",
            "INTEGER"),
    MODULUS(
            "modulus",
            true,
            "has the sign of the divisor: -7 MOD 3 is 2",
            "has the sign of the divisor: -7 MOD 3 is 2",
            "has the sign of the dividend: MODULO(-7, 3) is -1",
            "MODULO"),
    NON_NEGATIVE(
            "non-negative stocks and flows",
            true,
            "<non_negative/> limits what leaves a stock to what is there, and a flow to 0 or more",
            "<non_negative/> limits what leaves a stock to what is there, and a flow to 0 or more",
            "nothing is limited: a stock may fall below 0"),
    SUBSCRIPT_OUT_OF_RANGE(
            "subscript out of range",
            true,
            "gives 0, or NaN where the file's options say so",
            "gives 0, or NaN where the file's options say so",
            "gives :NA:, which is -2^109",
            "VECTOR ELM MAP"),
    PULSE(
            "pulse",
            false,
            "PULSE(volume, first time, interval): the volume divided by DT during one step; without an interval once",
            "as XMILE; PULSE(volume) repeats in every step",
            "PULSE(start, width): 1 during the width, at least one step",
            "PULSE"),
    RAMP(
            "ramp",
            false,
            "RAMP(slope, start) goes on to the end of the run",
            "a third argument, where given, ends it",
            "RAMP(slope, start, end) stays at its height after the end",
            "RAMP"),
    DELAY_ORDER(
            "arguments of delays and smooths of order n",
            false,
            "DELAYN and SMTHN (input, time, n, initial value)",
            "DELAYN and SMTHN (input, time, n, initial value)",
            "DELAY N and SMOOTH N (input, time, initial value, n)",
            "DELAYN",
            "SMTHN",
            "DELAY N",
            "SMOOTH N"),
    FORECAST(
            "forecast",
            false,
            "FORCST(input, averaging time, horizon, initial trend)",
            "FORCST(input, averaging time, horizon, initial trend)",
            "FORECAST(input, averaging time, horizon), its average starting at the input",
            "FORCST",
            "FORECAST"),
    SAFE_DIVISION(
            "safe division",
            false,
            "not in the standard; SAFEDIV as Stella",
            "SAFEDIV and // give the other value where the divisor is exactly 0",
            "XIDZ and ZIDZ give the other value where the divisor is between -1e-6 and 1e-6",
            "SAFEDIV",
            "XIDZ",
            "ZIDZ"),
    RANDOM(
            "random draws",
            false,
            "NORMAL(mean, deviation, seed), RANDOM(smallest, largest, seed), without truncation",
            "as XMILE; further arguments truncate: NORMAL(mean, deviation, seed, smallest, largest)",
            "RANDOM NORMAL(smallest, largest, mean, deviation, seed), truncated by drawing again",
            "NORMAL",
            "RANDOM",
            "UNIFORM",
            "POISSON",
            "EXPRND",
            "LOGNORMAL",
            "RANDOM NORMAL",
            "RANDOM UNIFORM",
            "RANDOM POISSON",
            "RANDOM EXPONENTIAL",
            "RANDOM 0 1");

    private final String title;
    private final boolean ofDialect;
    private final String xmile;
    private final String stella;
    private final String vensim;
    private final Set<Name> functions;

    DialectRule(String title, boolean ofDialect, String xmile, String stella, String vensim, String... functions) {
        this.title = title;
        this.ofDialect = ofDialect;
        this.xmile = xmile;
        this.stella = stella;
        this.vensim = vensim;
        this.functions = Stream.of(functions).map(Name::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what the rule is about, a few words. */
    public String title() {
        return title;
    }

    /** Returns whether the dialect decides; else the language that the file is written in does. */
    public boolean isOfDialect() {
        return ofDialect;
    }

    /** Returns what a tool does, one line. */
    public String reading(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> xmile;
            case STELLA -> stella;
            case VENSIM -> vensim;
        };
    }

    /** Returns whether an expression, not its parts, falls under this rule; subscripts and stocks are for {@link DialectReport} to judge. */
    boolean appliesTo(Expression expression) {
        if (expression instanceof Expression.Call call) {
            return functions.contains(bare(call.function()));
        }
        if (expression instanceof Expression.Chain chain) {
            return chain.links().stream().anyMatch(link -> isOperator(link.operator()));
        }
        return false;
    }

    private boolean isOperator(InfixOperator operator) {
        return (this == MODULUS && operator == InfixOperator.MODULO)
                || (this == SAFE_DIVISION && operator == InfixOperator.SAFE_DIVIDE);
    }

    private static Name bare(Name function) {
        boolean prefixed = function.spelling().size() == 2
                && Set.of("std", "isee").contains(function.spelling().get(0).toLowerCase(Locale.ROOT));
        return prefixed ? Name.of(function.spelling().get(1)) : function;
    }
}
