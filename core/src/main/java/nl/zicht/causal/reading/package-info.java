/**
 * One causal graph, several readings: where MARVEL, fuzzy cognitive maps and the signs alone agree on the direction of an
 * effect, and where they do not.
 *
 * <p>A direction on which all readings agree does not hang on the method. {@link nl.zicht.causal.reading.Readings} makes the table of every
 * intervention and goal.
 */
@NullMarked
package nl.zicht.causal.reading;

import org.jspecify.annotations.NullMarked;
