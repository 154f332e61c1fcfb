package nl.zicht.causal;

/**
 * What one participant says of a link. The opinions on a link are kept side by side, not averaged.
 *
 * @param participant the identifier of the {@link Participant}
 * @param polarity whether the effect moves with the cause or against it
 * @param strength how much of a change arrives
 * @param speed how quickly it arrives
 */
public record Opinion(String participant, Polarity polarity, Strength strength, Speed speed) {}
