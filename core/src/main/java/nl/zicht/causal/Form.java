package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * A form of exploitation, such as labour exploitation.
 *
 * @param id the identifier, such as {@code labour}
 * @param label the name in Dutch and English
 */
public record Form(String id, Label label) implements Named {}
