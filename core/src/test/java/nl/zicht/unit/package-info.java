/** Tests of units of measure. */
@NullMarked
package nl.zicht.unit;

import org.jspecify.annotations.NullMarked;
