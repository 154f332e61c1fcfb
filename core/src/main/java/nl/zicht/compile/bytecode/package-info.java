/**
 * The fast back end: it writes the terms of a plan as JVM bytecode into hidden classes, which the JVM drops when the program is no longer used.
 */
@NullMarked
package nl.zicht.compile.bytecode;

import org.jspecify.annotations.NullMarked;
