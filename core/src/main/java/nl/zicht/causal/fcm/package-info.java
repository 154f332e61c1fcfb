/**
 * Fuzzy cognitive maps: the causal graph read as a network of concepts that switch each other on and off, without a clock.
 *
 * <p>B. Kosko, "Fuzzy cognitive maps", International Journal of Man-Machine Studies 24, 1986. The rules of updating are those in the
 * documentation of FCMpy, whose example is the test. {@link nl.zicht.causal.fcm.CognitiveMap} runs a map of numbers;
 * {@link nl.zicht.causal.fcm.MapReading} reads a causal graph as one. The steps of a map are no years.
 */
@NullMarked
package nl.zicht.causal.fcm;

import org.jspecify.annotations.NullMarked;
