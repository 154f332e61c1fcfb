package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zicht.check.Checker;
import nl.zicht.ensemble.MemberInputs;
import nl.zicht.ensemble.MemberRunner;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/** Tries links out: one model that holds a pushed copy for each of them, run for all members. */
final class LinkTrials {
    /** How many moments are looked at after the push. */
    private static final int MOMENTS = 40;

    /** How many members a thread runs before it takes others. */
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

    /**
     * Runs the members and returns what was seen of each link.
     *
     * @param inputs the inputs that differ from member to member
     */
    Map<LinkTest, Response> run(List<String> inputs, MemberInputs members, int threads) {
        Map<LinkTest, Response> responses = new LinkedHashMap<>();
        observations.keySet().forEach(test -> responses.put(test, new Response()));
        if (observations.isEmpty()) {
            return responses;
        }
        List<String> watched = watched();
        CompiledModel compiled = CompiledModel.of(Checker.check(withCopies).orThrow());
        MemberRunner.Factory runners =
                MemberRunner.Factory.forMembers(compiled, options(), inputs, watched, members.members());
        ThreadLocal<MemberRunner> own = ThreadLocal.withInitial(runners::create);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<List<Difference>>>> blocks = new ArrayList<>();
            for (long first = 0; first < members.members(); first += BLOCK) {
                long from = first;
                int count = (int) StrictMath.min(BLOCK, members.members() - first);
                double[][] values = values(inputs.size(), members, from, count);
                blocks.add(pool.submit(() -> block(own.get(), from, count, values, watched)));
            }
            for (Future<List<List<Difference>>> block : blocks) {
                done(block).forEach(differences -> add(differences, responses));
            }
            return responses;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double[][] values(int inputs, MemberInputs members, long from, int count) {
        double[][] values = new double[inputs][count];
        double[] one = new double[inputs];
        for (int lane = 0; lane < count; lane++) {
            members.values(from + lane, one);
            for (int i = 0; i < inputs; i++) {
                values[i][lane] = one[i];
            }
        }
        return values;
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while links were tried out");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private RunOptions options() {
        double stop = StrictMath.min(model.specs().stop(), push.at() + push.length());
        double dt = model.specs().dt();
        double save = StrictMath.max(1, StrictMath.floor((stop - push.at()) / MOMENTS / dt)) * dt;
        return RunOptions.DEFAULT.withStop(stop).withSaveStep(save);
    }

    /** Returns what is looked at, the value in the model and that in the copy of each observation behind one another. */
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

    /** Returns for each member of a block the differences of all observations, in their order. */
    private List<List<Difference>> block(
            MemberRunner runner, long first, int count, double[][] inputs, List<String> watched) {
        Map<String, Integer> places = new LinkedHashMap<>();
        watched.forEach(label -> places.put(label, places.size()));
        List<int[]> pairs = new ArrayList<>();
        observations
                .values()
                .forEach(list -> list.forEach(observation -> pairs.add(new int[] {
                    places.getOrDefault(observation.inModel(), 0), places.getOrDefault(observation.inCopy(), 0)
                })));
        List<List<Difference>> lanes = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            List<Difference> differences = new ArrayList<>();
            pairs.forEach(pair -> differences.add(new Difference()));
            lanes.add(differences);
        }
        double begin = push.at() - model.specs().dt() / 2;
        runner.run(first, count, inputs, (from, number, time, values) -> {
            if (time >= begin) {
                for (int lane = from; lane < from + number; lane++) {
                    for (int i = 0; i < pairs.size(); i++) {
                        int[] pair = pairs.get(i);
                        lanes.get(lane).get(i).take(values[pair[0]][lane], values[pair[1]][lane]);
                    }
                }
            }
        });
        return lanes;
    }

    private void add(List<Difference> differences, Map<LinkTest, Response> responses) {
        int at = 0;
        for (Map.Entry<LinkTest, List<LinkTest.Observation>> entry : observations.entrySet()) {
            Response response = responses.getOrDefault(entry.getKey(), new Response());
            for (LinkTest.Observation observation : entry.getValue()) {
                Difference difference = differences.get(at++);
                response.add(
                        difference.count(observation.direction()),
                        observation.inFactor() * difference.relative() / push.step());
            }
        }
    }
}
