package nl.zicht.analysis.realisation;

/**
 * How a cause is pushed.
 *
 * @param at the time from which it is higher, after the start of the run
 * @param length for how long what follows is looked at, in units of time of the model
 * @param step by how much it is higher, as a part of its size; where it is 0, by so much in its own unit
 */
public record Push(double at, double length, double step) {
    /** Checks that the step and the length are positive. */
    public Push {
        if (!(step > 0 && length > 0)) {
            throw new IllegalArgumentException(
                    "a push of " + step + " that is looked at for " + length + "; expected positive numbers");
        }
    }
}
