/**
 * Runs reality checks: sentences that must be true of a model whatever is done to it.
 *
 * <p>A {@link nl.zicht.model.RealityCheck} has a condition and a consequence. The condition is made true in a copy of the model, in which the variables that it
 * speaks of have other equations; the copy is checked, compiled and run like any model, and the consequence is looked at in every step of that run. What cannot be
 * made true, because it is no statement about one variable, is waited for: the consequence is looked at in the moments in which it happens to hold.
 *
 * <p>Nothing here depends on the format a model came from. The functions of Vensim for checks (RC STEP and its kin) need a model in its language.
 */
@NullMarked
package nl.zicht.reality;

import org.jspecify.annotations.NullMarked;
