package nl.zicht.equation;

import org.jspecify.annotations.Nullable;

/**
 * A word of an equation.
 *
 * @param kind what it is
 * @param start offset of its first character in the fragment
 * @param end offset after its last character
 * @param name the name, of a {@link TokenKind#NAME} only
 * @param operator the operator, of a {@link TokenKind#INFIX} only
 * @param number the value, of a {@link TokenKind#NUMBER} only
 */
record Token(
        TokenKind kind,
        int start,
        int end,
        @Nullable Name name,
        @Nullable InfixOperator operator,
        double number) {
    static Token plain(TokenKind kind, int start, int end) {
        return new Token(kind, start, end, null, null, 0);
    }

    static Token infix(InfixOperator operator, int start, int end) {
        return new Token(TokenKind.INFIX, start, end, null, operator, 0);
    }

    static Token name(Name name, int start, int end) {
        return new Token(TokenKind.NAME, start, end, name, null, 0);
    }

    static Token number(double value, int start, int end) {
        return new Token(TokenKind.NUMBER, start, end, null, null, value);
    }

    boolean is(TokenKind other) {
        return kind == other;
    }

    boolean is(InfixOperator other) {
        return operator == other;
    }
}
