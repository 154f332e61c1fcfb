package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * What an actor is there for in the system, and what it may decide.
 *
 * @param task what it does in the approach, in a few words
 * @param mandate the power it has: what it may decide, oblige or give, in a few words
 * @param evidence where task and mandate come from
 */
public record Role(Label task, Label mandate, Evidence evidence) {}
