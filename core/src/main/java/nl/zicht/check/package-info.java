/**
 * From what a model says to what it means: names, arrays, units and dependencies are checked, and every scalar element gets one rule.
 */
@NullMarked
package nl.zicht.check;

import org.jspecify.annotations.NullMarked;
