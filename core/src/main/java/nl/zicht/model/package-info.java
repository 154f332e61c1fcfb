/**
 * What a model says: variables with their equations as syntax trees, dimensions, units as written, simulation settings. Immutable, not checked yet.
 */
@NullMarked
package nl.zicht.model;

import org.jspecify.annotations.NullMarked;
