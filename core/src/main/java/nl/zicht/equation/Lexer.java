package nl.zicht.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an equation in XMILE notation into tokens, one at a time (XMILE 1.0, sections 3.1 and 3.2).
 *
 * <pre>
 * number  := digits ['.' digits*] [exponent] | '.' digits [exponent]      exponent := ('e'|'E') ['+'|'-'] digits
 * name    := ['.'] part ('.' part)*          part := bare | '"' (character | '\"' | '\n' | '\\')* '"'
 * bare    := letters, digits, '_', '$' and anything above 127, not starting with a digit or '$'
 * comment := '{' (character | comment)* '}'
 * </pre>
 *
 * <p>A spelling that other languages use for an operator ({@code ==}, {@code &&}, {@code **}) is reported and then read as what was meant, so that the
 * rest of the equation is still looked at.
 */
final class Lexer {
    private static final Map<String, TokenKind> KEYWORDS =
            Map.of("IF", TokenKind.IF, "THEN", TokenKind.THEN, "ELSE", TokenKind.ELSE, "NOT", TokenKind.NOT);
    private static final int LONGEST_KEYWORD = 4;
    private static final Map<String, InfixOperator> WORD_OPERATORS =
            Map.of("AND", InfixOperator.AND, "OR", InfixOperator.OR, "MOD", InfixOperator.MODULO);

    private final String text;
    private final Limits limits;
    private final SyntaxErrors errors;
    private final SymbolReader symbols;
    private int at;

    Lexer(String text, Dialect dialect, Limits limits, SyntaxErrors errors) {
        this.text = text;
        this.limits = limits;
        this.errors = errors;
        this.symbols = new SymbolReader(text, dialect, errors);
    }

    /** Returns whether the word, in any case, is reserved by the grammar and can be a name only in quotes. */
    static boolean isKeyword(String word) {
        String upper = asciiUpperCase(word);
        return KEYWORDS.containsKey(upper) || WORD_OPERATORS.containsKey(upper);
    }

    /** Returns whether a bare name may hold the character. */
    static boolean isNameCharacter(char c) {
        return isNameStart(c) || isDigit(c) || c == '$' || c == '\u00a0';
    }

