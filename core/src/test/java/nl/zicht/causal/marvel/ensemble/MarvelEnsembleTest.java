package nl.zicht.causal.marvel.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.TestGraphs;
import nl.zicht.causal.TwoDomains;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelOptions;
import org.junit.jupiter.api.Test;

class MarvelEnsembleTest {
    private static final CausalGraph PUBLISHED = TestGraphs.softwareRelease();
    private static final MarvelOptions TEN_YEARS = MarvelOptions.years(10).withStepsPerSave(4);

    @Test
    void withOneNumberForEachWordEveryMemberIsThePublishedRun() {
        MarvelDesign certain = MarvelDesign.of(5, 1).withWords(WordSpread.POINT).withEffectSpread(0);
        MarvelEnsemble ensemble = MarvelEnsemble.run(PUBLISHED, TEN_YEARS, certain);

        assertThat(ensemble.standings()).extracting(Standing::intervention).containsExactly("c4", "c3", "c1", "c2");
        Standing best = ensemble.standing("c4");
        assertThat(best.score().low()).isEqualTo(best.score().high());
        assertThat(best.score().middle() + 0.4).isCloseTo(0.454927, within(1e-4));
        assertThat(best.amongBest(1)).isEqualTo(1);
        assertThat(ensemble.standing("c2").rank().middle()).isEqualTo(4);
        assertThat(ensemble.agreement()).isEqualTo(1);
        assertThat(ensemble.settling().finite()).isEqualTo(1);
        assertThat(ensemble.settling().responsible()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherNot() {
        MarvelDesign design = MarvelDesign.of(60, 7);
        MarvelEnsemble once = MarvelEnsemble.run(PUBLISHED, TEN_YEARS, design);
        assertThat(MarvelEnsemble.run(PUBLISHED, TEN_YEARS, design)).isEqualTo(once);
        assertThat(MarvelEnsemble.run(PUBLISHED, TEN_YEARS, MarvelDesign.of(60, 8))
                        .standings())
                .isNotEqualTo(once.standings());
    }

    @Test
    void ranksSpreadAndEndAtOne() {
        MarvelEnsemble ensemble = MarvelEnsemble.run(PUBLISHED, TEN_YEARS, MarvelDesign.of(200, 3));
        double first = 0;
        for (Standing standing : ensemble.standings()) {
            assertThat(standing.rankShares()).isSorted().hasSize(4).endsWith(1.0);
            assertThat(standing.rank().low())
                    .isLessThanOrEqualTo(standing.rank().high());
            first += standing.amongBest(1);
        }
        assertThat(first).isCloseTo(1, within(1e-9));
        assertThat(ensemble.agreement()).isBetween(0.1, 0.99);
        assertThat(ensemble.standing("c1").rank().low())
                .isLessThan(ensemble.standing("c1").rank().high());
    }

    @Test
    void effectsAreReadInTheWantedDirection() {
        MarvelEnsemble ensemble = MarvelEnsemble.run(TwoDomains.graph(), TEN_YEARS, MarvelDesign.of(300, 5));
        Standing spend = ensemble.standing("spend");
        assertThat(spend.effect("safety", 10).positive()).isEqualTo(1);
        assertThat(spend.effect("safety", 1).middle())
                .isBetween(0.0, spend.effect("safety", 10).middle());
        assertThat(spend.effect("", 5)).isEqualTo(spend.effect("safety", 5));
        assertThat(ensemble.settling().finite()).isEqualTo(1);
    }

    /** Of two people, one sees more and one less: the average would be near nothing, the mixture is not. */
    @Test
    void disagreementIsKeptAndNotAveraged() {
        CausalGraph graph = TwoDomains.graph();
        MarvelDesign design = MarvelDesign.of(2000, 11);

        Band mixed = effect(graph, design);
        assertThat(mixed.positive()).isCloseTo(0.5, within(0.05));
        assertThat(mixed.low()).isNegative();
        assertThat(mixed.high()).isPositive();
        assertThat(effect(graph, design.withVoices(Voices.LINK)).positive()).isCloseTo(0.5, within(0.05));
        assertThat(effect(graph, design.withVoices(Voices.AGREED)).positive()).isEqualTo(1);
    }

    private static Band effect(CausalGraph graph, MarvelDesign design) {
        return MarvelEnsemble.run(graph, TEN_YEARS, design).standing("rule").effect("safety", 10);
    }

    @Test
    void loopsThatAreTooStrongAreBlamedByHowOften() {
        CausalGraph graph = PUBLISHED;
        Settling settling =
                MarvelEnsemble.run(graph, TEN_YEARS, MarvelDesign.of(300, 2)).settling();
        assertThat(settling.finite()).isBetween(0.0, 1.0);
        assertThat(settling.radius().low()).isLessThan(settling.radius().high());
        assertThat(settling.responsible()).allSatisfy(b -> assertThat(b.share()).isBetween(0.0, 1.0));
    }

    /** The quick radius of an ensemble against that of the long-run effects. */
    @Test
    void theRadiusIsThatOfTheLongRun() {
        MarvelDesign certain = MarvelDesign.of(1, 1).withWords(WordSpread.POINT).withEffectSpread(0);
        double radius = nl.zicht.causal.marvel.LongRun.of(PUBLISHED).spectralRadius();
        assertThat(MarvelEnsemble.run(PUBLISHED, TEN_YEARS, certain)
                        .settling()
                        .radius()
                        .middle())
                .isCloseTo(radius, within(2e-3));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> MarvelDesign.of(0, 1)).hasMessageContaining("members");
        assertThatThrownBy(() -> MarvelDesign.of(1, 1).withEffectSpread(50)).hasMessageContaining("percentage");
        assertThatThrownBy(() -> MarvelDesign.of(1, 1).withYears(List.of(3.0, 1.0)))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> MarvelEnsemble.run(PUBLISHED, MarvelOptions.years(5), MarvelDesign.of(1, 1)))
                .hasMessageContaining("10.0");
        assertThatThrownBy(() -> MarvelEnsemble.run(TestGraphs.of("a+b"), TEN_YEARS, MarvelDesign.of(1, 1)))
                .hasMessageContaining("goals");
        assertThat(MarvelDesign.of(1, 1).within(4).years()).containsExactly(1.0, 3.0);
        assertThat(Marvel.CAVEAT.nl()).contains("richting");
    }
}
