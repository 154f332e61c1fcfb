package nl.zicht.check;

/** The operations on two numbers. Comparisons give 1 or 0; AND and OR take any number but 0 and NaN as true. */
public enum BinaryOperation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    /** {@code a - b * floor(a / b)}: the sign of the divisor (XMILE). */
    FLOORED_MODULO,
    /** The IEEE remainder of truncated division: the sign of the dividend (Vensim). */
    TRUNCATED_MODULO,
    POWER,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR
}
