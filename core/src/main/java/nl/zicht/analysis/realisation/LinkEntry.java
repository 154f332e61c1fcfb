package nl.zicht.analysis.realisation;

import java.util.List;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known about a link beyond the variables of its two factors.
 *
 * @param link the identifier of the link
 * @param pushed the variables of the cause that are pushed, empty for all of them
 * @param measured the variables of the effect that are looked at, empty for all of them
 * @param through variables that lie on the way; other factors whose variables are named here move with it, all others are held
 * @param leftOut why the model does not have the link; null when it has
 * @param known why the sign differs, depends or does not show; null when nothing of the kind is expected
 */
public record LinkEntry(
        String link,
        List<Name> pushed,
        List<Name> measured,
        List<Name> through,
        @Nullable Reason leftOut,
        @Nullable Reason known) {
    /** Copies the lists. */
    public LinkEntry {
        pushed = List.copyOf(pushed);
        measured = List.copyOf(measured);
        through = List.copyOf(through);
    }

    /** An entry that says nothing beyond the variables of the two factors. */
    static LinkEntry plain(String link) {
        return new LinkEntry(link, List.of(), List.of(), List.of(), null, null);
    }
}
