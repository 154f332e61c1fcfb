package nl.zicht.format.vensim;

/** Vensim's missing value {@code :NA:}: a finite number, which takes part in arithmetic and comparison like any other. */
final class Missing {
    /** Minus 2 to the power 109. */
    static final double VALUE = -0x1p109;

    private Missing() {}
}
