package nl.zicht.compile.bytecode;

/** Where the method being written finds vectors: the numbers of a slot in several lanes, or of several slots in a loop. */
interface VectorAccess {
    /** Writes instructions that put the vector of a slot on the operand stack. */
    void load(int slot);

    /** Writes instructions that put a number of the clock there, once for each number of a vector. */
    void loadClock(int slot);

    /** Writes instructions that put a constant there, once for each number of a vector. */
    void constant(double value);

    /** Returns a local variable for a vector. */
    int temporary();
}
