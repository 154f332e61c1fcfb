package nl.zicht.equation;

/** The kinds of {@link Token}; signs, {@code *} and the other operators between operands are all {@link #INFIX}. */
enum TokenKind {
    NUMBER,
    NAME,
    IF,
    THEN,
    ELSE,
    NOT,
    INFIX,
    POWER,
    TRANSPOSE,
    OPEN,
    CLOSE,
    OPEN_SUBSCRIPT,
    CLOSE_SUBSCRIPT,
    COMMA,
    COLON,
    AT,
    END
}
