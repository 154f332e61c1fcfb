package nl.zicht.check;

import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.model.ModelStructure;

/** Checks a model: names, arrays, units and dependencies, all findings at once. Stateless. */
public final class Checker {
    private Checker() {}

    /** Checks a model, with the default limits. */
    public static CheckReport check(ModelStructure structure) {
        return check(structure, new Diagnostics(), Limits.DEFAULT);
    }

    /**
     * Checks a model and adds the findings to those of its reading.
     *
     * @param structure the model
     * @param diagnostics what was found so far
     * @param limits bounds on its size
     */
    public static CheckReport check(ModelStructure structure, Diagnostics diagnostics, Limits limits) {
        throw new IllegalStateException("in the making");
    }
}
