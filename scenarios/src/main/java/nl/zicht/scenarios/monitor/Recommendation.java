package nl.zicht.scenarios.monitor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.zicht.causal.Grade;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation to the approach to human trafficking.
 *
 * @param id its sign in the register
 * @param text what is recommended, in our own words
 * @param publication the id of the {@link Publication} that recommends it
 * @param year the year in which it was recommended; empty when the source has no date
 * @param origin where it was seen
 * @param scope what part of the approach it is about
 * @param interventions identifiers of the interventions of the system analysis that answer it
 * @param counterpart what in the model comes nearest to it; null when nothing does
 * @param standing what has become of it
 * @param indicator by what one would see it
 */
public record Recommendation(
        String id,
        Label text,
        String publication,
        OptionalInt year,
        Origin origin,
        Scope scope,
        List<String> interventions,
        @Nullable Counterpart counterpart,
        Standing standing,
        Indicator indicator) {

    /**
     * Where a recommendation was seen.
     *
     * @param sources codes of the sources; none when it is from memory
     * @param grade how well the sources back it
     * @param note what to know about it; null when nothing
     */
    public record Origin(
            List<String> sources, Grade grade, @Nullable Label note) {
        /** Copies the sources. */
        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What part of the approach a recommendation is about.
     *
     * @param domains codes of the domains; none when that is not known
     * @param actionLines identifiers of the action lines
     * @param actors identifiers of the actors it is addressed to
     * @param forms identifiers of the forms of exploitation; empty for all
     */
    public record Scope(List<String> domains, List<String> actionLines, List<String> actors, List<String> forms) {
        /** Copies the lists. */
        public Scope {
            domains = List.copyOf(domains);
            actionLines = List.copyOf(actionLines);
            actors = List.copyOf(actors);
            forms = List.copyOf(forms);
        }
    }

    /** Copies the interventions. */
    public Recommendation {
        interventions = List.copyOf(interventions);
    }

    /** What in the model comes nearest to it, if anything. */
    public Optional<Counterpart> inModel() {
        return Optional.ofNullable(counterpart);
    }

    /** Whether something is missing: an intervention, a lever, or anything that is measured. */
    public boolean hasGap() {
        return interventions.isEmpty() || counterpart == null || !indicator.measured();
    }
}
