package nl.zicht.equation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the operators and brackets of an equation, including the spellings of other languages, which it reports. */
final class SymbolReader {
    /**
     * What people type who come from another language or tool.
     *
     * @param spelling what is found
     * @param kind what it is read as
     * @param operator which operator, of an infix
     * @param hint what is right
     */
    private record Foreign(
            String spelling, TokenKind kind, @Nullable InfixOperator operator, String hint) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign(
                    "==", TokenKind.INFIX, InfixOperator.EQUAL, "one '=' is meant: it compares, it does not assign"),
            new Foreign("!=", TokenKind.INFIX, InfixOperator.NOT_EQUAL, "'<>' is meant"),
            new Foreign("><", TokenKind.INFIX, InfixOperator.NOT_EQUAL, "'<>' is meant"),
            new Foreign("=<", TokenKind.INFIX, InfixOperator.LESS_OR_EQUAL, "'<=' is meant"),
            new Foreign("=>", TokenKind.INFIX, InfixOperator.GREATER_OR_EQUAL, "'>=' is meant"),
            new Foreign("&&", TokenKind.INFIX, InfixOperator.AND, "AND is meant"),
            new Foreign("||", TokenKind.INFIX, InfixOperator.OR, "OR is meant"),
            new Foreign("**", TokenKind.POWER, null, "'^' is meant"),
            new Foreign("&", TokenKind.INFIX, InfixOperator.AND, "AND is meant"),
            new Foreign("|", TokenKind.INFIX, InfixOperator.OR, "OR is meant"),
            new Foreign("!", TokenKind.NOT, null, "NOT is meant"),
            new Foreign("%", TokenKind.INFIX, InfixOperator.MODULO, "MOD is meant, or a division by 100"));

    private final String text;
    private final Dialect dialect;
    private final SyntaxErrors errors;

    SymbolReader(String text, Dialect dialect, SyntaxErrors errors) {
        this.text = text;
        this.dialect = dialect;
        this.errors = errors;
    }

    /** Returns the symbol that starts at an offset, or null if there is none. */
    @Nullable
    Token read(int at) {
        Token foreign = foreign(at);
        if (foreign != null) {
            return foreign;
        }
        if (text.startsWith("//", at)) {
            return safeDivision(at);
        }
        if (text.startsWith("*.*", at)) {
            errors.report(
                    Code.NOT_SUPPORTED,
                    at,
                    at + 3,
                    "the inner product '*.*' is not supported",
                    "SUM(a[*] * b[*]) does the same");
            return Token.infix(InfixOperator.MULTIPLY, at, at + 3);
        }
        InfixOperator infix = infix(at);
        if (infix != null) {
            return Token.infix(infix, at, at + infix.symbol().length());
        }
        TokenKind kind = single(text.charAt(at));
        return kind == null ? null : Token.plain(kind, at, at + 1);
    }

    private @Nullable Token foreign(int at) {
        for (Foreign foreign : FOREIGN) {
            if (text.startsWith(foreign.spelling(), at)) {
                int end = at + foreign.spelling().length();
                errors.report(at, end, "'" + foreign.spelling() + "' is not an operator here", foreign.hint());
                return new Token(foreign.kind(), at, end, null, foreign.operator(), 0);
            }
        }
        return null;
    }

    private Token safeDivision(int at) {
        if (dialect != Dialect.STELLA) {
            errors.bent(
                    at,
                    at + 2,
                    "'//' (division that gives 0 where the divisor is 0) belongs to Stella, and this model is not marked as Stella's");
        }
        return Token.infix(InfixOperator.SAFE_DIVIDE, at, at + 2);
    }

    private @Nullable InfixOperator infix(int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        return switch (text.charAt(at)) {
            case '+' -> InfixOperator.ADD;
            case '-' -> InfixOperator.SUBTRACT;
            case '*' -> InfixOperator.MULTIPLY;
            case '/' -> InfixOperator.DIVIDE;
            case '=' -> InfixOperator.EQUAL;
            case '<' ->
                second == '='
                        ? InfixOperator.LESS_OR_EQUAL
                        : second == '>' ? InfixOperator.NOT_EQUAL : InfixOperator.LESS;
            case '>' -> second == '=' ? InfixOperator.GREATER_OR_EQUAL : InfixOperator.GREATER;
            default -> null;
        };
    }

    private static @Nullable TokenKind single(char c) {
        return switch (c) {
            case '^' -> TokenKind.POWER;
            case '\'' -> TokenKind.TRANSPOSE;
            case '(' -> TokenKind.OPEN;
            case ')' -> TokenKind.CLOSE;
            case '[' -> TokenKind.OPEN_SUBSCRIPT;
            case ']' -> TokenKind.CLOSE_SUBSCRIPT;
            case ',' -> TokenKind.COMMA;
            case ':' -> TokenKind.COLON;
            case '@' -> TokenKind.AT;
            default -> null;
        };
    }

    /** Reports the run of equal characters at an offset that mean nothing, and returns the offset after it. */
    int skipUnknown(int start) {
        char c = text.charAt(start);
        int end = start + 1;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        errors.report(
                start,
                end,
                "found " + errors.quote(start, end) + ", which means nothing in an equation",
                unknownHint(c));
        return end;
    }

    private static @Nullable String unknownHint(char c) {
        return switch (c) {
            case '.' -> "the dot belongs to a name or number beside it, without blanks between";
            case '}' -> "a '{' is missing before it: braces hold comments";
            case ';' -> "a ',' is meant";
            default -> null;
        };
    }
}
