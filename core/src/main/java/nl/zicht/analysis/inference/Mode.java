package nl.zicht.analysis.inference;

/**
 * A point at which a density is higher than around it, as far as a search could tell.
 *
 * @param point the point
 * @param logDensity the logarithm of the density there
 * @param evaluations how often the density was asked for
 * @param settled whether the search ended because nothing improved, and not because it was cut off
 */
@SuppressWarnings("ArrayRecordComponent") // points are arrays here
public record Mode(double[] point, double logDensity, long evaluations, boolean settled) {}
