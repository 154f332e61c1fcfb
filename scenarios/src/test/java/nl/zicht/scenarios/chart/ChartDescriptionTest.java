package nl.zicht.scenarios.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Strength;
import org.junit.jupiter.api.Test;

class ChartDescriptionTest {

    @Test
    void altTextSaysSortMessageAndMeasureInAtMost250Characters() {
        String alt = AltText.of(SampleCharts.lines(), Language.NL);
        assertThat(alt)
                .isEqualTo("Lijngrafiek: Extra formatie brengt de meeste mensen in beeld. "
                        + "Mensen in beeld, personen per jaar, 2007-2035.");
        LineChart chart = SampleCharts.lines();
        ChartText wordy = new ChartText(
                new Label("woord ".repeat(80), "word ".repeat(80)),
                chart.text().subtitle(),
                chart.text().source(),
                "m");
        LineChart long_ = new LineChart("long", wordy, chart.unit(), chart.rounding(), chart.axis(), chart.lines());
        assertThat(AltText.of(long_, Language.EN)).hasSizeLessThanOrEqualTo(250).endsWith("word…");
    }

    @Test
    void linesNameTheirBadPoint() {
        assertThatThrownBy(() ->
                        Line.of("bad", Label.same("x"), Line.Role.SCENARIO, new double[] {2020, 2021}, new double[] {
                            1, Double.NaN
                        }))
                .hasMessageContaining("\"bad\"")
                .hasMessageContaining("NaN at time 2021");
        assertThatThrownBy(() -> Line.of(
                        "bad", Label.same("x"), Line.Role.SCENARIO, new double[] {2021, 2020}, new double[] {1, 2}))
                .hasMessageContaining("times that increase");
        assertThatThrownBy(() ->
                        Line.of("bad", Label.same("x"), Line.Role.SCENARIO, new double[] {2021}, new double[] {1, 2}))
                .hasMessageContaining("1 times and 2 values");
    }

    @Test
    void aChartWithMoreLinesThanOneCanTellApartIsRefused() {
        LineChart chart = SampleCharts.lines();
        List<Line> lines = new ArrayList<>(chart.lines());
        lines.add(Line.of("extra", Label.same("x"), Line.Role.SCENARIO, new double[] {2020}, new double[] {1}));
        assertThatThrownBy(
                        () -> new LineChart("many", chart.text(), chart.unit(), chart.rounding(), chart.axis(), lines))
                .hasMessageContaining("7 lines; expected 1 to 6")
                .hasMessageContaining("Maybe give the others the role CONTEXT?");
    }

    @Test
    void idsThatCouldLeaveTheFolderAreRefused() {
        for (String id : List.of("../x", "a/b", "", "A", "x".repeat(61), "nul\0")) {
            assertThatThrownBy(() -> Chart.requireId(id)).hasMessageContaining("id");
        }
    }

    @Test
    void arrowsNeedTwoKnownNodes() {
        CausalPicture picture = SampleCharts.picture();
        Arrow stray = new Arrow("staff", "nowhere", false, Strength.WEAK, false);
        assertThatThrownBy(() -> new CausalPicture("p", picture.text(), true, picture.nodes(), List.of(stray)))
                .hasMessageContaining("\"staff\" -> \"nowhere\"")
                .hasMessageContaining("coverage");
        Arrow self = new Arrow("staff", "staff", false, Strength.WEAK, false);
        assertThatThrownBy(() -> new CausalPicture("p", picture.text(), true, picture.nodes(), List.of(self)))
                .hasMessageContaining("to itself");
    }

    @Test
    void everyChartNeedsAModelVersion() {
        assertThatThrownBy(() -> new ChartText(Label.same("t"), Label.same("s"), Label.same("b"), " "))
                .hasMessageContaining("model version");
    }

    @Test
    void unitsNeedAPlaceForTheNumber() {
        assertThatThrownBy(() -> new Unit(Label.same("%"), Label.same("%"))).hasMessageContaining("expected #");
    }
}
