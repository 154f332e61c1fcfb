package nl.zicht.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zicht.analysis.inference.Bobyqa;
import nl.zicht.analysis.inference.Mode;
import nl.zicht.analysis.inference.RandomStream;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.KeptValues;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How figures are taken from runs, and how priors become standard normal; on a stock that fills at a constant rate. */
final class ModelPosteriorTest {
    private static final CompiledModel TUB = TestModels.of("tub.xmile", """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Zicht</vendor><product version="1">tests</product></header>
              <sim_specs method="euler"><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>
              <model><variables>
                <stock name="water"><eqn>0</eqn><inflow>tap</inflow></stock>
                <flow name="tap"><eqn>rate</eqn></flow>
                <aux name="rate"><eqn>2</eqn></aux>
                <aux name="unused"><eqn>1</eqn></aux>
              </variables></model>
            </xmile>
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void figuresAreTakenAtMomentsOverPeriodsAndAsShares() {
        List<Observation> observations = List.of(
                at(new Reading(List.of("water"), Take.AT, 3.1, 3.1), null),
                at(new Reading(List.of("water"), Take.GROWTH, 1, 4.6), null),
                at(new Reading(List.of("water"), Take.MEAN, 1.1, 2.3), null),
                at(new Reading(List.of("water", "tap"), Take.INTEGRAL, 0.05, 9.95), null),
                at(new Reading(List.of("water"), Take.AT, 8, 8), new Reading(List.of("tap"), Take.INTEGRAL, 0, 2)));
        double[] figures = posterior(List.of(rate(new Distribution.Normal(2, 1))), observations)
                .figures(new double[][] {{1}}, 1)[0];
        double rate = 3;
        assertThat(figures)
                .containsExactly(
                        new double[] {3.1 * rate, 3.6 * rate, 1.7 * rate, rate * (5 * 9.9 + 9.9), 8 * rate / (2 * rate)
                        },
                        Offset.offset(1e-9));
    }

    @Test
    void manyPointsAtOnceGiveTheBitsOfOne() {
        ModelPosterior posterior = posterior(List.of(rate(new Distribution.Uniform(1, 3))), some());
        double[][] points = {{0.3}, {-1}, {2}, {0}, {1.5}};
        double[] together = new double[5];
        posterior.at(points, 5, together);
        for (int i = 0; i < 5; i++) {
            assertThat(together[i]).isEqualTo(posterior.at(points[i]));
        }
    }

    /** The scale without bounds is right when the values at standard normal places have the law of the prior. */
    @Test
    void standardNormalPlacesGiveThePrior() {
        List<Distribution> priors = List.of(
                new Distribution.Uniform(2, 5),
                new Distribution.Triangular(0, 1, 4),
                new Distribution.Pert(0, 1, 4),
                new Distribution.Normal(3, 2),
                new Distribution.Lognormal(3, 0.7),
                new Distribution.Truncated(new Distribution.Normal(0, 1), 0, Double.POSITIVE_INFINITY));
        for (Distribution prior : priors) {
            RandomStream random = new RandomStream(3, 9, 0);
            KeptValues values = new KeptValues();
            for (int i = 0; i < 20_000; i++) {
                double z = random.normal();
                double value = PriorScale.value(prior, z);
                values.add(value);
                assertThat(PriorScale.place(prior, value))
                        .as("%s at %s", prior, z)
                        .isEqualTo(z, Offset.offset(1e-4));
            }
            for (double p : new double[] {0.05, 0.3, 0.5, 0.8, 0.95}) {
                assertThat(prior.cumulative(values.quantile(p)))
                        .as(prior.toString())
                        .isEqualTo(p, Offset.offset(0.012));
            }
        }
    }

    /** With a normal prior and normal scatter the posterior is known: precisions add up. */
    @Test
    void scoringAndTheHillClimberFindTheKnownPosterior() {
        ModelPosterior posterior = posterior(List.of(rate(new Distribution.Normal(2, 1)), unused()), some());
        double precision = 0;
        double weighted = 0;
        for (Observation observation : some()) {
            double slope = observation.reading().from();
            precision += slope * slope / 4;
            weighted += slope * observation.figure() / 4;
        }
        double mean = (weighted + 2) / (precision + 1);
        FisherScoring.Found found = FisherScoring.climb(posterior, new double[2], 20);
        assertThat(posterior.scale().values(found.mode().point())[0]).isEqualTo(mean, Offset.offset(1e-6));
        assertThat(found.normal().sd()[0]).isEqualTo(1 / Math.sqrt(precision + 1), Offset.offset(1e-6));
        assertThat(found.normal().sd()[1]).as("nothing is known of it").isEqualTo(1, Offset.offset(1e-6));
        Mode mode = Bobyqa.DEFAULT.climb(posterior, new double[2], 2000, 1);
        assertThat(mode.point()).containsExactly(found.mode().point(), Offset.offset(1e-4));
    }

    @Test
    void profilesTellWhatTheFiguresDoNotDecide() {
        ModelPosterior posterior = posterior(List.of(rate(new Distribution.Normal(2, 1)), unused()), some());
        double[] mode = FisherScoring.climb(posterior, new double[2], 20).mode().point();
        assertThat(ProfileLikelihood.of(posterior, mode, 0, 20).verdict())
                .isEqualTo(ProfileLikelihood.Verdict.IDENTIFIED);
        ProfileLikelihood flat = ProfileLikelihood.of(posterior, mode, 1, 20);
        assertThat(flat.verdict()).isEqualTo(ProfileLikelihood.Verdict.NOT_IDENTIFIED);
        assertThat(Arrays.stream(flat.logLikelihoods()).min().orElseThrow()).isEqualTo(0, Offset.offset(1e-6));
    }

    private static CalibrationParameter rate(Distribution prior) {
        return new CalibrationParameter("rate", List.of("rate"), false, prior, "", "");
    }

    private static CalibrationParameter unused() {
        return new CalibrationParameter("unused", List.of("unused"), true, new Distribution.Lognormal(1, 1), "", "");
    }

    private static List<Observation> some() {
        List<Observation> some = new ArrayList<>();
        for (int t = 2; t <= 10; t += 2) {
            double figure = 2.5 * t + (t % 4 == 0 ? 1 : -1);
            some.add(
                    new Observation(0, new Reading(List.of("water"), Take.AT, t, t), null, figure, figure, Double.NaN));
        }
        return some;
    }

    private static Observation at(Reading reading, Reading per) {
        return new Observation(0, reading, per, 1, 1, Double.NaN);
    }

    private static ModelPosterior posterior(List<CalibrationParameter> parameters, List<Observation> observations) {
        Series series = new Series(
                "water", "water", new ErrorModel.Gaussian(), new Series.Given(2), new Series.Given(1), "", "", "");
        return new ModelPosterior(
                TUB, RunOptions.DEFAULT, new CalibrationDesign(parameters, List.of(series), observations), 2);
    }
}
