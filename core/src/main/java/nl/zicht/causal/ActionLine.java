package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * A line of action of the programme that interventions serve.
 *
 * @param id the identifier, such as {@code municipal-approach}
 * @param label the name in Dutch and English
 */
public record ActionLine(String id, Label label) implements Named {}
