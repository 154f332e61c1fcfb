package nl.zicht.causal.marvel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.TestGraphs;
import nl.zicht.label.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One push, followed by hand. Factors start at 0.5; links are strong (weight 1) with a delay of 1 year. */
class MarvelTest {

    @Test
    void aPushDecaysTowardsItsSetpoint() {
        MarvelRun run = Marvel.run(pushed(0, Double.POSITIVE_INFINITY, "a+b"), List.of("push"), 10);
        for (double t : new double[] {0, 0.5, 2, 10}) {
            assertThat(run.at("a", t)).isCloseTo(0.9 - 0.4 * Math.exp(-t / 2), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b", "a-b"})
    void aLinkPassesTheChangeOnSpreadOutInTime(String link) {
        MarvelRun run = Marvel.run(pushed(0, Double.POSITIVE_INFINITY, link), List.of("push"), 10);
        double sign = link.contains("+") ? 1 : -1;
        for (double t : new double[] {0.25, 1, 3, 10}) {
            double arrived = 1 - (2 * Math.exp(-t / 2) - Math.exp(-t));
            assertThat(run.at("b", t)).isCloseTo(0.5 + sign * 0.4 * arrived, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void theOrderOfADelayChangesTheWayButNotTheEnd(int order) {
        MarvelOptions options = MarvelOptions.years(60).withDelayOrder(order);
        MarvelRun run = Marvel.run(pushed(0, Double.POSITIVE_INFINITY, "a+b"), List.of("push"), options);
        assertThat(run.at("b", 60)).isCloseTo(0.9, within(1e-7));
        // The mean time under way stays 1 year: the area between the path and its end is push (2) plus delay (1).
        double area = 0;
        double[] path = run.path("b");
        for (int i = 1; i < path.length; i++) {
            area += (0.9 - (path[i] + path[i - 1]) / 2) * (run.times()[i] - run.times()[i - 1]);
        }
        assertThat(area).isCloseTo(0.4 * 3, within(0.005));
    }

    @Test
    void aPushLastsAsLongAsItSays() {
        MarvelRun run = Marvel.run(pushed(1, 3, "a+b"), List.of("push"), 10);
        assertThat(run.at("a", 1)).isEqualTo(0.5);
        assertThat(run.at("a", 3)).isCloseTo(0.9 - 0.4 * Math.exp(-1), within(1e-9));
        assertThat(run.at("a", 10)).isCloseTo(run.at("a", 3), within(1e-12));
    }

    @Test
    void clippedLevelsStayOnTheIndex() {
        // Two links of weight 1 push b by +0.8 from 0.5.
        CausalGraph graph = pushed(0, Double.POSITIVE_INFINITY, "a+b", "a+c", "c+b", "b+d");
        MarvelRun free = Marvel.run(graph, List.of("push"), 30);
        assertThat(free.at("b", 30)).isCloseTo(1.3, within(1e-3));
        MarvelRun held =
                Marvel.run(graph, List.of("push"), MarvelOptions.years(30).withClip(true));
        assertThat(Arrays.stream(held.path("b"))).allMatch(level -> level >= 0 && level <= 1);
        assertThat(held.at("b", 30)).isEqualTo(1.0);
        // What b did not take, d does not get.
        assertThat(held.at("d", 30)).isCloseTo(1.0, within(0.01));
    }

    @Test
    void halvingTheStepChangesNothing() {
        CausalGraph graph = TestGraphs.softwareRelease();
        double coarse = Marvel.run(graph, List.of("c3", "c4"), 10).score();
        double fine = Marvel.run(
                        graph, List.of("c3", "c4"), MarvelOptions.years(10).withStepsPerSave(32))
                .score();
        assertThat(coarse).isCloseTo(fine, within(1e-8));
    }

    @Test
    void scoresAreWeightedAndLessMayBeBetter() {
        CausalGraph graph = pushed(0, Double.POSITIVE_INFINITY, "a+b");
        List<Goal> goals = List.of(new Goal("b", 3, 0, 1), new Goal("a", 1, 1, 0));
        CausalGraph scored = with(graph, graph.interventions(), goals);
        assertThat(Marvel.run(scored, List.of(), 10).score()).isCloseTo(0.5, within(1e-12));
        MarvelRun run = Marvel.run(scored, List.of("push"), 10);
        double performance = 3 * run.performance(goals.get(0)) + run.performance(goals.get(1));
        assertThat(run.score()).isCloseTo(performance / 4, within(1e-12));
        assertThat(run.performance(goals.get(1))).isLessThan(0.5);
    }

    @Test
    void parallelLinksMustBeFilteredFirst() {
        CausalGraph graph = TestGraphs.of("a+b:x", "a-b:y");
        assertThatThrownBy(() -> Marvel.run(graph, List.of(), 10)).hasMessageContaining("Maybe filter the graph");
    }

    @Test
    void callsThatMakeNoSenseAreRefused() {
        CausalGraph graph = pushed(0, 1, "a+b");
        assertThatThrownBy(() -> Marvel.run(graph, List.of("psuh"), 10)).hasMessageContaining("Maybe 'push'?");
        assertThatThrownBy(() -> MarvelOptions.years(0)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> MarvelOptions.years(1).withDelayOrder(0)).hasMessageContaining("1 to 20");
        assertThatThrownBy(() -> Marvel.run(graph, List.of(), 5).at("a", 6)).hasMessageContaining("year 0 to 5");
        assertThatThrownBy(() -> Marvel.compare(graph, MarvelOptions.years(5), 1))
                .hasMessageContaining("goals");
    }

    @Test
    void aHorizonThatIsNoWholeNumberOfSavesIsMetExactly() {
        MarvelRun run = Marvel.run(pushed(0, Double.POSITIVE_INFINITY, "a+b"), List.of("push"), 0.3);
        assertThat(run.times()).endsWith(0.3);
        assertThat(run.at("a", 0.3)).isCloseTo(0.9 - 0.4 * Math.exp(-0.15), within(1e-9));
    }

    private static CausalGraph pushed(double begin, double end, String... links) {
        CausalGraph graph = TestGraphs.of(links);
        Effect effect = new Effect("a", 0.9, 2, begin, end, TestGraphs.JUDGED);
        Label label = Label.same("push");
        Intervention push = new Intervention(
                "push",
                label,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(effect),
                null,
                TestGraphs.JUDGED);
        return with(graph, List.of(push), List.of());
    }

    private static CausalGraph with(CausalGraph g, List<Intervention> interventions, List<Goal> goals) {
        return new CausalGraph(
                g.title(),
                g.domains(),
                g.actionLines(),
                g.themes(),
                g.forms(),
                g.groups(),
                g.participants(),
                g.actors(),
                g.factors(),
                g.links(),
                interventions,
                g.namedLoops(),
                goals,
                g.sources());
    }
}
