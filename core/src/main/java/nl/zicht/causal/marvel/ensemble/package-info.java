/**
 * MARVEL with honest words: many runs of one causal graph, in each of which the words for strength and speed, the sizes of
 * the interventions and the people who are believed take other values.
 *
 * <p>A word is a range of numbers ({@link nl.zicht.causal.marvel.ensemble.WordSpread}), a disagreement stays one
 * ({@link nl.zicht.causal.marvel.ensemble.Voices}), and every member is drawn from its own place in Philox streams
 * ({@link nl.zicht.ensemble.RandomPlan}), so that the same seed gives the same members on any machine and any number of
 * threads, and all interventions are compared within one member. What comes out is not a score but a standing: between
 * which ranks an intervention lies, how often it is among the best, how often its effect goes the wanted way.
 */
@NullMarked
package nl.zicht.causal.marvel.ensemble;

import org.jspecify.annotations.NullMarked;