    /** Returns whether a bare name may start with the character. */
    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c > 127 && !isBlank(c));
    }

    Token next() {
        while (true) {
            skipBlanksAndComments();
            if (at == text.length() || errors.stopped()) {
                return Token.plain(TokenKind.END, text.length(), text.length());
            }
            char c = text.charAt(at);
            if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
                return number();
            }
            if (isNameStart(c) || c == '"' || c == '$' || (c == '.' && startsPart(at + 1))) {
                return name();
            }
            Token symbol = symbols.read(at);
            if (symbol != null) {
                at = symbol.end();
                return symbol;
            }
            at = symbols.skipUnknown(at);
        }
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private boolean startsPart(int index) {
        return index < text.length() && (isNameStart(text.charAt(index)) || text.charAt(index) == '"');
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                skipComment();
            } else if (isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int start = at;
        int depth = 0;
        do {
            char c = text.charAt(at++);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        } while (depth > 0 && at < text.length());
        if (depth > 0) {
            errors.report(
                    start,
                    start + 1,
                    "expected '}' before the end of the equation; the comment that starts here is not closed",
                    "a '}' is missing");
        }
    }

    private Token number() {
        int start = at;
        skipDigits();
        if (peek(0) == '.') {
            at++;
            skipDigits();
        }
        if (peek(0) == '.' && (isDigit(peek(1)) || !startsPart(at + 1))) {
            while (isDigit(peek(0)) || peek(0) == '.') {
                at++;
            }
            errors.report(
                    start, at, "expected a number with one decimal point, found " + errors.quote(start, at), null);
            return Token.number(0, start, at);
        }
        skipExponent(start);
        String digits = text.substring(start, at);
        double value = Character.toLowerCase(digits.charAt(digits.length() - 1)) == 'e' ? 0 : parse(digits);
        if (Double.isInfinite(value)) {
            errors.report(
                    Code.BAD_VALUE,
                    start,
                    at,
                    "expected a number up to " + Double.MAX_VALUE + ", found " + errors.quote(start, at),
                    null);
        }
        return Token.number(value, start, at);
    }

    private static double parse(String digits) {
        char last = digits.charAt(digits.length() - 1);
        return last == '+' || last == '-' ? 0 : Double.parseDouble(digits);
    }

    /** Takes an exponent; {@code 2ELSE} is the number 2 and a word, {@code 2e} alone is a number without its exponent. */
    private void skipExponent(int start) {
        if (peek(0) != 'e' && peek(0) != 'E') {
            return;
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (isDigit(peek(1 + sign))) {
            at += 1 + sign;
            skipDigits();
        } else if (sign == 1 || !isNameCharacter(peek(1))) {
            at += 1 + sign;
            errors.report(start, at, "expected digits after the exponent mark, found " + errors.quote(start, at), null);
        }
    }

    private void skipDigits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private Token name() {
        int start = at;
        boolean quoted = text.charAt(at) == '"';
        List<String> parts = new ArrayList<>(1);
        if (text.charAt(at) == '.') {
            parts.add("");
            at++;
        }
        parts.add(part());
        if (parts.size() == 1 && !quoted) {
            Token word = keyword(parts.get(0), start);
            if (word != null) {
                return word;
            }
        }
        while (peek(0) == '.' && startsPart(at + 1)) {
            at++;
            parts.add(part());
        }
        if (at - start > limits.nameLength()) {
            errors.limit(
                    start,
                    at,
                    "a name of " + (at - start) + " characters; at most " + limits.nameLength() + " are read",
                    null);
            return Token.name(Name.of("x"), start, at);
        }
        if (parts.size() > 1) {
            return Token.name(Name.qualified(parts), start, at);
        }
        return Token.name(quoted ? Name.quoted(parts.get(0)) : Name.of(parts.get(0)), start, at);
    }

    private @Nullable Token keyword(String word, int start) {
        if (word.length() > LONGEST_KEYWORD) {
            return null;
        }
        String upper = asciiUpperCase(word);
        TokenKind kind = KEYWORDS.get(upper);
        if (kind != null) {
            return Token.plain(kind, start, at);
        }
        InfixOperator operator = WORD_OPERATORS.get(upper);
        return operator == null ? null : Token.infix(operator, start, at);
    }

    private String part() {
        return text.charAt(at) == '"' ? quotedPart() : barePart();
    }

    private String barePart() {
        int start = at;
        int end = at;
        boolean apostrophes = false;
        while (at < text.length() && (isNameCharacter(text.charAt(at)) || isApostrophe(apostrophes))) {
            apostrophes |= text.charAt(at) == '\'';
            at++;
            if (text.charAt(at - 1) != '\u00a0') {
                end = at;
            }
        }
        at = end;
        String part = text.substring(start, end);
        if (apostrophes) {
            errors.bent(
                    start,
                    end,
                    "the name " + errors.quote(start, end) + " has an apostrophe and stands without quotes");
        }
        checkBare(part, start);
        return part;
    }

    /** An apostrophe with a letter right after it cannot transpose what is before it; in a name with such a one, others belong to the name too. */
    private boolean isApostrophe(boolean already) {
        return text.charAt(at) == '\'' && (already || isNameStart(peek(1)) || isDigit(peek(1)));
    }

    private void checkBare(String part, int start) {
        if (part.charAt(0) == '$') {
            errors.report(
                    start,
                    at,
                    "expected a name, found " + errors.quote(start, at) + "; a name does not start with '$'",
                    "quotes are missing: \"" + part + "\"");
        } else if (Name.of(part).key().isEmpty()) {
            errors.report(start, at, "expected a name, found only underscores", null);
        } else if (part.charAt(0) == '_' || part.charAt(part.length() - 1) == '_') {
            errors.bent(
                    start,
                    at,
                    "the name " + errors.quote(start, at) + " starts or ends with an underscore, which does not count");
        }
    }

    private String quotedPart() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            errors.report(
                    start,
                    start + 1,
                    "expected '\"' before the end of the equation; the quoted name that starts here is not closed",
                    "a '\"' is missing");
            return out.toString();
        }
        at++;
        if (Name.of(out.toString()).key().isEmpty()) {
            errors.report(start, at, "expected a name between the quotes, found nothing", null);
        }
        return out.toString();
    }

    private char escaped() {
        char c = peek(0);
        at = Math.min(at + 1, text.length());
        if (c == 'n') {
            return '\n';
        }
        if (c != '"' && c != '\\') {
            errors.report(
                    at - 2 < 0 ? 0 : at - 2,
                    at,
                    "expected \\\", \\n or \\\\ in a quoted name, found " + errors.quote(Math.max(0, at - 2), at),
                    "the backslash itself is meant: \\\\");
        }
        return c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A byte order mark in the middle of a text is left over from joining files. */
    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff';
    }

    /** Unlike {@link String#toUpperCase}, turns no other letter (a dotless i) into one of a keyword. */
    private static String asciiUpperCase(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return out.toString();
    }
}
