package nl.zicht.equation;

/** The operators that stand in front of one operand. */
public enum PrefixOperator {
    PLUS("+"),
    MINUS("-"),
    NOT("NOT");

    private final String symbol;

    PrefixOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
