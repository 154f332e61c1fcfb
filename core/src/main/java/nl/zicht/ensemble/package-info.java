/**
 * Ensembles: one model run for many members, whose inputs follow what is not known, and what comes out of them together.
 *
 * <p>An {@link nl.zicht.ensemble.EnsembleDesign} says what is not known ({@link nl.zicht.ensemble.Uncertainty}), what can be chosen
 * ({@link nl.zicht.ensemble.LeverValues}) and what is looked at ({@link nl.zicht.ensemble.MemberOutcome}). A {@link nl.zicht.ensemble.SamplingPlan} gives each
 * member a point of the unit cube, {@link nl.zicht.ensemble.MemberInputs} turns it into values, and {@link nl.zicht.ensemble.Ensemble} runs blocks of members on
 * all threads and hands their results on in the order of their numbers. Everything about a member follows from the design, the plan, the seed and its number:
 * neither threads nor the size of a block change a bit.
 */
@NullMarked
package nl.zicht.ensemble;

import org.jspecify.annotations.NullMarked;
