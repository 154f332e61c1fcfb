package nl.zicht.simulate;

import nl.zicht.compile.Plan;

/**
 * Where the numbers of one member stand among those of all that run side by side.
 *
 * @param plan says in which slot the number of a cell lives
 * @param width how many members run side by side, 1 for a single run
 * @param lane which of them this is, from 0
 */
record Places(Plan plan, int width, int lane) {
    /** Returns the places of a single run. */
    static Places alone(Plan plan) {
        return new Places(plan, 1, 0);
    }

    /** Returns the place of the number of a cell. */
    int of(int cell) {
        return plan.slot(cell) * width + lane;
    }
}
