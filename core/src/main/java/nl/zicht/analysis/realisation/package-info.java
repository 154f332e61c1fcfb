/**
 * Holds a causal graph against a model: which variables realise its factors and links, and whether the model moves the way the links say.
 *
 * <p>A {@link nl.zicht.analysis.realisation.Realisation} says which variables stand for a factor, or why none does, and what is to be known about a link. A link
 * states what one factor does to another while everything else stays as it is. So that is what is simulated: beside the model as it is runs a copy of the
 * variables that lie between the two factors, in which the cause is a little higher from some moment on and everything else, other factors above all, has the
 * value that it has in the model. What the effect does in the copy, compared with the model, is the effect of that link alone, in every member of an ensemble
 * over what is not known.
 */
@NullMarked
package nl.zicht.analysis.realisation;

import org.jspecify.annotations.NullMarked;
