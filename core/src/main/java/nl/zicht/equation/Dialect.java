package nl.zicht.equation;

/**
 * The tool whose rules an equation follows where tools differ (rounding of INT, sign of MOD, order of arguments of PULSE, delays and random functions,
 * non-negative stocks, subscripts out of range). A model has one dialect; rules are never mixed silently.
 */
public enum Dialect {
    /** OASIS XMILE 1.0 as the standard says it. */
    XMILE,
    /** Stella and iThink, where they deviate from or add to the standard. */
    STELLA,
    /** Vensim. */
    VENSIM
}
