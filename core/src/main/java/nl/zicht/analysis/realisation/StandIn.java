package nl.zicht.analysis.realisation;

import nl.zicht.causal.Polarity;
import nl.zicht.equation.Name;

/**
 * A variable of a model that stands for a factor.
 *
 * @param variable the variable
 * @param polarity whether it rises or falls when there is more of the factor
 */
public record StandIn(Name variable, Polarity polarity) {}
