/**
 * Carrying a program through time: integrators, inputs and the values a run records.
 */
@NullMarked
package nl.zicht.simulate;

import org.jspecify.annotations.NullMarked;
