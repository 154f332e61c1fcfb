package nl.zicht.format.xmile;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Text;

/**
 * What the readers of all parts of one file share.
 *
 * @param limits bounds on what a file may ask for
 * @param diagnostics takes the findings
 * @param dialect whose rules the equations follow
 */
record Reading(Limits limits, Diagnostics diagnostics, Dialect dialect) {
    /** A number as XMILE writes it (section 3.2.1), with a sign; stricter than Java's. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** What an old converter of Vensim's models writes for a step: {@code TIME_STEP=1}. */
    private static final Pattern NAMED_NUMBER = Pattern.compile("[A-Za-z_ ]+=\\s*(" + NUMBER.pattern() + ")\\s*");

    Expression equation(Text text) {
        return EquationParser.parse(text.fragment(), dialect, limits, diagnostics);
    }

    /** Returns the number a text is, or empty after reporting that {@code what} is none. */
    OptionalDouble number(Text text, String what) {
        Text bare = text.strip();
        OptionalDouble number = numberOf(bare.string());
        Matcher named = NAMED_NUMBER.matcher(bare.string());
        if (number.isEmpty() && named.matches()) {
            diagnostics.warning(
                    Code.BENT_RULE,
                    what + " is \"" + bare + "\", expected a number; what stands after the '=' was read",
                    bare.span(),
                    null);
            return numberOf(named.group(1));
        }
        if (number.isEmpty()) {
            diagnostics.error(
                    Code.BAD_VALUE,
                    what + " is " + (bare.isBlank() ? "empty" : "\"" + bare + "\"") + ", expected a number",
                    bare.span(),
                    bare.string().contains(",") ? "the decimal comma should be a point" : null);
        }
        return number;
    }

    static OptionalDouble numberOf(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** Returns the name a text is: quotes taken off, escapes resolved; reports one that is longer than allowed. */
    Name name(Text text) {
        String bare = text.string().strip();
        if (bare.length() > limits.nameLength()) {
            diagnostics.error(
                    Code.LIMIT_EXCEEDED,
                    "a name of " + bare.length() + " characters is longer than the limit of " + limits.nameLength(),
                    text.span(),
                    null);
            bare = bare.substring(0, limits.nameLength());
        }
        return Names.name(bare);
    }
}
