package nl.zicht.causal;

/**
 * How far a network falls apart when one node is taken out.
 *
 * <p>Taking out an actor also takes out the factors and interventions that nobody else holds: nobody does them any more.
 *
 * @param alsoLost the number of other nodes that go with it: for an actor what nobody else holds, for a factor none
 * @param componentLoss by how many nodes the largest weakly connected part shrinks, itself not counted
 * @param pairsLost the number of ordered pairs of other nodes of which the second could be reached from the first, and
 *     no longer can
 * @param pairsLostShare {@code pairsLost} as a share of all such pairs, 0 to 1
 */
public record Fragmentation(int alsoLost, int componentLoss, long pairsLost, double pairsLostShare) {}
