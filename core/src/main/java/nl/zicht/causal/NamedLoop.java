package nl.zicht.causal;

import java.util.List;
import nl.zicht.label.Label;

/**
 * A feedback loop that has a story, and therefore a name.
 *
 * @param id the identifier, such as {@code R1}
 * @param label the story in a few words, in Dutch and English
 * @param kind whether it reinforces or balances
 * @param members the identifiers of its factors in the order of the links; the last links back to the first
 * @param evidence where the story comes from
 */
public record NamedLoop(String id, Label label, LoopKind kind, List<String> members, Evidence evidence)
        implements Named {

    /** Copies the members. */
    public NamedLoop {
        members = List.copyOf(members);
    }
}
