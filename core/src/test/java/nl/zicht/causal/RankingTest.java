package nl.zicht.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    /** a → b → c → d: b and c lie on 2 of the 6 paths between two others. */
    @Test
    void measuresOfAChain() {
        Ranking ranking = TestGraphs.of("a+b", "b+c", "c+d").ranking();
        Rank b = ranking.factors().get(1);
        assertThat(b.in()).isEqualTo(1);
        assertThat(b.out()).isEqualTo(1);
        assertThat(b.degree()).isEqualTo(2);
        assertThat(b.betweenness()).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(b.closeness()).isCloseTo((1 + 1.0 / 2) / 3, within(1e-12));
        assertThat(ranking.factors().stream().mapToDouble(Rank::pageRank).sum()).isCloseTo(1, within(1e-9));
    }

    /** Without b the pairs (a,c) and (a,d) are lost of the three among a, c and d, and a stands alone. */
    @Test
    void howFarAChainFallsApart() {
        Fragmentation b =
                TestGraphs.of("a+b", "b+c", "c+d").ranking().factors().get(1).without();
        assertThat(b).isEqualTo(new Fragmentation(0, 1, 2, 2.0 / 3));
    }

    @Test
    void nothingFallsApartInARing() {
        CausalGraph ring = TestGraphs.of("a+b", "b+a", "b+c", "c+b", "c+a", "a+c");
        assertThat(ring.ranking().factors())
                .allSatisfy(r -> assertThat(r.without()).isEqualTo(new Fragmentation(0, 0, 0, 0)));
    }

    @Test
    void theHubOfAStarComesFirst() {
        Ranking ranking = TestGraphs.of("a+hub", "b+hub", "hub+c", "hub+d").ranking();
        for (Measure measure : List.of(Measure.DEGREE, Measure.BETWEENNESS, Measure.FRAGMENTATION)) {
            assertThat(ranking.factorsBy(measure).get(0).node().id())
                    .as(measure.name())
                    .isEqualTo("hub");
        }
    }

    @Test
    void anActorTakesAlongWhatNobodyElseHolds() {
        List<Factor> factors = List.of(
                TestGraphs.factor("a", "one"), TestGraphs.factor("b", "two"), TestGraphs.factor("c", "one", "two"));
        CausalGraph graph = TestGraphs.of(factors, List.of(), List.of(TestGraphs.link("a+b"), TestGraphs.link("b+c")));
        Rank two = graph.ranking().actors().get(1);
        assertThat(two.node().id()).isEqualTo("two");
        assertThat(two.degree()).isEqualTo(4);
        assertThat(two.without().alsoLost()).isEqualTo(1);
    }

    @Test
    void tiesKeepTheOrderOfTheGraph() {
        Ranking ranking = TestGraphs.of("z+y", "y+x", "x+z").ranking();
        assertThat(ranking.factorsBy(Measure.DEGREE))
                .extracting(r -> r.node().id())
                .containsExactly("z", "y", "x");
    }

    @Test
    void oneFactorAlone() {
        CausalGraph graph = TestGraphs.of(List.of(TestGraphs.factor("a")), List.of(), List.of());
        Rank rank = graph.ranking().factors().get(0);
        assertThat(rank.betweenness()).isZero();
        assertThat(rank.closeness()).isZero();
        assertThat(rank.without()).isEqualTo(new Fragmentation(0, 0, 0, 0));
    }
}
