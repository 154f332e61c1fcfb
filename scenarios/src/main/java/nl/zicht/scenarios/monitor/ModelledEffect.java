package nl.zicht.scenarios.monitor;

import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenarios.chart.Range;

/**
 * What a run of the model that stands for a recommendation does to an outcome.
 *
 * @param outcome the outcome
 * @param difference from the baseline, in the unit in which the outcome is shown to people
 * @param range how far it may be off; empty when that was not computed
 * @param said the difference with its range in words, with the name of the outcome
 * @param number the difference with its range in figures
 */
public record ModelledEffect(Outcome outcome, double difference, Optional<Range> range, Label said, Label number) {}
