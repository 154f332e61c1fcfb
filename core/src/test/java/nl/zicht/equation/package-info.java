/** Tests of the equation language. */
@NullMarked
package nl.zicht.equation;

import org.jspecify.annotations.NullMarked;
