package nl.zicht.format.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zicht.equation.ModelException;
import nl.zicht.scenario.Change;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Setting;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static final String GOOD = """
            model: tank.xmile
            levers:
              - id: valve
                variable: valve
                unit: 1/year
                range: [0, 1]
                labels: {nl: Kraan, en: Valve}
                source: S1
            outcomes:
              - id: water
                variable: Water
                aggregate: sum
                kind: stock
                better: down
                years: [2025, 2030.5]
                labels: {nl: Water, en: Water}
                unit: {nl: liter, en: litre}
            scenarios:
              - id: baseline
                labels: {nl: Zo door, en: As is}
                description: {nl: Niets, en: Nothing}
              - id: open
                letter: B
                labels: {nl: Open, en: Open}
                description: {nl: De kraan open., en: Open the valve.}
                levers:
                  - {lever: valve, start: 2022, ramp: 4, to: 0.3}
                  - {lever: valve, start: 2022, times: 2}
                cost:
                  - id: plumber
                    variable: cost
                    labels: {nl: Loodgieter, en: Plumber}
                    perUnit: {unit: hour, low: 50, value: 60, high: 70}
                    source: judgement
                    reason: Known to everyone.
                touches: [Water, valve]
            """;

    @Test
    void readsLeversOutcomesAndScenarios() {
        ScenarioFile file = ScenarioReader.read("set.yaml", GOOD, ScenarioFile.EMPTY);

        assertThat(file.model()).contains("tank.xmile");
        assertThat(file.levers())
                .singleElement()
                .satisfies(lever -> assertThat(lever.high()).isEqualTo(1));
        assertThat(file.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.aggregate()).isEqualTo(Outcome.Aggregate.SUM);
            assertThat(outcome.years()).containsExactly(2025.0, 2030.5);
        });
        assertThat(file.scenarios().get(1).settings())
                .containsExactly(
                        new Setting("valve", 2022, 4, Change.TO, 0.3), new Setting("valve", 2022, 0, Change.TIMES, 2));
        assertThat(file.scenarios().get(1).costs().get(0).evidence()).isEqualTo("judgement: Known to everyone.");
        assertThat(file.toSet().baseline()).isEqualTo("baseline");
    }

    @Test
    void aFileMayBeOneScenarioOverKnownLevers() {
        ScenarioFile known = ScenarioReader.read("set.yaml", GOOD, ScenarioFile.EMPTY);
        ScenarioFile own = ScenarioReader.read("own.yaml", """
                id: open
                labels: {nl: Wijd open, en: Wide open}
                description: {nl: Alles, en: All}
                levers: [{lever: valve, start: 2022, add: 0.5}]
                """, known);

        assertThat(known.and(own).scenarios()).hasSize(2);
        assertThat(known.and(own).toSet().scenario("open").orElseThrow().label().en())
                .isEqualTo("Wide open");
    }

    @Test
    void allFaultsComeAtOnceWithTheirLines() {
        String bad = GOOD.replace("range: [0, 1]", "range: [1, 0]")
                .replace("kind: stock", "kind: stok")
                .replace("lever: valve, start: 2022, ramp: 4, to: 0.3", "lever: valv, start: 2022, ramp: 4")
                .replace("letter: B", "lettr: B")
                .replace("reason: Known to everyone.", "");

        assertThatThrownBy(() -> ScenarioReader.read("set.yaml", bad, ScenarioFile.EMPTY))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("set.yaml:6:")
                .hasMessageContaining("stok")
                .hasMessageContaining("valv")
                .hasMessageContaining("to, add and times")
                .hasMessageContaining("lettr")
                .hasMessageContaining("judgement without a reason");
    }
}
