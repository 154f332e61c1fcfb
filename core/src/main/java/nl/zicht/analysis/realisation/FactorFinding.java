package nl.zicht.analysis.realisation;

import java.util.List;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Grade;
import org.jspecify.annotations.Nullable;

/**
 * How a model has one factor.
 *
 * @param factor the factor
 * @param standIns the variables that stand for it
 * @param leftOut why there are none; null when there are some, and when nobody said why
 */
public record FactorFinding(
        Factor factor, List<StandIn> standIns, @Nullable Reason leftOut) {
    /** Copies the list. */
    public FactorFinding {
        standIns = List.copyOf(standIns);
    }

    /** Returns whether the model has it. */
    public boolean realised() {
        return !standIns.isEmpty();
    }

    /** Returns whether the model has it, or there is a reason why not. */
    public boolean explained() {
        return realised() || leftOut != null;
    }

    /** Returns whether the model has it although no source that was seen backs it. */
    public boolean withoutEvidence() {
        boolean backed = factor.evidence() instanceof Evidence.Sourced sourced && sourced.grade() != Grade.U;
        return realised() && !backed;
    }
}
