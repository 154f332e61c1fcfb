/**
 * The national model of the Dutch approach to human trafficking: structure, numbers, historic inputs, and the published figures it is held against.
 *
 * <p>{@link nl.zicht.scenarios.national.NationalModel} is the way in. Structure stands in {@code model.xmile}, every number in {@code parameters.csv} and
 * {@code historic-inputs.csv} with range, source and grade, and published figures in {@code observed/anchors.csv}.
 */
@NullMarked
package nl.zicht.scenarios.national;

import org.jspecify.annotations.NullMarked;
