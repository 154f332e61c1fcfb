/**
 * The briefing on the national model: turns a comparison of scenarios and the system analysis into what a Task Force reads.
 *
 * <p>Nothing in the text is fixed beforehand but its form: which scenario is named, every number and every "more" or "less" follow
 * from the runs.
 */
@NullMarked
package nl.zicht.scenarios.briefing.national;

import org.jspecify.annotations.NullMarked;
