package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * A part of the approach that factors belong to, such as care and support or the criminal-justice chain.
 *
 * @param id the code, such as {@code ZOR}
 * @param label the name in Dutch and English
 */
public record Domain(String id, Label label) implements Named {}
