/**
 * Policy on a model: levers that move its constants over time, scenarios that set levers, outcomes that are read from runs, and the comparison of scenarios
 * with a baseline.
 *
 * <p>Levers are installed into a model once; after that every scenario is only a set of inputs, so that all scenarios share one compiled model and none can
 * change it for another.
 */
@NullMarked
package nl.zicht.scenario;

import org.jspecify.annotations.NullMarked;
