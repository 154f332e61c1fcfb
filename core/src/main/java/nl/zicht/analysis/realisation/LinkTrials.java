package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.check.Checker;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LatinHypercubePlan;
import nl.zicht.ensemble.Measure;
import nl.zicht.ensemble.MemberBlock;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.SampledInputs;
import nl.zicht.ensemble.SamplingPlan;
import nl.zicht.ensemble.Trajectories;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.ensemble.Work;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/** Tries links out: one model that holds a pushed copy for each of them, run as an ensemble. */
final class LinkTrials {
    /** How many moments are looked at after the push. */
    private static final int MOMENTS = 40;

    /** How many members run between two looks at what came of them. */
    private static final int BLOCK = 8;

    private final ModelStructure model;
    private final Push push;
    private final Map<LinkTest, List<LinkTest.Observation>> observations = new LinkedHashMap<>();
    private final ModelStructure withCopies;

    LinkTrials(ModelStructure model, FormElements forms, Push push, List<LinkTest> tests) {
        this.model = model;
        this.push = push;
        ModelStructure.Builder builder = model.toBuilder();
        for (int i = 0; i < tests.size(); i++) {
            PushedCopy copy = tests.get(i).copy(model, i + 1, push, forms);
            copy.variables().forEach(builder::add);
            observations.put(tests.get(i), tests.get(i).observations(model, copy, forms));
        }
        withCopies = builder.build();
    }

    /** Runs the members and returns what was seen of each link. */
    Map<LinkTest, Response> run(List<Uncertainty> uncertainties, SamplingPlan plan, int threads) {
        Map<LinkTest, Response> responses = new LinkedHashMap<>();
        observations.keySet().forEach(test -> responses.put(test, new Response()));
        if (observations.isEmpty()) {
            return responses;
        }
        List<String> watched = watched();
        EnsembleDesign design = new EnsembleDesign(
                uncertainties,
                List.of(),
                List.of(),
                List.of(new MemberOutcome.Measured("first", watched.get(0), Measure.FINAL, 0, "")),
                watched);
        SamplingPlan members = uncertainties.isEmpty() ? new LatinHypercubePlan(1, 0, 0) : plan;
        CompiledModel compiled = CompiledModel.of(Checker.check(withCopies).orThrow());
        Ensemble ensemble = new Ensemble(compiled, options(), design, new SampledInputs(design, members));
        Work work = new Work(threads, BLOCK, () -> false);
        ensemble.run(
                0, work, block -> differences(block, watched), lanes -> lanes.forEach(lane -> add(lane, responses)));
        return responses;
    }

    private RunOptions options() {
        double stop = StrictMath.min(model.specs().stop(), push.at() + push.length());
        double dt = model.specs().dt();
        double save = StrictMath.max(1, StrictMath.floor((stop - push.at()) / MOMENTS / dt)) * dt;
        return RunOptions.DEFAULT.withStop(stop).withSaveStep(save);
    }

    private List<String> watched() {
        Set<String> labels = new LinkedHashSet<>();
        observations
                .values()
                .forEach(list -> list.forEach(observation -> {
                    labels.add(observation.inModel());
                    labels.add(observation.inCopy());
                }));
        return List.copyOf(labels);
    }

    /** Returns the differences of each observation, member by member. */
    private List<Map<LinkTest.Observation, Difference>> differences(MemberBlock block, List<String> watched) {
        Map<String, Integer> places = new LinkedHashMap<>();
        watched.forEach(label -> places.put(label, places.size()));
        Trajectories trajectories = block.trajectories().orElseThrow();
        List<Map<LinkTest.Observation, Difference>> lanes = new ArrayList<>();
        for (int lane = 0; lane < block.count(); lane++) {
            Map<LinkTest.Observation, Difference> differences = new LinkedHashMap<>();
            List<Trajectories.Moment> after = trajectories.of(lane).stream()
                    .filter(moment -> moment.time() >= push.at() - model.specs().dt() / 2)
                    .toList();
            for (List<LinkTest.Observation> list : observations.values()) {
                for (LinkTest.Observation observation : list) {
                    int inModel = places.getOrDefault(observation.inModel(), 0);
                    int inCopy = places.getOrDefault(observation.inCopy(), 0);
                    Difference difference = new Difference();
                    after.forEach(moment -> difference.take(moment.values()[inModel], moment.values()[inCopy]));
                    differences.put(observation, difference);
                }
            }
            lanes.add(differences);
        }
        return lanes;
    }

    private void add(Map<LinkTest.Observation, Difference> differences, Map<LinkTest, Response> responses) {
        observations.forEach((test, list) -> {
            Response response = responses.get(test);
            if (response != null) {
                for (LinkTest.Observation observation : list) {
                    Difference difference = differences.getOrDefault(observation, new Difference());
                    response.add(
                            difference.count(observation.direction()),
                            observation.inFactor() * difference.relative() / push.step());
                }
            }
        });
    }
}
