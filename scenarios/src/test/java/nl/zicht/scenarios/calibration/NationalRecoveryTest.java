package nl.zicht.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.analysis.calibration.CalibrationParameter;
import nl.zicht.analysis.calibration.FisherScoring;
import nl.zicht.analysis.calibration.ModelPosterior;
import nl.zicht.analysis.calibration.Observation;
import nl.zicht.analysis.calibration.Reading;
import nl.zicht.analysis.calibration.Series;
import nl.zicht.analysis.calibration.SyntheticFigures;
import nl.zicht.analysis.calibration.Take;
import nl.zicht.analysis.inference.RandomStream;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/**
 * Figures are drawn from the national model with known parameters, the model is calibrated on them as on the published ones, and the effect of a policy is computed
 * from what was found: twice as many funded care coordinators from 2025 on, in extra victims registered from 2025 to 2030. The true parameters are drawn anew from
 * what is thought of them, and the true effect should lie in 95 of 100 intervals of 95 percent.
 *
 * <p>A few data sets run in every build; the property {@code zicht.nationalRecoveries} sets another number and
 * {@code zicht.nationalRecoveriesFrom} the first, so that they can be shared out. 200 take some minutes and are reported in
 * docs/calibration.md.
 */
final class NationalRecoveryTest {
    private static final int REPLICATIONS = Integer.getInteger("zicht.nationalRecoveries", 2);
    private static final int FIRST = Integer.getInteger("zicht.nationalRecoveriesFrom", 0);
    private static final int DRAWS = 50;

    /** Figures are drawn from runs in the same steps, so that longer ones do. */
    private static final RunOptions OPTIONS =
            NationalCalibration.options().withDt(1.0 / 16).withSaveStep(0.25);

    private static final Set<String> ESTIMATED = Set.of(
            "recruitment domestic sexual",
            "recruitment crossborder sexual",
            "recruitment labour",
            "detectability in hidden sectors",
            "contact rate of police",
            "contact rate of coordinators",
            "contact rate of care bodies",
            "permission under the strict reading",
            "confirmed share of signals",
            "scatter of registered totals",
            "scatter by body and form",
            "scatter of the justice chain");
    private static final String POSTS = "funded coordinators target,,27,coordinator,27,27";

    @Test
    void theEffectOfAPolicyIsFoundBack() {
        CalibrationDesign design = someParameters(NationalCalibration.design());
        CompiledModel model = NationalModel.load().compile();
        ModelPosterior effectBefore = outcome(model, design);
        ModelPosterior effectAfter = outcome(withTwiceThePosts(), design);
        ModelPosterior all = new ModelPosterior(model, OPTIONS, design, 1);
        int covered = 0;
        double bias = 0;
        double size = 0;
        for (int i = FIRST; i < FIRST + REPLICATIONS; i++) {
            RandomStream random = new RandomStream(1918, 10, i);
            double[] truth = new double[all.dimensions()];
            for (int j = 0; j < truth.length; j++) {
                truth[j] = random.normal();
            }
            CalibrationDesign synthetic = design.withObservations(SyntheticFigures.of(all, truth, random));
            ModelPosterior posterior = new ModelPosterior(model, OPTIONS, synthetic, 1);
            FisherScoring.Found found = FisherScoring.climb(posterior, new double[truth.length], 25);
            List<double[]> points = new ArrayList<>();
            for (int draw = 0; draw < DRAWS; draw++) {
                points.add(found.normal().draw(new RandomStream(i, 11, draw), 1));
            }
            double[] effects = effects(points, effectBefore, effectAfter);
            double mean = mean(effects);
            double sd = Math.sqrt(mean(java.util.Arrays.stream(effects)
                    .map(x -> (x - mean) * (x - mean))
                    .toArray()));
            double trueEffect = effects(List.of(truth), effectBefore, effectAfter)[0];
            covered += Math.abs(trueEffect - mean) <= 1.96 * sd ? 1 : 0;
            if (REPLICATIONS >= 50) {
                System.out.printf(Locale.ROOT, "%d: true %.1f, found %.1f with sd %.1f%n", i, trueEffect, mean, sd);
            }
            bias += (mean - trueEffect) / REPLICATIONS;
            size += trueEffect / REPLICATIONS;
        }
        String found = String.format(
                Locale.ROOT,
                "%d data sets: the true effect inside %d times; mean true effect %.0f, mean error %.1f",
                REPLICATIONS,
                covered,
                size,
                bias);
        if (REPLICATIONS >= 50) {
            System.out.println(found);
            assertThat((double) covered / REPLICATIONS).as(found).isBetween(0.90, 0.99);
        }
        assertThat(Math.abs(bias)).as(found).isLessThan(0.5 * Math.abs(size));
        assertThat(size).as(found).isPositive();
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).sum() / values.length;
    }

    private static double[] effects(List<double[]> points, ModelPosterior before, ModelPosterior after) {
        double[][] all = points.toArray(double[][]::new);
        double[][] without = before.figures(all, all.length);
        double[][] with = after.figures(all, all.length);
        double[] effects = new double[all.length];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = with[i][0] - without[i][0];
        }
        return effects;
    }

    private static CompiledModel withTwiceThePosts() {
        String table = NationalModel.resource("parameters.csv");
        assertThat(table).contains(POSTS);
        return NationalModel.with("parameters.csv", table.replace(POSTS, POSTS.replace("27", "54")))
                .compile();
    }

    private static ModelPosterior outcome(CompiledModel model, CalibrationDesign design) {
        Observation victims = new Observation(
                0,
                new Reading(List.of("cumulative registered of CoMensha"), Take.GROWTH, 2025, 2030),
                null,
                0,
                0,
                Double.NaN);
        RunOptions options = OPTIONS.withStop(2030);
        return new ModelPosterior(model, options, design.withObservations(List.of(victims)), 1);
    }

    /** The parameters that the effect hangs on most; the others keep the values of the model, in the synthetic figures too. */
    private static CalibrationDesign someParameters(CalibrationDesign design) {
        List<CalibrationParameter> some = design.parameters().stream()
                .filter(parameter -> ESTIMATED.contains(parameter.id()))
                .toList();
        assertThat(some).hasSameSizeAs(ESTIMATED);
        List<Series> series = design.series().stream()
                .map(one -> new Series(
                        one.name(),
                        one.group(),
                        one.error(),
                        moved(one.noise(), design, some),
                        one.times(),
                        one.unit(),
                        one.source(),
                        one.vintage()))
                .toList();
        return new CalibrationDesign(some, series, design.observations());
    }

    private static Series.Size moved(Series.Size size, CalibrationDesign design, List<CalibrationParameter> some) {
        return size instanceof Series.Estimated estimated
                ? new Series.Estimated(some.indexOf(design.parameters().get(estimated.parameter())))
                : size;
    }
}
