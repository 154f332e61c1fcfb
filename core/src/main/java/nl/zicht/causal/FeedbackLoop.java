package nl.zicht.causal;

import java.util.List;

/**
 * A closed chain of links that visits no factor twice.
 *
 * @param links the links in order, beginning at the member that stands first in the graph
 * @param forms the forms of exploitation for which every link holds; empty in a graph without forms
 */
public record FeedbackLoop(List<Link> links, List<String> forms) {

    /** Copies the lists. */
    public FeedbackLoop {
        links = List.copyOf(links);
        forms = List.copyOf(forms);
    }

    /** The identifiers of its factors in the order of the links. */
    public List<String> members() {
        return links.stream().map(Link::from).toList();
    }

    /** Reinforcing when an even number of its links is negative, balancing otherwise. */
    public LoopKind kind() {
        long negative =
                links.stream().filter(l -> l.polarity() == Polarity.NEGATIVE).count();
        return negative % 2 == 0 ? LoopKind.REINFORCING : LoopKind.BALANCING;
    }

    /** The mean time a change needs to come round, in years: the delays of the links added up. */
    public double delayYears() {
        return links.stream().mapToDouble(l -> l.speed().delayYears()).sum();
    }

    /** The signed share of a change that comes round in the long run: the weights of the links multiplied. */
    public double gain() {
        return links.stream().mapToDouble(Link::weight).reduce(1, (a, b) -> a * b);
    }

    /** Whether these are its members in this order, whichever of them comes first. */
    boolean runsThrough(List<String> factors) {
        List<String> members = members();
        if (factors.size() != members.size()) {
            return false;
        }
        int shift = factors.indexOf(members.get(0));
        for (int i = 0; i < members.size(); i++) {
            if (shift < 0 || !members.get(i).equals(factors.get((i + shift) % factors.size()))) {
                return false;
            }
        }
        return true;
    }
}
