/**
 * The causal map of a policy system: who ({@link nl.zicht.causal.Actor}) holds what ({@link nl.zicht.causal.Factor}),
 * which factor moves which ({@link nl.zicht.causal.Link}), what can be done about it
 * ({@link nl.zicht.causal.Intervention}) and how we know ({@link nl.zicht.causal.Evidence}).
 *
 * <p>A {@link nl.zicht.causal.CausalGraph} is immutable and answers three questions about itself: which feedback loops
 * run through it ({@link nl.zicht.causal.CausalGraph#feedbackLoops}), what matters most in it
 * ({@link nl.zicht.causal.CausalGraph#ranking}) and what is left of it for some domains or forms
 * ({@link nl.zicht.causal.CausalGraph#filter}). {@link nl.zicht.causal.marvel} sets it in motion.
 *
 * <p>Everything a policy reader sees carries a Dutch and an English {@link nl.zicht.label.Label}.
 */
@NullMarked
package nl.zicht.causal;

import org.jspecify.annotations.NullMarked;
