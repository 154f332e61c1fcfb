package nl.zicht.ensemble;

/**
 * Something about a model that is not known: an input and how likely its values are.
 *
 * @param variable a constant, a stock that starts from a constant, or an element of one as {@code name[A,B]}
 * @param distribution how likely its values are, in the unit of the variable
 * @param unit the unit, for people; empty when not told
 * @param source where the distribution comes from; empty when not told
 */
public record Uncertainty(String variable, Distribution distribution, String unit, String source) {}
