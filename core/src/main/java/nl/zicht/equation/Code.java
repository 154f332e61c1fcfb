package nl.zicht.equation;

/**
 * The catalogue of everything that can be wrong with a model file, one entry a kind of finding.
 *
 * <p>The code is what scripts and tests look at; the words of the message may change, the code may not.
 */
public enum Code {
    /** The file is not well-formed in its format, or ends too early. */
    MALFORMED_FILE,
    /** The file asks for something that is refused for safety (a document type, an external entity, a path outside the model's folder). */
    REFUSED_FOR_SAFETY,
    /** A limit on size, nesting or number was passed. */
    LIMIT_EXCEEDED,
    /** The file cannot be read as a file. */
    UNREADABLE_FILE,
    /** An element or attribute of the format that has no meaning to us and was kept aside. */
    UNKNOWN_ELEMENT,
    /** A feature of the format that is known and not supported. */
    NOT_SUPPORTED,
    /** A rule of the format is bent in a way that vendors do; it was read as meant. */
    BENT_RULE,
    /** A required part is missing. */
    MISSING_PART,
    /** A value (number, word, list) is not one that is allowed here. */
    BAD_VALUE,
    /** An equation does not follow the grammar. */
    SYNTAX,
    /** Two things carry the same name. */
    DUPLICATE_NAME,
    /** A name that may not be used here. */
    RESERVED_NAME,
    /** A name that stands for nothing. */
    UNKNOWN_NAME,
    /** A function that nobody knows. */
    UNKNOWN_FUNCTION,
    /** A function with too few, too many or unsuitable arguments. */
    BAD_ARGUMENTS,
    /** A variable without an equation. */
    NO_EQUATION,
    /** Subscripts, dimensions or elements that do not fit. */
    BAD_SUBSCRIPT,
    /** Variables that need each other's value at the same moment. */
    ALGEBRAIC_LOOP,
    /** Units of measure that do not agree. */
    UNIT_MISMATCH,
    /** A unit expression that cannot be read. */
    BAD_UNIT,
    /** Start, stop, step or method of the simulation do not make sense. */
    BAD_SIMULATION_SPECS,
    /** A graphical function whose points do not make sense. */
    BAD_GRAPHICAL_FUNCTION,
    /** A stock and the flows it names do not fit together. */
    BAD_FLOW,
    /** A delay or averaging time that is shorter than the step allows. */
    DELAY_TOO_SHORT,
    /** A number that is not finite (NaN, infinite) came up in a run. */
    NOT_FINITE,
    /** Something defined and never used, or a hint on style. */
    HYGIENE
}
