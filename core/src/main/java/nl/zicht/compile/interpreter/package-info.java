/**
 * The slow, obvious back end: it walks the terms of a plan. The oracle of the fast one.
 */
@NullMarked
package nl.zicht.compile.interpreter;

import org.jspecify.annotations.NullMarked;
