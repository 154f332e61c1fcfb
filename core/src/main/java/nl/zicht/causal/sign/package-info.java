/**
 * What follows from the signs of links alone: whether more of one factor gives more or less of another.
 *
 * <p>The sign algebra is that of qualitative probabilistic networks (M. P. Wellman, "Fundamental concepts of qualitative probabilistic networks",
 * Artificial Intelligence 44, 1990): signs multiply along a trail and add over trails, and a plus and a minus add to "it
 * depends". {@link nl.zicht.causal.sign.SignReading} reads a causal graph this way.
 */
@NullMarked
package nl.zicht.causal.sign;

import org.jspecify.annotations.NullMarked;
