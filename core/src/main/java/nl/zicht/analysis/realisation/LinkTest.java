package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.causal.Link;
import nl.zicht.equation.Name;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;

/** A link that is to be tried out: the way it takes through the model, what is pushed and what is looked at. */
final class LinkTest {
    /**
     * A value that is looked at.
     *
     * @param inModel its label in the model
     * @param inCopy its label in the pushed copy
     * @param direction 1 when it is expected to rise, -1 when it is expected to fall
     * @param inFactor 1 when it rises with its factor, -1 when it falls
     */
    record Observation(String inModel, String inCopy, int direction, int inFactor) {}

    private final Link link;
    private final LinkEntry entry;
    private final List<StandIn> causes;
    private final List<StandIn> effects;
    private final Route route;

    private LinkTest(Link link, LinkEntry entry, List<StandIn> causes, List<StandIn> effects, Route route) {
        this.link = link;
        this.entry = entry;
        this.causes = causes;
        this.effects = effects;
        this.route = route;
    }

    /** Returns the test of a link of which both factors are in the model. */
    static LinkTest of(Link link, Realisation realisation, InfluenceGraph influences) {
        LinkEntry entry = realisation.link(link.id());
        List<StandIn> causes = chosen(link.from(), entry.pushed(), realisation);
        List<StandIn> effects = chosen(link.to(), entry.measured(), realisation);
        Set<Name> sources = names(causes);
        Set<Name> targets = names(effects);
        Set<Name> held = new LinkedHashSet<>();
        for (FactorEntry factor : realisation.factors()) {
            if (!factor.factor().equals(link.from()) && !factor.factor().equals(link.to())) {
                held.addAll(names(factor.standIns()));
            }
        }
        held.removeAll(names(standIns(link.from(), realisation)));
        held.removeAll(targets);
        entry.through().forEach(held::remove);
        return new LinkTest(link, entry, causes, effects, Route.between(influences, sources, targets, held));
    }

    private static List<StandIn> standIns(String factor, Realisation realisation) {
        return realisation.factor(factor).map(FactorEntry::standIns).orElse(List.of());
    }

    private static List<StandIn> chosen(String factor, List<Name> only, Realisation realisation) {
        List<StandIn> all = standIns(factor, realisation);
        return only.isEmpty()
                ? all
                : all.stream().filter(one -> only.contains(one.variable())).toList();
    }

    private static Set<Name> names(List<StandIn> standIns) {
        return standIns.stream().map(StandIn::variable).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Link link() {
        return link;
    }

    LinkEntry entry() {
        return entry;
    }

    Route route() {
        return route;
    }

    /** Returns the variables that should lie on the way and do not. */
    List<Name> missing() {
        return entry.through().stream()
                .filter(name -> !route.moving().contains(name))
                .toList();
    }

    /** Returns whether the link can be tried out. */
    boolean possible() {
        return route.exists() && missing().isEmpty();
    }

    /** Returns the copy of the model in which the cause is pushed. */
    PushedCopy copy(ModelStructure model, int number, Push push, FormElements forms) {
        Map<Name, PushedCopy.Source> sources = new LinkedHashMap<>();
        for (StandIn cause : causes) {
            Variable variable = model.variable(cause.variable()).orElseThrow();
            List<List<Name>> elements = Elements.of(variable, model, forms, link.forms());
            sources.put(cause.variable(), new PushedCopy.Source(cause.polarity().sign(), elements));
        }
        return new PushedCopy(model, number, route, push, sources);
    }

    /** Returns what is looked at. */
    List<Observation> observations(ModelStructure model, PushedCopy copy, FormElements forms) {
        List<Observation> observations = new ArrayList<>();
        for (StandIn effect : effects) {
            if (!route.moving().contains(effect.variable())) {
                continue;
            }
            Variable variable = model.variable(effect.variable()).orElseThrow();
            int inFactor = effect.polarity().sign();
            for (List<Name> element : Elements.of(variable, model, forms, link.forms())) {
                observations.add(new Observation(
                        Elements.label(variable.name(), element),
                        Elements.label(copy.copyOf(variable.name()), element),
                        link.polarity().sign() * inFactor,
                        inFactor));
            }
        }
        return observations;
    }
}
