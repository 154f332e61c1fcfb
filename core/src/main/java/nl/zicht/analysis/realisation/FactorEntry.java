package nl.zicht.analysis.realisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model has a factor: the variables that stand for it, or the reason why none does.
 *
 * @param factor the identifier of the factor
 * @param standIns the variables; all of them are pushed where the factor is a cause, and looked at where it is an effect
 * @param leftOut why there are none; null when there are some
 */
public record FactorEntry(
        String factor, List<StandIn> standIns, @Nullable Reason leftOut) {
    /** Copies the variables and checks that there are some or a reason, and not both. */
    public FactorEntry {
        standIns = List.copyOf(standIns);
        if (standIns.isEmpty() == (leftOut == null)) {
            throw new IllegalArgumentException("the factor '" + factor + "' has "
                    + (leftOut == null ? "neither variables nor a reason" : "both variables and a reason")
                    + "; expected one of the two");
        }
    }
}
