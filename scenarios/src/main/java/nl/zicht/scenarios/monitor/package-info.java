/**
 * The recommendation monitor: what has been recommended, what answers it, what the model says it does, and what has become of it.
 *
 * <p>{@link nl.zicht.scenarios.monitor.RecommendationRegister#load} reads the shipped register, {@code recommendations.yaml}; {@link
 * nl.zicht.scenarios.monitor.Trials} says which runs of the national model stand for which recommendation.
 */
@NullMarked
package nl.zicht.scenarios.monitor;

import org.jspecify.annotations.NullMarked;
