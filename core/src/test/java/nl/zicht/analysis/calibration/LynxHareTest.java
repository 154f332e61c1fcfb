package nl.zicht.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.analysis.inference.Convergence;
import nl.zicht.ensemble.Distribution;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

/**
 * The reference posterior {@code hudson_lynx_hare-lotka_volterra} of posteriordb (M. Magnusson and others; model by B. Carpenter, 2018): predators and prey held
 * against the furs that the Hudson's Bay Company bought from 1900 to 1920 (21 years, of which the first is the start).
 *
 * <p>Every mean and second moment lies within 4 combined standard errors of the reference (10,000 draws). The property {@code zicht.lynxHareDraws} sets the number of
 * draws of each of 8 chains; 5,000 make the criterion sharp.
 */
final class LynxHareTest {
    private static final int QUICK = 500;
    private static final int DRAWS = Integer.getInteger("zicht.lynxHareDraws", QUICK);
    private static final double REFERENCE_DRAWS = 10_000;

    private static final double[] HARES = {
        30, 47.2, 70.2, 77.4, 36.3, 20.6, 18.1, 21.4, 22, 25.4, 27.1, 40.3, 57, 76.6, 52.3, 19.5, 11.2, 7.6, 14.6, 16.2,
        24.7
    };
    private static final double[] LYNXES = {
        4, 6.1, 9.8, 35.2, 59.4, 41.7, 19, 13, 8.3, 9.1, 7.4, 8, 12.3, 19.5, 45.7, 51.1, 29.7, 15.8, 9.7, 10.1, 8.6
    };
    private static final double[] MEANS = {
        0.546864, 0.0277473, 0.800095, 0.0240859, 34.0352, 5.93590, 0.248057, 0.251017
    };
    private static final double[] SECOND_MOMENTS = {
        0.30303629, 0.0007871719, 0.6481388153, 0.0005925775, 1166.9038, 35.516332, 0.06340368, 0.06490942
    };

    @Test
    void repeatsTheReferencePosterior() {
        ModelPosterior posterior = posterior();
        Calibrator.Result result =
                Calibrator.calibrate(posterior, new CalibrationSettings(null, 12, 400, DRAWS, 8, 6, 1), part -> {});
        List<String> report = new ArrayList<>();
        double worst = 0;
        for (int i = 0; i < MEANS.length; i++) {
            int parameter = i;
            for (int power = 1; power <= 2; power++) {
                int p = power;
                Convergence own = Convergence.of(result.chains()
                        .orElseThrow()
                        .series(point -> StrictMath.pow(posterior.scale().values(point)[parameter], p)));
                double expected = p == 1 ? MEANS[i] : SECOND_MOMENTS[i];
                double error = StrictMath.hypot(own.mcse(), own.sd() / StrictMath.sqrt(REFERENCE_DRAWS));
                double z = (own.mean() - expected) / error;
                worst = StrictMath.max(worst, StrictMath.abs(z));
                report.add(String.format(
                        java.util.Locale.ROOT,
                        "%d^%d: %.7g, reference %.7g, z %.2f, R-hat %.4f, ess %.0f",
                        i,
                        p,
                        own.mean(),
                        expected,
                        z,
                        own.rHat(),
                        own.bulkEss()));
                assertThat(own.rHat()).as(report.toString()).isLessThan(1.1);
                assertThat(own.mcse()).as("errors large enough hide everything").isLessThan(0.12 * own.sd());
            }
        }
        if (DRAWS > QUICK) {
            report.forEach(System.out::println);
        }
        assertThat(worst).as(report.toString()).isLessThan(4);
    }

    static ModelPosterior posterior() {
        List<CalibrationParameter> parameters = List.of(
                positive("hare growth", 1, 0.5),
                positive("predation", 0.05, 0.05),
                positive("lynx death", 1, 0.5),
                positive("lynx growth", 0.05, 0.05),
                parameter("initial hares", new Distribution.Lognormal(10, 1), List.of("initial hares")),
                parameter("initial lynxes", new Distribution.Lognormal(10, 1), List.of("initial lynxes")),
                parameter("hare noise", new Distribution.Lognormal(StrictMath.exp(-1), 1), List.of()),
                parameter("lynx noise", new Distribution.Lognormal(StrictMath.exp(-1), 1), List.of()));
        List<Series> series = List.of(series("hares", 6), series("lynxes", 7));
        List<Observation> observations = new ArrayList<>();
        IntStream.range(0, 21).forEach(year -> {
            observations.add(at(0, "hares", 1900 + year, HARES[year]));
            observations.add(at(1, "lynxes", 1900 + year, LYNXES[year]));
        });
        return new ModelPosterior(
                TestModels.resource("lynx-hare.xmile"),
                RunOptions.DEFAULT,
                new CalibrationDesign(parameters, series, observations),
                1);
    }

    private static Observation at(int series, String variable, double time, double figure) {
        return new Observation(
                series, new Reading(List.of(variable), Take.AT, time, time), null, figure, figure, Double.NaN);
    }

    private static CalibrationParameter positive(String name, double mean, double sd) {
        Distribution prior = new Distribution.Truncated(new Distribution.Normal(mean, sd), 0, Double.POSITIVE_INFINITY);
        return parameter(name, prior, List.of(name));
    }

    private static CalibrationParameter parameter(String name, Distribution prior, List<String> inputs) {
        return new CalibrationParameter(name, inputs, false, prior, "", "");
    }

    private static Series series(String name, int noise) {
        return new Series(
                name,
                name,
                new ErrorModel.Lognormal(),
                new Series.Estimated(noise),
                new Series.Given(1),
                "pelts/1000",
                "",
                "");
    }
}
