package nl.zicht.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.analysis.inference.RandomStream;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.KeptValues;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/**
 * A register sees a part of what there is, and for two years less of it. The policy lowers recruitment from 2016 on. Calibrated with the break in the register the
 * model gives the effect of the policy back; calibrated as if the register always saw the same, it takes the gap in the register for an effect of the policy.
 *
 * <p>The property {@code zicht.recoveryReplications} sets the number of synthetic data sets; 200 show the published criterion: the true effect inside the interval of
 * 95 percent in 90 to 99 percent of them.
 */
final class ObservationModelTest {
    private static final int REPLICATIONS = Integer.getInteger("zicht.recoveryReplications", 60);
    private static final CompiledModel MODEL = TestModels.resource("register.xmile");
    private static final int DRAWS = 400;
    private static final int EFFECT = 1;

    private final CalibrationParameter recruitment = new CalibrationParameter(
            "recruitment", List.of("recruitment"), false, new Distribution.Lognormal(3500, 0.3), "person/year", "");
    private final CalibrationParameter effect = new CalibrationParameter(
            "effect", List.of("policy effect"), false, new Distribution.Uniform(0, 0.6), "1", "");
    private final CalibrationParameter detection = new CalibrationParameter(
            "detection", List.of("detection"), false, new Distribution.Lognormal(0.3, 0.3), "1/year", "");
    private final CalibrationParameter strictness = new CalibrationParameter(
            "strictness", List.of("strictness"), false, new Distribution.Uniform(0, 0.9), "1", "");

    @Test
    void onlyTheObservationModelGivesTheEffectBack() {
        CalibrationDesign whole = design(List.of(recruitment, effect, detection, strictness));
        CalibrationDesign blind = design(List.of(recruitment, effect, detection));
        int covered = 0;
        int coveredBlind = 0;
        double error = 0;
        double errorBlind = 0;
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            RandomStream random = new RandomStream(2026, 10, replication);
            double[] truth = {
                random.normal(), 0, random.normal(), 0,
            };
            double trueEffect = random.uniform(0.05, 0.4);
            ModelPosterior all = posterior(whole);
            truth[EFFECT] = PriorScale.place(effect.prior(), trueEffect);
            truth[3] = PriorScale.place(strictness.prior(), random.uniform(0.4, 0.7));
            List<Observation> synthetic = SyntheticFigures.of(all, truth, random);
            Interval with = interval(posterior(whole.withObservations(synthetic)), replication);
            Interval without = interval(posterior(blind.withObservations(synthetic)), replication);
            covered += with.holds(trueEffect) ? 1 : 0;
            coveredBlind += without.holds(trueEffect) ? 1 : 0;
            error += (with.middle - trueEffect) / REPLICATIONS;
            errorBlind += (without.middle - trueEffect) / REPLICATIONS;
        }
        String found = String.format(
                java.util.Locale.ROOT,
                "%d data sets: with the observation model %d inside, mean error %.3f; without it %d inside, mean error %.3f",
                REPLICATIONS,
                covered,
                error,
                coveredBlind,
                errorBlind);
        if (REPLICATIONS >= 200) {
            System.out.println(found);
        }
        assertThat((double) covered / REPLICATIONS).as(found).isBetween(0.88, 1.0);
        assertThat((double) coveredBlind / REPLICATIONS).as(found).isLessThan(0.5);
        assertThat(Math.abs(error)).as(found).isLessThan(0.03);
        assertThat(errorBlind).as(found).isGreaterThan(0.05);
    }

    private record Interval(double low, double middle, double high) {
        boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    private static Interval interval(ModelPosterior posterior, int replication) {
        FisherScoring.Found found = FisherScoring.climb(posterior, new double[posterior.dimensions()], 40);
        KeptValues effects = new KeptValues();
        for (int i = 0; i < DRAWS; i++) {
            double[] point = found.normal().draw(new RandomStream(replication, 11, i), 1);
            effects.add(posterior.scale().values(point)[EFFECT]);
        }
        return new Interval(effects.quantile(0.025), effects.quantile(0.5), effects.quantile(0.975));
    }

    private static ModelPosterior posterior(CalibrationDesign design) {
        return new ModelPosterior(MODEL, RunOptions.DEFAULT, design, 1);
    }

    private static CalibrationDesign design(List<CalibrationParameter> parameters) {
        Series register = new Series(
                "registered",
                "registered",
                new ErrorModel.NegativeBinomial(),
                new Series.Given(0.004),
                new Series.Given(1),
                "person",
                "",
                "");
        Series estimates = new Series(
                "exploited",
                "exploited",
                new ErrorModel.Lognormal(),
                new Series.Given(0.12),
                new Series.Given(1),
                "person",
                "",
                "");
        List<Observation> observations = new ArrayList<>();
        for (int year = 2008; year < 2022; year++) {
            observations.add(new Observation(
                    0, new Reading(List.of("registered"), Take.INTEGRAL, year, year + 1), null, 1, 1, Double.NaN));
        }
        for (int year : new int[] {2010, 2014, 2019}) {
            observations.add(new Observation(
                    1, new Reading(List.of("exploited"), Take.MEAN, year, year + 1), null, 1, 1, Double.NaN));
        }
        return new CalibrationDesign(parameters, List.of(register, estimates), observations);
    }
}
