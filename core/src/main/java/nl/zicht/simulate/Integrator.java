package nl.zicht.simulate;

/** Carries the stocks of one run from one moment of the grid to the next. Holds work space of that run; not thread-safe. */
interface Integrator {
    /**
     * Takes one step.
     *
     * @param values the numbers of the run, with the clock and the net flows as they are at {@code from}; the stocks are changed, the net flows and whatever
     *     they need are left in an intermediate state
     * @param from the time at which the step begins
     * @param to the time at which it ends
     */
    void step(double[] values, double from, double to);
}
