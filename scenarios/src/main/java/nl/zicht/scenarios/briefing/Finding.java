package nl.zicht.scenarios.briefing;

import nl.zicht.label.Label;

/**
 * Something the reader must remember.
 *
 * @param headline the message in one short sentence
 * @param explanation the numbers behind it and how sure they are
 */
public record Finding(Label headline, Label explanation) {}
