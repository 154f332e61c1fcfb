package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * A theme of a later plan that interventions belong to, beside the {@link ActionLine lines} of the first programme.
 *
 * @param id the identifier, such as {@code willingness-to-report}
 * @param label the name in Dutch and English
 * @param evidence which plan names it
 */
public record Theme(String id, Label label, Evidence evidence) implements Named {}
