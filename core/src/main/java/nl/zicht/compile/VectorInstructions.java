package nl.zicht.compile;

/**
 * Whether generated code may ask for instructions on several numbers at once through {@code jdk.incubator.vector}, on a JVM that was started with that module
 * ({@code --add-modules jdk.incubator.vector}); without it the choice means nothing.
 */
public enum VectorInstructions {
    /** Leaves it to HotSpot to find loops that it can do several rounds of at once. */
    NEVER,
    /** Begins as without, tries the other code in the background once something has run long enough, and changes over where that was faster. */
    WHEN_FASTER,
    /** From the first moment: very slow until HotSpot has compiled the code. For tests. */
    ALWAYS
}
