package nl.zicht.causal;

import nl.zicht.label.Label;

/**
 * What an intervention costs, as far as a source says.
 *
 * @param euros the amount in euros
 * @param basis what the amount is counted over
 * @param note what the amount buys
 * @param evidence where the amount comes from
 */
public record Cost(double euros, CostBasis basis, Label note, Evidence evidence) {

    /** Checks that the amount is a number of zero or more. */
    public Cost {
        if (!(euros >= 0 && Double.isFinite(euros))) {
            throw new IllegalArgumentException(
                    "A cost is a number of zero euros or more, found " + euros + ".\nMaybe it is a saving?");
        }
    }
}
