/**
 * From what a model says to what it means: names, arrays, units and dependencies are checked, and every scalar element gets one rule.
 *
 * <p>{@link nl.zicht.check.Checker} goes through these steps, each of which reports all it finds and lets the next one work with what is sound:
 *
 * <ol>
 *   <li>the simulation settings make sense; names are unique; every variable has known dimensions and, within the limits, cells;
 *   <li>flows and stocks fit together; units agree (warnings only);
 *   <li>every equation becomes, element by element, a {@link nl.zicht.check.Term} over cells. Functions with state put hidden cells beside those of the
 *       variables: a smooth is a hidden stock, a pure delay a hidden memory, INIT a hidden frozen value. A long sum is cut into hidden parts of a left fold, so
 *       that terms stay shallow and every bit stays the same;
 *   <li>what leaves non-negative stocks is limited;
 *   <li>cells that need each other at the same moment are reported as their shortest cycle.
 * </ol>
 *
 * <p>A variable whose equation could not be read, or is missing, is told once; whoever refers to it stays silent.
 */
@NullMarked
package nl.zicht.check;

import org.jspecify.annotations.NullMarked;
