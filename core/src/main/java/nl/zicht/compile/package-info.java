/**
 * From a checked model to a program: evaluation order, slots and phases (the plan), the numeric kernels, and two back ends that must agree to the last bit.
 */
@NullMarked
package nl.zicht.compile;

import org.jspecify.annotations.NullMarked;
