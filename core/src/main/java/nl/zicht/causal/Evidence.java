package nl.zicht.causal;

import java.util.List;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/** Why a statement in the graph is believed: a source that says so, or a judgement with its reason. */
public sealed interface Evidence {

    /**
     * Backed by publications.
     *
     * @param sources the codes of the sources, at least one
     * @param grade how well the sources back the statement
     * @param note what the sources say, in our own words; null when the statement itself says it all
     */
    record Sourced(
            List<String> sources, Grade grade, @Nullable Label note) implements Evidence {

        /** Copies the sources and checks that there is one. */
        public Sourced {
            sources = List.copyOf(sources);
            if (sources.isEmpty()) {
                throw new IllegalArgumentException(
                        "Sourced evidence needs at least one source, found none.\n" + "Maybe it is a judgement?");
            }
        }
    }

    /**
     * Our own judgement: no source says this.
     *
     * @param reason why we nevertheless think so
     */
    record Judgement(Label reason) implements Evidence {}
}
