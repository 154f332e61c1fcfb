/**
 * The briefing: what a Task Force reads before it decides, in Dutch and English with the same numbers.
 *
 * <p>{@link nl.zicht.scenarios.briefing.BriefingContent} says what is in it, {@link nl.zicht.scenarios.briefing.BriefingFiles}
 * writes it: pages that open from disk, print and can be read aloud, every chart as SVG and PNG, every table as CSV.
 */
@NullMarked
package nl.zicht.scenarios.briefing;

import org.jspecify.annotations.NullMarked;
