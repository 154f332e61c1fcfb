package nl.zicht.check;

/** When an equation is evaluated. */
enum Phase {
    /** Once, while initial values are found. */
    INITIAL,
    /** At every moment. */
    ACTIVE;

    /** Returns the rule of a hidden cell that holds a part of an equation of this phase. */
    Rule rule(Term part) {
        return this == INITIAL ? new Rule.Frozen(part) : new Rule.Computed(part, null);
    }
}
