package nl.zicht.check;

import nl.zicht.equation.Name;

/**
 * A direction along which an array function iterates; wildcards of the same dimension share one.
 *
 * @param dimension the dimension whose elements are passed
 * @param occurrence which of several wildcards of that dimension in one reference, from 0
 * @param size how many elements are passed
 */
record Axis(Name dimension, int occurrence, int size) {}
