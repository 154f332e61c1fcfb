package nl.zicht.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.analysis.calibration.ModelPosterior;
import nl.zicht.analysis.calibration.Observation;
import nl.zicht.analysis.calibration.Take;
import nl.zicht.ensemble.KeptValues;
import nl.zicht.equation.Name;
import nl.zicht.format.ensemble.Hashes;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.scenarios.national.Anchor;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.simulate.CompiledModel;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The calibration of the national model fits the model, the published figures and the draws that are shipped. */
final class NationalCalibrationTest {
    private static final NationalModel NATIONAL = NationalModel.load();
    private static final CompiledModel MODEL = NATIONAL.compile();
    private static final CalibrationDesign DESIGN = NationalCalibration.design();

    /** A figure in the calibration is a figure in observed/anchors.csv, of the same variable and time. */
    @Test
    void theFiguresAreThePublishedOnes() {
        for (Observation observation : DESIGN.observations()) {
            assertThat(NATIONAL.anchors().anchors().stream().anyMatch(anchor -> same(anchor, observation)))
                    .as("%s from %s", DESIGN.seriesOf(observation).name(), observation.reading())
                    .isTrue();
        }
    }

    private static boolean same(Anchor anchor, Observation observation) {
        String variable = observation.reading().variables().get(0).replaceAll("\\[.*", "");
        double figure =
                Double.isNaN(observation.trials()) ? observation.figure() : observation.figure() / observation.trials();
        double slack = Double.isNaN(observation.trials()) ? 1e-9 : 0.5 / observation.trials();
        boolean sameTake = switch (anchor.measure()) {
            case AT -> observation.reading().take() == Take.AT;
            case MEAN -> observation.reading().take() == Take.MEAN;
            case TOTAL -> observation.reading().take() == Take.GROWTH;
        };
        return sameTake
                && anchor.variable().equals(Name.of(variable))
                && anchor.from() == observation.reading().from()
                && anchor.to() == observation.reading().to()
                && Math.abs(anchor.observed() - figure) <= slack;
    }

    /** The quick way of running is near enough to the model's own, and figures are taken as the table of anchors takes them. */
    @Test
    void theQuickRunGivesTheFiguresOfTheModel() {
        double[] origin = new double[DESIGN.parameters().size()];
        double[] quick = new ModelPosterior(MODEL, NationalCalibration.options(), DESIGN, 1)
                .figures(new double[][] {origin}, 1)[0];
        double[] exact = new ModelPosterior(
                        MODEL,
                        NationalCalibration.options()
                                .withMethod(IntegrationMethod.RK4)
                                .withSaveStep(1.0 / 32),
                        DESIGN,
                        1)
                .figures(new double[][] {origin}, 1)[0];
        for (int k = 0; k < quick.length; k++) {
            Observation observation = DESIGN.observations().get(k);
            assertThat(quick[k])
                    .as(
                            "%s from %s",
                            DESIGN.seriesOf(observation).name(),
                            observation.reading().from())
                    .isCloseTo(exact[k], Percentage.withPercentage(1.5));
        }
    }

    @Test
    void everyKnowledgeOfThePastMakesAModelThatRuns() {
        for (KnownPast past : KnownPast.values()) {
            double[] figures = new ModelPosterior(
                            NationalCalibration.model(past, 2019), NationalCalibration.options(), DESIGN, 1)
                    .figures(new double[][] {new double[DESIGN.parameters().size()]}, 1)[0];
            assertThat(figures).as(past.word()).doesNotContain(Double.NaN);
            assertThat(KnownPast.named(past.word().toUpperCase(Locale.ROOT))).contains(past);
        }
    }

    /** What is known after the last year used changes nothing before it. */
    @Test
    void theForecastDiffersAfterTheLastYearOnly() {
        CompiledModel documented = NationalCalibration.model(KnownPast.DOCUMENTED, 2019);
        CompiledModel forecast = NationalCalibration.model(KnownPast.FORECAST, 2019);
        double[][] origin = {new double[DESIGN.parameters().size()]};
        double[] one = new ModelPosterior(documented, NationalCalibration.options(), DESIGN, 1).figures(origin, 1)[0];
        double[] other = new ModelPosterior(forecast, NationalCalibration.options(), DESIGN, 1).figures(origin, 1)[0];
        boolean differs = false;
        for (int k = 0; k < one.length; k++) {
            Observation observation = DESIGN.observations().get(k);
            if (observation.until() <= 2019) {
                assertThat(other[k]).isCloseTo(one[k], Percentage.withPercentage(1e-9));
            }
            differs |= Math.abs(other[k] - one[k]) > 0.01 * one[k];
        }
        assertThat(differs).isTrue();
    }

