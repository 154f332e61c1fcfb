package nl.zicht.equation;

/** The operators that stand between operands and group from the left, with how they are written. */
public enum InfixOperator {
    ADD("+", 6),
    SUBTRACT("-", 6),
    MULTIPLY("*", 5),
    DIVIDE("/", 5),
    MODULO("MOD", 5),
    /** Division that gives 0 where the divisor is 0 (Stella, {@code //}). */
    SAFE_DIVIDE("//", 5),
    LESS("<", 7),
    LESS_OR_EQUAL("<=", 7),
    GREATER(">", 7),
    GREATER_OR_EQUAL(">=", 7),
    EQUAL("=", 8),
    NOT_EQUAL("<>", 8),
    AND("AND", 9),
    OR("OR", 10);

    private final String symbol;
    private final int level;

    InfixOperator(String symbol, int level) {
        this.symbol = symbol;
        this.level = level;
    }

    public String symbol() {
        return symbol;
    }

    /** Returns the level of precedence in XMILE 1.0, section 3.3.1; a smaller number binds tighter. */
    public int level() {
        return level;
    }
}
