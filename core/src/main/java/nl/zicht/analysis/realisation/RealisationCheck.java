package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Link;
import nl.zicht.ensemble.SamplingPlan;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.flatten.Flattening;
import org.jspecify.annotations.Nullable;

/** Holds a causal graph against a model. Immutable. */
public final class RealisationCheck {
    private final CausalGraph graph;
    private final ModelStructure model;
    private final Realisation realisation;
    private final InfluenceGraph influences;

    /**
     * @param graph the causal graph
     * @param model the model
     * @param realisation how the model has the graph; its names are those of the two
     */
    public RealisationCheck(CausalGraph graph, ModelStructure model, Realisation realisation) {
        this.graph = graph;
        this.model = Flattening.flatten(model, Limits.DEFAULT, new Diagnostics());
        this.realisation = realisation;
        influences = InfluenceGraph.of(this.model);
    }

    /**
     * Tries all links out and says what came of it.
     *
     * @param push how causes are pushed
     * @param uncertainties what is not known of the model, none for one run of the model as it is
     * @param plan the members of the ensemble, with a dimension for each uncertainty
     * @param threads on how many threads
     * @throws nl.zicht.equation.ModelException when the model cannot be run
     */
    public RealisationReport run(Push push, List<Uncertainty> uncertainties, SamplingPlan plan, int threads) {
        List<LinkTest> tests = new ArrayList<>();
        for (Link link : graph.links()) {
            if (leftOut(link) == null && isInModel(link)) {
                tests.add(LinkTest.of(link, realisation, influences));
            }
        }
        List<LinkTest> possible = tests.stream()
                .filter(test -> test.possible() && isCopied(test.route()))
                .toList();
        Map<LinkTest, Response> responses =
                new LinkTrials(model, realisation.forms(), push, possible).run(uncertainties, plan, threads);
        Map<String, LinkTest> byLink = new LinkedHashMap<>();
        tests.forEach(test -> byLink.put(test.link().id(), test));
        List<LinkFinding> links = graph.links().stream()
                .map(link -> finding(link, byLink.get(link.id()), responses))
                .toList();
        Surroundings surroundings = new Surroundings(graph, realisation, model, influences);
        return new RealisationReport(
                surroundings.factors(),
                links,
                surroundings.variables(),
                surroundings.influences(),
                uncertainties.isEmpty() ? 1 : plan.members(),
                push);
    }

    private LinkFinding finding(Link link, @Nullable LinkTest test, Map<LinkTest, Response> responses) {
        if (test == null) {
            Reason reason = leftOut(link);
            LinkVerdict verdict = reason == null ? LinkVerdict.NO_WAY : LinkVerdict.LEFT_OUT;
            return new LinkFinding(link, verdict, SignCount.NOTHING, Double.NaN, List.of(), List.of(), reason);
        }
        Response response = responses.get(test);
        if (response == null) {
            return new LinkFinding(
                    link,
                    LinkVerdict.NO_WAY,
                    SignCount.NOTHING,
                    Double.NaN,
                    test.route().shortest(),
                    test.missing(),
                    null);
        }
        SignCount count = response.count();
        return new LinkFinding(
                link,
                LinkVerdict.of(count),
                count,
                response.middle(),
                test.route().shortest(),
                List.of(),
                test.entry().known());
    }

    /** A link is left out for its own reason, or for that of a factor at one of its ends. */
    private @Nullable Reason leftOut(Link link) {
        Reason own = realisation.link(link.id()).leftOut();
        if (own != null) {
            return own;
        }
        Optional<Reason> cause = realisation.factor(link.from()).flatMap(entry -> Optional.ofNullable(entry.leftOut()));
        return cause.or(() -> realisation.factor(link.to()).flatMap(entry -> Optional.ofNullable(entry.leftOut())))
                .orElse(null);
    }

    private boolean isInModel(Link link) {
        return realisation.factor(link.from()).isPresent()
                && realisation.factor(link.to()).isPresent();
    }

    private boolean isCopied(Route route) {
        return route.moving().stream()
                .allMatch(
                        name -> model.variable(name).filter(PushedCopy::canCopy).isPresent());
    }
}
