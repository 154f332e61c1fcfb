package nl.zicht.causal;

import java.util.List;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * Something in the system that can be more or less, and that other factors move.
 *
 * @param id the identifier
 * @param label the name in Dutch and English
 * @param domain the code of its {@link Domain}
 * @param actors the identifiers of the actors that hold it: that can move it, or live with it
 * @param start the level at the start on an index from 0 (none) to 1 (as much as one can imagine)
 * @param evidence why it is a factor
 * @param startEvidence why the start is where it is
 * @param variable the variable of the quantitative model that stands for it; null when there is none
 */
public record Factor(
        String id,
        Label label,
        String domain,
        List<String> actors,
        double start,
        Evidence evidence,
        Evidence startEvidence,
        @Nullable String variable)
        implements Named {

    /** Copies the actors and checks that the start lies on the index. */
    public Factor {
        actors = List.copyOf(actors);
        if (!(start >= 0 && start <= 1)) {
            throw new IllegalArgumentException("The start of a factor lies between 0 and 1, found " + start + " for '"
                    + id + "'.\nMaybe it is a percentage: divide by 100?");
        }
    }
}
