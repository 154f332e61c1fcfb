package nl.zicht.causal.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.zicht.causal.sign.Sign;

/**
 * What each reading says of the effect of one intervention on one goal.
 *
 * @param intervention the identifier of the intervention
 * @param goal the factor that is the goal
 * @param signs the direction in which the factor moves by each reading that was made
 */
public record Agreement(String intervention, String goal, Map<Reading, Sign> signs) {

    /** Copies the map, in the order of the readings. */
    public Agreement {
        signs = Collections.unmodifiableMap(new EnumMap<>(signs));
    }

    /** What the readings that count say together. */
    public Verdict verdict() {
        boolean more = false;
        boolean less = false;
        boolean open = false;
        for (Map.Entry<Reading, Sign> entry : signs.entrySet()) {
            if (entry.getKey().counts()) {
                more |= entry.getValue() == Sign.PLUS;
                less |= entry.getValue() == Sign.MINUS;
                open |= entry.getValue() == Sign.OPEN || entry.getValue() == Sign.NONE;
            }
        }
        if (more && less) {
            return Verdict.CONTRADICTED;
        }
        if (!more && !less) {
            return Verdict.NOTHING;
        }
        return open ? Verdict.SOME : Verdict.ALL;
    }
}
