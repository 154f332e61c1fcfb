package nl.zicht.format.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.analysis.calibration.ErrorModel;
import nl.zicht.analysis.calibration.Observation;
import nl.zicht.analysis.calibration.Series;
import nl.zicht.analysis.calibration.Take;
import nl.zicht.equation.ModelException;
import nl.zicht.format.yaml.SiblingFiles;
import org.junit.jupiter.api.Test;

final class CalibrationReaderTest {
    private static final String GOOD = """
            parameters:
              - {id: rate, inputs: ["contact rate[A]"], distribution: lognormal, median: 2, logSd: 0.5, unit: 1/year, source: judgement}
              - {id: all, factors: [contact rate], distribution: uniform, low: 0.5, high: 2}
              - {id: spread, distribution: lognormal, median: 0.1, logSd: 1}
            series:
              - name: registered, old definition
                variables: [total registered]
                take: growth
                error: negative-binomial
                noise: spread
                vintage: 2024
                table: {file: years.csv, from: year, value: people, low: least, high: most}
              - name: share
                variables: [seen]
                per: {variables: [all of them], take: mean}
                take: mean
                error: beta
                noise: 50
                times: all
                points: [{from: 2014, to: 2016, value: 0.19}, {from: 2018, low: 0.2}]
            """;
    private static final String YEARS = "year,people,least,most\n2010,993,,\n2011,,,\n2012,,1600,1800\n";

    @Test
    void readsParametersFiguresRangesAndMissingYears() {
        CalibrationDesign design = read(GOOD);
        assertThat(design.parameters()).hasSize(3);
        assertThat(design.parameters().get(1).factor()).isTrue();
        assertThat(design.series().get(0).noise()).isEqualTo(new Series.Estimated(2));
        assertThat(design.series().get(1).times()).isEqualTo(new Series.Estimated(1));
        assertThat(design.series().get(1).error()).isEqualTo(new ErrorModel.BetaShare());
        assertThat(design.observations()).hasSize(4);
        Observation first = design.observations().get(0);
        assertThat(first.exact()).isTrue();
        assertThat(first.reading().take()).isEqualTo(Take.GROWTH);
        assertThat(first.until()).isEqualTo(2011);
        assertThat(design.observations().get(1).high()).isEqualTo(1800);
        assertThat(design.observations().get(3).high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(design.until(2013).observations()).hasSize(2);
    }

    @Test
    void tellsAllFaultsWithTheirPlaces() {
        String bad = GOOD.replace("take: growth", "take: grow")
                .replace("error: beta", "error: betta")
                .replace("noise: spread", "noise: spred")
                .replace("value: 0.19", "valu: 0.19")
                .replace("distribution: uniform, low: 0.5", "distribution: uniform, low: 5");
        ModelException thrown = catchThrowableOfType(ModelException.class, () -> read(bad));
        assertThat(thrown)
                .hasMessageContaining("unknown take 'grow'")
                .hasMessageContaining("unknown error 'betta'")
                .hasMessageContaining("unknown parameter 'spred'")
                .hasMessageContaining("unknown key of a point 'valu'")
                .hasMessageContaining("it goes from 5 to 2")
                .hasMessageContaining("fit.yaml:10:");
    }

    @Test
    void aTableThatIsNotThereOrHoldsNoNumberIsAFault() {
        ModelException absent = catchThrowableOfType(
                ModelException.class, () -> CalibrationReader.read("fit.yaml", GOOD, SiblingFiles.NONE));
        assertThat(absent).hasMessageContaining("there is no file 'years.csv'");
        ModelException wrong = catchThrowableOfType(
                ModelException.class,
                () -> CalibrationReader.read("fit.yaml", GOOD, name -> Optional.of(YEARS.replace("993", "about 993"))));
        assertThat(wrong).hasMessageContaining("about 993");
    }

    private static CalibrationDesign read(String text) {
        return CalibrationReader.read("fit.yaml", text, name -> Optional.of(YEARS));
    }
}
