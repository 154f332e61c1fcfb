package nl.zicht.scenarios.monitor;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which recommendations of a register are asked for; an empty list or set asks for all.
 *
 * @param domains codes of domains of which it touches one
 * @param states how far it was taken up
 * @param publications identifiers of publications, or codes of sources in which it was seen
 * @param forms identifiers of forms of exploitation of which it concerns one
 */
public record RegisterFilter(
        List<String> domains, Set<Standing.State> states, List<String> publications, List<String> forms) {

    /** All recommendations. */
    public static final RegisterFilter ALL = new RegisterFilter(List.of(), Set.of(), List.of(), List.of());

    /** Copies the lists. */
    public RegisterFilter {
        domains = List.copyOf(domains);
        states = Set.copyOf(states);
        publications = List.copyOf(publications);
        forms = List.copyOf(forms);
    }

    /** Whether a recommendation is asked for. One that concerns all forms concerns each of them. */
    public boolean accepts(Recommendation recommendation) {
        return meets(domains, recommendation.scope().domains())
                && (states.isEmpty()
                        || states.contains(recommendation.standing().state()))
                && (publications.isEmpty()
                        || publications.contains(recommendation.publication())
                        || !Collections.disjoint(
                                publications, recommendation.origin().sources()))
                && (recommendation.scope().forms().isEmpty()
                        || meets(forms, recommendation.scope().forms()));
    }

    private static boolean meets(List<String> asked, List<String> present) {
        return asked.isEmpty() || !Collections.disjoint(asked, present);
    }
}
