package nl.zicht.analysis.realisation;

import java.util.List;
import nl.zicht.causal.Link;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What came of one link.
 *
 * @param link the link
 * @param verdict the verdict
 * @param count the signs that were seen
 * @param response the middle of the observed effects: by what part of itself the effect moved for one percent of the cause, in percent, over the time looked at;
 *     NaN when there was none
 * @param way one of the shortest ways through the model, empty when there is none
 * @param missing the variables that should lie on the way and do not
 * @param reason why it is left out, or why the sign is not as declared; null when there is no reason
 */
public record LinkFinding(
        Link link,
        LinkVerdict verdict,
        SignCount count,
        double response,
        List<Name> way,
        List<Name> missing,
        @Nullable Reason reason) {
    /** Copies the lists. */
    public LinkFinding {
        way = List.copyOf(way);
        missing = List.copyOf(missing);
    }

    /** Returns whether the link is realised as declared, or there is a reason why not. */
    public boolean explained() {
        return verdict == LinkVerdict.SAME_SIGN || (verdict != LinkVerdict.NO_WAY && reason != null);
    }
}
