package nl.zicht.analysis.realisation;

import java.util.List;
import nl.zicht.equation.Name;

/**
 * An influence of one factor on another that the model has and the graph has not.
 *
 * @param from the identifier of the cause
 * @param to the identifier of the effect
 * @param count the signs that were seen, a rise of the effect counting as the same
 * @param response by what part of itself the effect moved, as in {@link LinkFinding}
 * @param way one of the shortest ways through the model
 */
public record InfluenceFinding(String from, String to, SignCount count, double response, List<Name> way) {
    /** Copies the list. */
    public InfluenceFinding {
        way = List.copyOf(way);
    }
}
