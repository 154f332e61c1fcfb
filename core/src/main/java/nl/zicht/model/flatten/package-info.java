/**
 * Modules taken apart: a model with modules becomes one without, in which the variables of a module are called {@code module.variable}.
 *
 * <p>{@link nl.zicht.model.flatten.Flattening} is the way in. Every module gets its own copy of the variables of its submodel; names in their equations are
 * resolved where they stand (own variables, modules inside, modules around, the root) and written in full; an input that is connected becomes a variable that
 * reads what it is connected to.
 */
@NullMarked
package nl.zicht.model.flatten;

import org.jspecify.annotations.NullMarked;
