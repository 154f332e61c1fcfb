package nl.zicht.causal;

import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A party in the system: a ministry, a police unit, a shelter, an employer.
 *
 * <p>Which factors an actor holds is said by {@link Factor#actors}, what it is responsible for by
 * {@link Intervention#actors}.
 *
 * @param id the identifier
 * @param label the name in Dutch and English
 * @param group the identifier of the {@link ActorGroup} it belongs to
 * @param role what it is there for and what it may decide; null when the graph does not say
 * @param evidence why it is in the picture
 */
public record Actor(
        String id, Label label, String group, @Nullable Role role, Evidence evidence) implements Named {}
