package nl.zicht.simulate;

/** What executes the equations of a run. Both give the same bits. */
public enum BackEnd {
    /** JVM bytecode made for the model: fast. */
    BYTECODE,
    /** A walk over the equations as trees: slow, obvious, the oracle of the other. */
    INTERPRETER
}
