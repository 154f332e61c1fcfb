package nl.zicht.unit;

import java.util.Objects;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads a unit expression (XMILE 1.0, section 2.6) into a product of the names as written; synonyms and definitions are for {@link UnitDictionary}.
 *
 * <pre>
 * unit     := factor (('*' | '-' | '/') factor)*          '-' multiplies: person-year
 * factor   := atom ('^' exponent)?
 * exponent := sign? integer | '(' sign? integer ('/' integer)? ')'
 * atom     := '1' | name | '(' unit ')'
 * </pre>
 *
 * <p>Fractions as exponents go beyond the standard: they are what the square root of a unit is written as.
 */
final class UnitParser {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 6;

    /** Thrown at the first error, which has been reported. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final @Nullable SourceSpan span;
    private final Diagnostics diagnostics;
    private final UnitLexer lexer;
    private UnitLexer.Token token;
    private int depth;

    private UnitParser(String text, @Nullable SourceSpan span, Diagnostics diagnostics) {
        this.text = text;
        this.span = span;
        this.diagnostics = diagnostics;
        this.lexer = new UnitLexer(text);
        this.token = lexer.next();
    }

    /**
     * Parses a unit expression.
     *
     * @param span where it stands, or null; when it is as long as the text, findings point at the very character
     * @return null after a finding
     */
    static @Nullable Unit parse(String text, @Nullable SourceSpan span, Diagnostics diagnostics) {
        if (text.length() > LONGEST) {
            String message = "a unit of " + text.length() + " characters; at most " + LONGEST + " are read";
            diagnostics.warning(Code.LIMIT_EXCEEDED, message, span, null);
            return null;
        }
        UnitParser parser = new UnitParser(text, span, diagnostics);
        try {
            Unit unit = parser.unit();
            if (parser.token.kind() != UnitLexer.Kind.END) {
                throw parser.expected("'*', '/' or '^'", parser.operatorHint());
            }
            return unit;
        } catch (Unreadable reported) {
            return null;
        }
    }

    private Unit unit() {
        if (++depth > DEEPEST) {
            throw error("brackets in the unit are nested more than " + DEEPEST + " deep", null);
        }
        Unit product = factor();
        while (isSymbol('*') || isSymbol('-') || isSymbol('/')) {
            boolean divides = isSymbol('/');
            take();
            Unit next = factor();
            product = divides ? product.dividedBy(next) : product.times(next);
        }
        depth--;
        return product;
    }

    private Unit factor() {
        Unit atom = atom();
        if (!isSymbol('^')) {
            return atom;
        }
        take();
        return atom.power(exponent());
    }

    private Unit atom() {
        if (token.kind() == UnitLexer.Kind.NAME
                && !Objects.requireNonNull(token.name()).key().isEmpty()) {
            return Unit.base(Objects.requireNonNull(take().name()));
        }
        if (token.kind() == UnitLexer.Kind.NUMBER && tokenText().equals("1")) {
            take();
            return Unit.DIMENSIONLESS;
        }
        if (isSymbol('(')) {
            take();
            Unit inner = unit();
            takeClosing();
            return inner;
        }
        throw expected("the name of a unit, 1 or '('", atomHint());
    }

    private Exponent exponent() {
        if (!isSymbol('(')) {
            return new Exponent(signed(), 1);
        }
        take();
        long numerator = signed();
        long denominator = 1;
        if (isSymbol('/')) {
            take();
            denominator = integer();
        }
        if (denominator == 0) {
            throw error("the exponent of a unit divides by 0", null);
        }
        takeClosing();
        return new Exponent(numerator, denominator);
    }

    private long signed() {
        boolean negative = isSymbol('-');
        if (negative || isSymbol('+')) {
            take();
        }
        return negative ? -integer() : integer();
    }

    private long integer() {
        boolean whole = token.kind() == UnitLexer.Kind.NUMBER && !tokenText().contains(".");
        if (!whole || token.end() - token.start() > MOST_DIGITS) {
            throw expected("a whole number of at most " + MOST_DIGITS + " digits as the exponent", null);
        }
        long value = Long.parseLong(tokenText());
        take();
        return value;
    }

    private void takeClosing() {
        if (!isSymbol(')')) {
            throw expected("')'", "a ')' is missing");
        }
        take();
    }

    private @Nullable String atomHint() {
        return switch (token.kind()) {
            case NUMBER -> "the factor belongs in an equation: units have none";
            case SYMBOL ->
                isSymbol('/') && token.start() == text.indexOf('/')
                        ? "1/… is meant: the 1 above the bar is missing"
                        : isSymbol('*') ? "'^' is meant as power, '*' as product" : null;
            case UNKNOWN -> tokenText().equals("%") ? "percent is meant, as a name" : null;
            default -> null;
        };
    }

    private @Nullable String operatorHint() {
        return isSymbol(')') ? "a '(' is missing before it" : null;
    }

    private UnitLexer.Token take() {
        UnitLexer.Token taken = token;
        token = lexer.next();
        return taken;
    }

    private boolean isSymbol(char c) {
        return token.kind() == UnitLexer.Kind.SYMBOL && text.charAt(token.start()) == c;
    }

    private String tokenText() {
        return text.substring(token.start(), token.end());
    }

    private Unreadable expected(String what, @Nullable String hint) {
        String found = token.kind() == UnitLexer.Kind.END ? "the end" : "'" + tokenText() + "'";
        return error("expected " + what + " in the unit '" + text + "', found " + found, hint);
    }

    private Unreadable error(String message, @Nullable String hint) {
        diagnostics.warning(Code.BAD_UNIT, message, place(), hint);
        return new Unreadable();
    }

    private @Nullable SourceSpan place() {
        if (span == null || span.end() - span.start() != text.length()) {
            return span;
        }
        return new SourceSpan(span.source(), span.start() + token.start(), span.start() + token.end());
    }
}
