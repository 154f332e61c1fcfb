package nl.zicht.causal;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of a graph to keep.
 *
 * <p>For domains: the factors of these domains and the links between two of them. For forms: the links that hold for at
 * least one of these forms, narrowed to them, and the factors that one of these forms touches through any link, or that have no link at all. In both cases
 * with the interventions that are meant for one of these forms and act on a factor that stays (their other effects left out), the actors that hold such a
 * factor or are responsible for such an intervention, the named loops that stay whole, and the sources still cited.
 *
 * @param domains the codes of the domains to keep; empty keeps all
 * @param forms the identifiers of the forms to keep; empty keeps all
 */
public record GraphFilter(Set<String> domains, Set<String> forms) {

    /** Keeps everything. */
    public static final GraphFilter ALL = new GraphFilter(Set.of(), Set.of());

    /** Copies the sets. */
    public GraphFilter {
        domains = Set.copyOf(domains);
        forms = Set.copyOf(forms);
    }

    /** This filter, keeping only these domains. */
    public GraphFilter domains(Collection<String> codes) {
        return new GraphFilter(new TreeSet<>(codes), forms);
    }

    /** This filter, keeping only these forms. */
    public GraphFilter forms(Collection<String> ids) {
        return new GraphFilter(domains, new TreeSet<>(ids));
    }
}
