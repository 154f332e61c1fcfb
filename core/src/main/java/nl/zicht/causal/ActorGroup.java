package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * The kind of party an actor is, such as local government or care.
 *
 * @param id the identifier, such as {@code care}
 * @param label the name in Dutch and English
 */
public record ActorGroup(String id, Label label) implements Named {}
