/** Holds the whole way from a model file to its results against public models with reference runs. */
@NullMarked
package nl.zicht.conformance;

import org.jspecify.annotations.NullMarked;
