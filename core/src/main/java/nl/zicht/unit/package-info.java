/**
 * Units of measure: exact products of powers of base units, how they are read, and the synonyms a model or the standard declares.
 *
 * <p>A unit carries no factor: a month is not a twelfth of a year but another unit, as XMILE has it. Two units agree when their normal forms are equal.
 */
@NullMarked
package nl.zicht.unit;

import org.jspecify.annotations.NullMarked;
