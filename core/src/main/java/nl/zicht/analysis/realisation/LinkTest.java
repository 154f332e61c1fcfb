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

/** A cause and an effect that are to be tried out: the way between them through the model, what is pushed and what is looked at. */
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

    private final LinkEntry entry;
    private final int sign;
    private final List<String> forms;
    private final List<StandIn> causes;
    private final List<StandIn> effects;
    private final Route route;

    private LinkTest(
            LinkEntry entry, int sign, List<String> forms, List<StandIn> causes, List<StandIn> effects, Route route) {
        this.entry = entry;
        this.sign = sign;
        this.forms = forms;
        this.causes = causes;
        this.effects = effects;
        this.route = route;
    }

    /** Returns the test of a link of which both factors are in the model. */
    static LinkTest of(Link link, Realisation realisation, InfluenceGraph influences) {
        LinkEntry entry = realisation.link(link.id());
        return of(link.from(), link.to(), link.polarity().sign(), link.forms(), entry, realisation, influences);
    }

    /** Returns the test of whether more of one factor makes more of another, with no third one between, for all forms. */
    static LinkTest of(String from, String to, Realisation realisation, InfluenceGraph influences) {
        return of(from, to, 1, List.of(), LinkEntry.plain(from + "->" + to), realisation, influences);
    }

    private static LinkTest of(
            String from,
            String to,
            int sign,
            List<String> forms,
            LinkEntry entry,
            Realisation realisation,
            InfluenceGraph influences) {
        List<StandIn> causes = chosen(from, entry.pushed(), realisation);
        List<StandIn> effects = chosen(to, entry.measured(), realisation);
        Set<Name> sources = names(causes);
        Set<Name> targets = names(effects);
        Set<Name> held = new LinkedHashSet<>();
        for (FactorEntry factor : realisation.factors()) {
            if (!factor.factor().equals(from) && !factor.factor().equals(to)) {
                held.addAll(names(factor.standIns()));
            }
        }
        held.removeAll(names(standIns(from, realisation)));
        held.removeAll(targets);
        entry.through().forEach(held::remove);
        targets.removeAll(sources);
        Route route = Route.between(influences, sources, targets, held);
        return new LinkTest(entry, sign, forms, causes, effects, route);
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

    Route route() {
        return route;
    }

    /** Returns the variables that should lie on the way and do not. */
    List<Name> missing() {
        return entry.through().stream()
                .filter(name -> !route.moving().contains(name))
                .toList();
    }

    /** Returns whether it can be tried out: there is a way, and a copy can be made of all that lies on it. */
    boolean isPossible(ModelStructure model) {
        return route.exists()
                && missing().isEmpty()
                && route.moving().stream()
                        .allMatch(name ->
                                model.variable(name).filter(PushedCopy::canCopy).isPresent());
    }

    /** Returns the copy of the model in which the cause is pushed. */
    PushedCopy copy(ModelStructure model, int number, Push push, FormElements dimension) {
        Map<Name, PushedCopy.Source> sources = new LinkedHashMap<>();
        for (StandIn cause : causes) {
            Variable variable = model.variable(cause.variable()).orElseThrow();
            List<List<Name>> elements = Elements.of(variable, model, dimension, forms);
            sources.put(cause.variable(), new PushedCopy.Source(cause.polarity().sign(), elements));
        }
        return new PushedCopy(model, number, route, push, sources);
    }

    /** Returns what is looked at. */
    List<Observation> observations(ModelStructure model, PushedCopy copy, FormElements dimension) {
        List<Observation> observations = new ArrayList<>();
        for (StandIn effect : effects) {
            if (!route.moving().contains(effect.variable())) {
                continue;
            }
            Variable variable = model.variable(effect.variable()).orElseThrow();
            int inFactor = effect.polarity().sign();
            for (List<Name> element : Elements.of(variable, model, dimension, forms)) {
                observations.add(new Observation(
                        Elements.label(variable.name(), element),
                        Elements.label(copy.copyOf(variable.name()), element),
                        sign * inFactor,
                        inFactor));
            }
        }
        return observations;
    }
}
