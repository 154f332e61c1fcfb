/**
 * The system analysis of the Dutch approach to human trafficking: actors, factors, links with their evidence, and
 * interventions, as data in {@code system-analysis.yaml}.
 */
@NullMarked
package nl.zicht.scenarios.analysis;

import org.jspecify.annotations.NullMarked;
