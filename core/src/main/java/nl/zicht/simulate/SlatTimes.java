package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;

/** When what lies on each slat of a belt came in. Not thread-safe. */
final class SlatTimes {
    private final List<Passed> slats = new ArrayList<>();

    Passed at(int slat) {
        while (slats.size() <= slat) {
            slats.add(new Passed());
        }
        return slats.get(slat);
    }

    /** Moves every slat by one towards the exit; what was held there stays. */
    void shift(int length) {
        at(length); // as many as there are, and an empty one behind them
        Passed held = slats.remove(0);
        held.give(1, at(0));
        slats.add(held);
    }
}
