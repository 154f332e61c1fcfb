package nl.zicht.check;

import org.jspecify.annotations.Nullable;

/**
 * What a subscript says: a position known now, or a term that gives it while running.
 *
 * @param position the position from 0 when it is known, -1 when it lies outside the dimension
 * @param term the position from 1 while running, or null when it is known now
 */
record Spot(int position, @Nullable Term term) {
    /** A position outside the dimension. */
    static final Spot OUTSIDE = new Spot(-1, null);

    static Spot at(int position) {
        return new Spot(position, null);
    }

    static Spot running(Term term) {
        return new Spot(-1, term);
    }
}
