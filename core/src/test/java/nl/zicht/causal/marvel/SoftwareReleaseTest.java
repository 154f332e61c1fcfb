package nl.zicht.causal.marvel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.TestGraphs;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the Business Simulation Library; scores in units of 10^-4. */
class SoftwareReleaseTest {
    private static final CausalGraph GRAPH = TestGraphs.softwareRelease();

    @ParameterizedTest
    @CsvSource({"c1,c2,4770", "c1,c3,4919", "c1,c4,4750", "c2,c3,4820", "c2,c4,4875", "c3,c4,5063"})
    void publishedScoresOfPairs(String first, String second, double published) {
        assertThat(score(first, second)).isCloseTo(published, Percentage.withPercentage(0.25));
    }

    /** From an independent integration of the same equations. */
    @ParameterizedTest
    @CsvSource({
        "c1,c2,4773.83",
        "c1,c3,4920.99",
        "c1,c4,4750.35",
        "c2,c3,4830.46",
        "c2,c4,4873.86",
        "c3,c4,5063.78",
        "c1,c1,4466.16",
        "c2,c2,4321.61",
        "c3,c3,4508.39",
        "c4,c4,4549.27"
    })
    void independentlyIntegratedScores(String first, String second, double score) {
        assertThat(score(first, second)).isCloseTo(score, Percentage.withPercentage(0.05));
    }

    @Test
    void nothingMovesWithoutAnIntervention() {
        assertThat(score()).isCloseTo(4000, within(1e-9));
        MarvelRun run = Marvel.run(GRAPH, List.of(), 10);
        assertThat(GRAPH.factors()).allSatisfy(f -> assertThat(run.path(f.id())).containsOnly(f.start()));
    }

    @Test
    void bestPair() {
        MarvelComparison comparison = Marvel.compare(GRAPH, MarvelOptions.years(10), 2);
        assertThat(comparison.best(2).interventions()).containsExactly("c3", "c4");
        assertThat(comparison.combinations()).hasSize(4 + 6);
        assertThat(comparison.base()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void levelsAfterTenYearsOfMoreBudget() {
        MarvelRun run = Marvel.run(GRAPH, List.of("c1"), 10);
        assertThat(run.at("cost-effectiveness", 10)).isCloseTo(0.355, within(0.0006));
        assertThat(run.at("production-quality", 10)).isCloseTo(0.878, within(0.0006));
        assertThat(run.at("usage", 10)).isCloseTo(0.257, within(0.0006));
    }

    private static double score(String... interventions) {
        return Marvel.run(GRAPH, List.of(interventions), 10).score() * 1e4;
    }
}
