package nl.zicht.causal;

/**
 * The measures of one factor or actor.
 *
 * @param node the factor or actor
 * @param in the number of links (for an actor: ties) that arrive
 * @param out the number of links (for an actor: ties) that leave
 * @param betweenness the share of shortest paths between two others that run through it, 0 to 1
 * @param closeness harmonic closeness along the links: the mean of 1/distance to the others, 0 to 1
 * @param pageRank the share of a random walk along the links that is spent here; all shares add up to 1
 * @param without what falls apart without it
 */
public record Rank(
        Named node, int in, int out, double betweenness, double closeness, double pageRank, Fragmentation without) {

    /** The number of links or ties in either direction. */
    public int degree() {
        return in + out;
    }
}
