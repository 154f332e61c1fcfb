package nl.zicht.equation;

/**
 * The bounds that keep a hostile or broken file from exhausting the machine; every one is a parameter.
 *
 * @param fileBytes largest model file, in bytes
 * @param nesting deepest nesting of brackets, calls, IFs and signs in one equation, and of elements in a file
 * @param equationLength longest equation, in characters
 * @param nameLength longest name, in characters
 * @param elements most scalar elements a model may expand to
 * @param steps most integration steps in one run
 */
public record Limits(long fileBytes, int nesting, int equationLength, int nameLength, int elements, long steps) {
    /** 256 MiB files, 500 levels, 4 M characters an equation, 10,000 a name, 5 million elements, 100 million steps. */
    public static final Limits DEFAULT = new Limits(256L << 20, 500, 4 << 20, 10_000, 5_000_000, 100_000_000L);
}
