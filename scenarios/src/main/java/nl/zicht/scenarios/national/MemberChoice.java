package nl.zicht.scenarios.national;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.zicht.equation.Diagnostics;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;

/**
 * Chooses, of many members, those whose runs follow the published past best.
 *
 * <p>Calibration holds the constants that it does not estimate at their values. Drawing these over their ranges beside the posterior moves the runs away from the
 * figures again; leaving them where they are would make ranges too narrow. So more members are drawn than asked for, and the nearest kept (rejection by distance,
 * as in approximate Bayesian computation). The distance is the root of the mean squared logarithm of model over figure, of the registered totals and the
 * estimates of persons exposed in a year.
 */
final class MemberChoice {
    private static final Pattern FIGURES =
            Pattern.compile("registered-\\d{4}|exposed-2010|exposed-2014-2015|exposed-2018-2019");

    private final PolicyModel model;
    private final List<Anchor> figures;
    private final RunOptions options;

    private MemberChoice(PolicyModel model, List<Anchor> figures) {
        this.model = model;
        this.figures = figures;
        double end = figures.stream().mapToDouble(Anchor::to).max().orElseThrow();
        options = NationalMembers.options(model).withStop(end);
    }

    /** Returns the nearest of some members, in their order: {@code count} of them. */
    static NationalMembers nearest(PolicyModel model, NationalMembers candidates, int count) {
        List<Anchor> figures = Anchors.read(
                        "anchors.csv", NationalModel.resource("observed/anchors.csv"), new Diagnostics())
                .anchors()
                .stream()
                .filter(anchor -> FIGURES.matcher(anchor.id()).matches())
                .toList();
        MemberChoice choice = new MemberChoice(model, figures);
        double[] distances = IntStream.range(0, Math.toIntExact(candidates.members()))
                .parallel()
                .mapToDouble(member -> choice.distance(candidates, member))
                .toArray();
        long[] nearest = LongStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(member -> distances[member.intValue()]))
                .limit(count)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return candidates.only(nearest);
    }

    /** How far the run of a member is from the figures; the largest number where it has no finite one. */
    private double distance(NationalMembers members, long member) {
        double[] values = new double[members.names().size()];
        members.values(member, values);
        Map<String, Double> own = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            own.put(model.inputName(members.names().get(i)), values[i]);
        }
        Inputs inputs = model.inputs(
                        model.set().scenario(model.set().baseline()).orElseThrow())
                .with(Inputs.of(own));
        Run run = model.compiled().run(inputs, options);
        double sum = 0;
        for (Anchor figure : figures) {
            double error = Math.log(figure.modelled(run) / figure.observed());
            sum += error * error;
        }
        double distance = Math.sqrt(sum / figures.size());
        return Double.isFinite(distance) ? distance : Double.MAX_VALUE;
    }
}
