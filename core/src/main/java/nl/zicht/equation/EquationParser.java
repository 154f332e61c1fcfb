package nl.zicht.equation;

/** Reads the text of an equation into its syntax tree. */
public final class EquationParser {
    private EquationParser() {}

    /**
     * Parses an equation.
     *
     * @param text the equation with its place
     * @param dialect whose grammar and reserved words to follow
     * @param limits bounds on nesting and length
     * @param diagnostics takes every syntax error
     * @return the tree; where the text cannot be read, {@link Expression.Invalid} after the error has been reported
     */
    public static Expression parse(Fragment text, Dialect dialect, Limits limits, Diagnostics diagnostics) {
        throw new IllegalStateException("in the making");
    }
}
