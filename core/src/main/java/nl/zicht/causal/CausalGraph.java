package nl.zicht.causal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.zicht.equation.Suggestions;
import nl.zicht.label.Label;

/**
 * A causal map: actors, the factors they hold, the links between factors, and what can be done about them.
 *
 * <p>Immutable. Every reference is resolved and every identifier is unique when it has been built. Between one ordered
 * pair of factors there is at most one link for each form of exploitation: parallel links are allowed when their forms
 * do not overlap (prevention may help against one form and harm against another) and refused otherwise. A feedback loop
 * counts only when its links share a form.
 *
 * @param title what the graph is about
 * @param domains the domains, in the order of presentation
 * @param actionLines the lines of action of the programme
 * @param themes the themes of later plans; empty when there are none
 * @param forms the forms of exploitation; empty when the graph makes no such difference
 * @param groups the kinds of actors
 * @param participants who said something of a link; empty when nobody is named
 * @param actors the actors
 * @param factors the factors
 * @param links the links
 * @param interventions the interventions
 * @param namedLoops the feedback loops that have a name
 * @param goals the factors that performance is read from
 * @param sources the sources that evidence points to
 */
public record CausalGraph(
        Label title,
        List<Domain> domains,
        List<ActionLine> actionLines,
        List<Theme> themes,
        List<Form> forms,
        List<ActorGroup> groups,
        List<Participant> participants,
        List<Actor> actors,
        List<Factor> factors,
        List<Link> links,
        List<Intervention> interventions,
        List<NamedLoop> namedLoops,
        List<Goal> goals,
        List<Source> sources) {

    /** Copies the lists and checks the graph as a whole; throws with every fault at once. */
    public CausalGraph {
        domains = List.copyOf(domains);
        actionLines = List.copyOf(actionLines);
        themes = List.copyOf(themes);
        forms = List.copyOf(forms);
        groups = List.copyOf(groups);
        participants = List.copyOf(participants);
        actors = List.copyOf(actors);
        factors = List.copyOf(factors);
        links = List.copyOf(links);
        interventions = List.copyOf(interventions);
        namedLoops = List.copyOf(namedLoops);
        goals = List.copyOf(goals);
        sources = List.copyOf(sources);
        new GraphRules(
                        domains,
                        actionLines,
                        themes,
                        forms,
                        groups,
                        participants,
                        actors,
                        factors,
                        links,
                        interventions,
                        namedLoops,
                        goals,
                        sources)
                .check();
    }

    /** The factor with this identifier; throws {@link NoSuchElementException} with the nearest name. */
    public Factor factor(String id) {
        return find("factor", id, factors);
    }

    /** The actor with this identifier; throws {@link NoSuchElementException} with the nearest name. */
    public Actor actor(String id) {
        return find("actor", id, actors);
    }

    /** The intervention with this identifier; throws {@link NoSuchElementException} with the nearest name. */
    public Intervention intervention(String id) {
        return find("intervention", id, interventions);
    }

    /** The domain with this code; throws {@link NoSuchElementException} with the nearest name. */
    public Domain domain(String id) {
        return find("domain", id, domains);
    }

    /** The form with this identifier; throws {@link NoSuchElementException} with the nearest name. */
    public Form form(String id) {
        return find("form", id, forms);
    }

    /** The named loop with this identifier; throws {@link NoSuchElementException} with the nearest name. */
    public NamedLoop namedLoop(String id) {
        return find("loop", id, namedLoops);
    }

    /** The source with this code; throws {@link NoSuchElementException} with the nearest name. */
    public Source source(String id) {
        return sources.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        unknown("source", id, sources.stream().map(Source::id).toList()));
    }

    /** The factors that an actor holds. */
    public List<Factor> factorsOf(Actor actor) {
        return factors.stream().filter(f -> f.actors().contains(actor.id())).toList();
    }

    /** The interventions that an actor is responsible for. */
    public List<Intervention> interventionsOf(Actor actor) {
        return interventions.stream()
                .filter(i -> i.actors().contains(actor.id()))
                .toList();
    }

    /** The feedback loops within the bounds of a search, short ones first. */
    public FeedbackLoops feedbackLoops(LoopSearch search) {
        return new LoopFinder(this, search).find();
    }

    /** The name of a feedback loop of this graph, if it has one. */
    public Optional<NamedLoop> nameOf(FeedbackLoop loop) {
        return namedLoops.stream().filter(n -> loop.runsThrough(n.members())).findFirst();
    }

    /** How central the factors and actors are, and how far the network falls apart without them. */
    public Ranking ranking() {
        return RankingCalculation.of(this);
    }

    /** The part of the graph for some domains and forms; see {@link GraphFilter} for what stays. */
    public CausalGraph filter(GraphFilter filter) {
        return new Filtering(this, filter).result();
    }

    private static <T extends Named> T find(String kind, String id, List<T> things) {
        return things.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> unknown(kind, id, things.stream().map(Named::id).toList()));
    }

    private static NoSuchElementException unknown(String kind, String id, List<String> known) {
        String hint = Optional.ofNullable(Suggestions.nearest(id, known))
                .map(n -> "Maybe '" + n + "'?")
                .orElse("Maybe one of: " + String.join(", ", known.subList(0, Math.min(8, known.size()))) + "?");
        return new NoSuchElementException("No " + kind + " '" + id + "' in the graph.\n" + hint);
    }
}
