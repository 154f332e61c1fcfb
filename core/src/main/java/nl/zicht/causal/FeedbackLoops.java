package nl.zicht.causal;

import java.util.List;
import nl.zicht.label.Label;

/**
 * The feedback loops that a search found, short ones first, and whether there are more.
 *
 * @param loops the loops: by length, then by the place of their members in the graph
 * @param search the bounds of the search
 * @param cutByCount whether loops within the length bound were left out, because of the count or the step bound
 * @param longerPossible whether there may be loops longer than the bound; false means there are none
 */
public record FeedbackLoops(List<FeedbackLoop> loops, LoopSearch search, boolean cutByCount, boolean longerPossible) {

    /** Copies the loops. */
    public FeedbackLoops {
        loops = List.copyOf(loops);
    }

    /** Whether the graph may have loops that are not in the list. */
    public boolean truncated() {
        return cutByCount || longerPossible;
    }

    /** One sentence on how complete the list is. */
    public Label completeness() {
        int n = loops.size();
        int length = search.maxLength();
        if (cutByCount) {
            return new Label(
                    "Afgekapt: de eerste " + n + " terugkoppelingen van hoogstens " + length
                            + " verbanden; er zijn er meer.",
                    "Truncated: the first " + n + " loops of at most " + length + " links; there are more.");
        }
        if (longerPossible) {
            return new Label(
                    "Afgekapt: alle " + n + " terugkoppelingen van hoogstens " + length
                            + " verbanden; langere kunnen bestaan.",
                    "Truncated: all " + n + " loops of at most " + length + " links; longer ones may exist.");
        }
        return new Label("Volledig: alle " + n + " terugkoppelingen.", "Complete: all " + n + " loops.");
    }
}
