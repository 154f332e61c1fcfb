package nl.zicht.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Scenario BASE = Tank.scenario("baseline");
    private static final Scenario OPEN = Tank.scenario("open", new Setting("valve", 2020, 0, Change.TO, 0.2));

    private final Comparison comparison = Comparison.of(PolicyModel.of(Tank.structure(), Tank.set(BASE, OPEN)));

    @Test
    void anOutcomeSumsTheElements() {
        double north = comparison.run(OPEN).at("Water[north]", 2025);
        double south = comparison.run(OPEN).at("Water[south]", 2025);

        assertThat(comparison.at(OPEN, Tank.water(), 2025)).isEqualTo(north + south);
    }

    @Test
    void differencesAreThoseOfTheDiscreteRecursion() {
        // Euler of W' = q - k W with step h: W(n) = q/k + (W0 - q/k) (1 - k h)^n.
        double base = 100 + 0 * Math.pow(1 - 0.1 * 0.25, 40) + 200 + (100 - 200) * Math.pow(1 - 0.1 * 0.25, 40);
        double open = 50 + 50 * Math.pow(1 - 0.2 * 0.25, 40) + 100;

        assertThat(comparison.difference(OPEN, Tank.water(), 2030)).isCloseTo(open - base, within(1e-9));
    }

    @Test
    void tablesHoldEveryScenarioOutcomeAndYear(@TempDir Path folder) throws IOException {
        assertThat(new ComparisonTables(comparison).write(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("differences.csv", "outcomes.csv", "series.csv");
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")))
                .hasSize(1 + 2 * 2)
                .startsWith("scenario,outcome,year,value,unit")
                .anyMatch(line -> line.startsWith("open,water,2030,") && line.endsWith(",litre"));
        assertThat(Files.readAllLines(folder.resolve("differences.csv")))
                .anyMatch(line -> line.startsWith("open,water,2030,") && line.contains(",yes,"));
        assertThat(Files.readAllLines(folder.resolve("series.csv"))).hasSize(1 + 2 * 11);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }
}
