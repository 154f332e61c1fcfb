package nl.zicht.scenarios.monitor;

import java.util.List;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * What in the national model comes nearest to a recommendation: one of its scenarios, or levers that move while all others stay.
 *
 * @param scenario the id of the scenario; null when levers are named
 * @param levers the ids of the levers; empty when a scenario is named
 * @param note in what it falls short of the recommendation; null when nothing needs saying
 */
public record Counterpart(
        @Nullable String scenario,
        List<String> levers,
        @Nullable Label note) {

    /** Copies the levers and checks that exactly one of the two is there. */
    public Counterpart {
        levers = List.copyOf(levers);
        if ((scenario == null) == levers.isEmpty()) {
            throw new IllegalArgumentException("Found the scenario " + scenario + " and the levers " + levers
                    + "; expected one of the two.\nMaybe leave out the one that is wider?");
        }
    }
}
