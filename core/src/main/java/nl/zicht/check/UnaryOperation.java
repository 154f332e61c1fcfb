package nl.zicht.check;

/** The operations on one number that are not function calls. */
public enum UnaryOperation {
    NEGATE,
    NOT
}
