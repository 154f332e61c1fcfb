package nl.zicht.scenarios.monitor;

import java.util.List;
import java.util.OptionalInt;

/** What the model says about recommendations. */
@FunctionalInterface
public interface ModelledEffects {

    /** Nothing was run. */
    ModelledEffects NONE = recommendation -> List.of();

    /** The effects of the run that stands for a recommendation, the outcome that matters most first; none when nothing does. */
    List<ModelledEffect> of(Recommendation recommendation);

    /** The year in which the effects are read; empty when nothing was run. */
    default OptionalInt year() {
        return OptionalInt.empty();
    }
}
