package nl.zicht.causal;

import java.util.List;

/**
 * A causal relation: a change of one factor changes another.
 *
 * @param id the identifier, by default {@code from->to}
 * @param from the identifier of the factor that is the cause
 * @param to the identifier of the factor that is the effect
 * @param polarity whether the effect moves with the cause or against it
 * @param strength how much of a change arrives
 * @param speed how quickly it arrives
 * @param forms the forms of exploitation it holds for; empty only in a graph without forms
 * @param opinions what participants said of it, one opinion each; empty when the words above are all there is
 * @param evidence why the link exists and has this polarity
 * @param sizing why it has this strength and this speed
 */
public record Link(
        String id,
        String from,
        String to,
        Polarity polarity,
        Strength strength,
        Speed speed,
        List<String> forms,
        List<Opinion> opinions,
        Evidence evidence,
        Evidence sizing) {

    /** Copies the forms and checks that the link joins two factors. */
    public Link {
        forms = List.copyOf(forms);
        opinions = List.copyOf(opinions);
        if (from.equals(to)) {
            throw new IllegalArgumentException("A link joins two different factors, found '" + from
                    + "' at both ends.\nMaybe the loop runs through a factor that is not named yet?");
        }
    }

    /** The signed share of a change of {@link #from} that arrives at {@link #to}. */
    public double weight() {
        return polarity.sign() * strength.factor();
    }
}
