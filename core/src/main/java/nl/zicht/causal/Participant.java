package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * Somebody who took part in making the graph and said how strong or quick links are.
 *
 * @param id the identifier, such as {@code police}
 * @param label the name in Dutch and English
 */
public record Participant(String id, Label label) implements Named {}
