package nl.zicht.causal.marvel.ensemble;

import java.util.List;
import nl.zicht.causal.FeedbackLoop;

/**
 * How often a lasting push settles in the long run, and which feedback loops are to blame when it does not.
 *
 * @param finite the share of members with a finite long-run effect
 * @param radius by how much changes grow or shrink each time round, over the members
 * @param responsible the reinforcing loops that were the strongest of all in a member that does not settle, most often first;
 *     empty when every member settles
 */
public record Settling(double finite, Band radius, List<Blame> responsible) {

    /** Copies the loops. */
    public Settling {
        responsible = List.copyOf(responsible);
    }

    /**
     * A loop and how often it was among the strongest.
     *
     * @param loop the loop
     * @param share of the members that do not settle, the share in which it is among the five strongest reinforcing loops
     */
    public record Blame(FeedbackLoop loop, double share) {}
}
