package nl.zicht.scenarios.monitor;

import nl.zicht.label.Label;

/**
 * A body or a series of reports that recommends.
 *
 * @param id its name in files
 * @param label what readers see
 */
public record Publication(String id, Label label) {}
