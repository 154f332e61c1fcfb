package nl.zicht.causal.marvel;

import java.util.Arrays;
import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Link;

/**
 * The numbers that stand for the words of the links of a graph: a signed weight and a delay each.
 *
 * <p>Immutable; arrays are copied on the way in and out. Places are those of the links in the graph.
 */
public final class LinkNumbers {
    private final double[] weights;
    private final double[] delayYears;

    /**
     * Takes the numbers.
     *
     * @param weights the signed share of a change that arrives in the long run, for each link
     * @param delayYears the mean time a change is under way in years, more than 0, for each link
     */
    public LinkNumbers(double[] weights, double[] delayYears) {
        if (weights.length != delayYears.length) {
            throw new IllegalArgumentException("Links have a weight and a delay each, found " + weights.length
                    + " weights and " + delayYears.length + " delays.\nMaybe they belong to different graphs?");
        }
        if (!Arrays.stream(weights).allMatch(Double::isFinite)
                || !Arrays.stream(delayYears).allMatch(d -> d > 0 && Double.isFinite(d))) {
            throw new IllegalArgumentException("Weights are finite numbers and delays more than 0 years, found "
                    + Arrays.toString(weights) + " and " + Arrays.toString(delayYears)
                    + ".\nMaybe a delay is 0: use a very short one.");
        }
        this.weights = weights.clone();
        this.delayYears = delayYears.clone();
    }

    /** The numbers that the scales give for the words of a graph. */
    public static LinkNumbers of(CausalGraph graph) {
        List<Link> links = graph.links();
        return new LinkNumbers(
                links.stream().mapToDouble(Link::weight).toArray(),
                links.stream().mapToDouble(l -> l.speed().delayYears()).toArray());
    }

    /** The number of links. */
    public int size() {
        return weights.length;
    }

    /** The signed weight of a link. */
    public double weight(int link) {
        return weights[link];
    }

    /** The delay of a link in years. */
    public double delayYears(int link) {
        return delayYears[link];
    }

    double[] weights() {
        return weights.clone();
    }

    /** The rate at which a stage of a delay of this order empties, each year. */
    double[] stageRates(int order) {
        return Arrays.stream(delayYears).map(d -> order / d).toArray();
    }

    /** Refuses numbers of another graph. */
    void fit(CausalGraph graph) {
        if (size() != graph.links().size()) {
            throw new IllegalArgumentException("Numbers for " + size() + " links, found a graph with "
                    + graph.links().size() + ".\nMaybe the graph was filtered afterwards?");
        }
    }
}
