package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Link;
import nl.zicht.ensemble.MemberInputs;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.flatten.Flattening;
import org.jspecify.annotations.Nullable;

/** Holds a causal graph against a model. Immutable. */
public final class RealisationCheck {
    /** In how many members what the graph does not have is tried out. */
    private static final long FEW = 8;

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
     * Tries all links out and says what came of it. What leads from one factor to another without a link is tried out in the first 8 members only.
     *
     * @param push how causes are pushed
     * @param inputs the inputs of which the value is not known
     * @param members their values in each member of the ensemble
     * @param threads on how many threads
     * @throws nl.zicht.equation.ModelException when the model cannot be run
     */
    public RealisationReport run(Push push, List<String> inputs, MemberInputs members, int threads) {
        Map<String, LinkTest> tests = new LinkedHashMap<>();
        for (Link link : graph.links()) {
            if (leftOut(link) == null && isInModel(link)) {
                tests.put(link.id(), LinkTest.of(link, realisation, influences));
            }
        }
        Surroundings surroundings = new Surroundings(graph, realisation, model, influences);
        Map<List<String>, LinkTest> unlinked = surroundings.unlinked();
        List<LinkTest> possible =
                tests.values().stream().filter(test -> test.isPossible(model)).toList();
        Map<LinkTest, Response> responses =
                new LinkTrials(model, realisation.forms(), push, possible).run(inputs, members, threads);
        MemberInputs few = new FirstMembers(members, FEW);
        Map<LinkTest, Response> others = new LinkTrials(
                        model, realisation.forms(), push, List.copyOf(unlinked.values()))
                .run(inputs, few, threads);
        List<LinkFinding> links = graph.links().stream()
                .map(link -> finding(link, tests.get(link.id()), responses))
                .toList();
        return new RealisationReport(
                surroundings.factors(),
                links,
                surroundings.variables(),
                influences(unlinked, others),
                members.members(),
                push);
    }

    /** Returns what moved although the graph has no link, the largest first. */
    private static List<InfluenceFinding> influences(
            Map<List<String>, LinkTest> unlinked, Map<LinkTest, Response> responses) {
        List<InfluenceFinding> found = new ArrayList<>();
        unlinked.forEach((ends, test) -> {
            Response response = responses.getOrDefault(test, new Response());
            if (response.count().seen() > 0) {
                found.add(new InfluenceFinding(
                        ends.get(0),
                        ends.get(1),
                        response.count(),
                        response.middle(),
                        test.route().shortest()));
            }
        });
        found.sort(Comparator.comparingDouble(one -> -StrictMath.abs(one.response())));
        return found;
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
                realisation.link(link.id()).known());
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
}