    /** The draws that are shipped set constants of this model, and were made from this model and this design. */
    @Test
    void theShippedDrawsFitTheModel() {
        List<String> lines = NationalModel.resource("posterior.csv").lines().toList();
        List<String> headings = Arrays.asList(lines.get(0).split(",", -1));
        assertThat(MODEL.constants()).containsAll(headings);
        assertThat(lines.size() - 1).isBetween(200, 500);
        for (String line : lines.subList(1, lines.size())) {
            assertThat(line.split(",", -1)).hasSameSizeAs(headings);
        }
        assertThat(NationalModel.resource("posterior.yaml"))
                .contains("method:", "seed:", "largest R-hat:", "smallest effective size:", "vintage of the figures:")
                .as("the design or the model changed since: make the draws anew, see docs/calibration.md")
                .contains(Hashes.of(NationalCalibration.text()))
                .contains(Hashes.of(NationalModel.resource("parameters.csv")))
                .contains(Hashes.of(NationalModel.resource("model.xmile")));
    }

    /** The shipped draws repeat the registered totals of 2010 to 2024, and stay within what is published of the hidden population. */
    @Test
    void theShippedDrawsRepeatTheFigures() {
        ModelPosterior posterior = new ModelPosterior(MODEL, NationalCalibration.options(), DESIGN, 1);
        double[][] draws = draws(posterior, 40);
        double error = 0;
        int totals = 0;
        for (int k = 0; k < DESIGN.observations().size(); k++) {
            Observation observation = DESIGN.observations().get(k);
            KeptValues values = new KeptValues();
            for (double[] draw : draws) {
                values.add(draw[k]);
            }
            String group = DESIGN.seriesOf(observation).group();
            if (group.equals("registered totals") && observation.reading().from() >= 2010) {
                error += Math.abs(values.quantile(0.5) / observation.figure() - 1);
                totals++;
            }
            if (group.equals("persons exposed in a year (estimates)")
                    && observation.reading().from() >= 2014) {
                assertThat(values.quantile(0.5))
                        .isBetween(observation.reading().from() < 2018 ? 5000.0 : 4000.0, 7000.0);
            }
        }
        assertThat(totals).isEqualTo(15);
        assertThat(100 * error / totals).as("MAPE of the registered totals").isLessThan(12);
    }

    /** Returns what the first shipped draws give for the figures. */
    private static double[][] draws(ModelPosterior posterior, int count) {
        List<String> lines = NationalModel.resource("posterior.csv").lines().toList();
        List<String> headings = Arrays.asList(lines.get(0).split(",", -1));
        double[][] figures = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] row = Arrays.stream(lines.get(i + 1).split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] values =
                    posterior.scale().values(new double[DESIGN.parameters().size()]);
            double[] base = posterior.scale().inputs(values);
            for (int p = 0; p < values.length; p++) {
                values[p] *= ratio(posterior, p, headings, row, base, values[p]);
            }
            figures[i] = posterior.figures(new double[][] {posterior.scale().point(values)}, 1)[0];
        }
        return figures;
    }

    /** Returns by what the draw multiplies the inputs of a parameter, read off the first of them that is not 0. */
    private static double ratio(
            ModelPosterior posterior, int parameter, List<String> headings, double[] row, double[] base, double value) {
        double[] point = new double[DESIGN.parameters().size()];
        point[parameter] = 0.5;
        double[] moved = posterior.scale().inputs(posterior.scale().values(point));
        for (int j = 0; j < base.length; j++) {
            if (moved[j] != base[j]) {
                return row[headings.indexOf(posterior.scale().inputs().get(j))] / base[j];
            }
        }
        return 1; // about the data only
    }

    @Test
    void theTableWithCalibratedValuesLoads() {
        NationalModel calibrated =
                NationalModel.with("parameters-calibrated.csv", NationalModel.resource("parameters-calibrated.csv"));
        assertThat(calibrated.parameters().parameters())
                .hasSameSizeAs(NATIONAL.parameters().parameters());
        String other =
                CalibratedTable.of(Map.of("police contact rate[labour]", 1.75, "normal confirmation share", 7.0));
        assertThat(NationalModel.with("other.csv", other)
                        .parameters()
                        .find(Name.of("police contact rate"), Name.of("labour")))
                .hasValueSatisfying(parameter -> assertThat(parameter.value()).isEqualTo(1.75));
        assertThat(NationalModel.with("other.csv", other).parameters().find(Name.of("normal confirmation share"), null))
                .hasValueSatisfying(parameter -> assertThat(parameter.value()).isEqualTo(parameter.high()));
    }
}
