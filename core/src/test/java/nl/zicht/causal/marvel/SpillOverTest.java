package nl.zicht.causal.marvel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.TestGraphs;
import nl.zicht.causal.TwoDomains;
import nl.zicht.causal.marvel.ensemble.MarvelDesign;
import nl.zicht.causal.marvel.ensemble.SpillOverBands;
import nl.zicht.causal.marvel.ensemble.WordSpread;
import org.junit.jupiter.api.Test;

class SpillOverTest {
    private static final MarvelOptions TEN = MarvelOptions.years(10);

    /** Along one link a lift of one arrives as w(1 − e^(−t/τ)). */
    @Test
    void aLiftArrivesAsTheFormulaSays() {
        CausalGraph graph = TwoDomains.graph();
        double[][] lift = Marvel.lift(graph, "money", LinkNumbers.of(graph), TEN);
        assertThat(lift[0]).containsOnly(1.0);
        assertThat(lift[2][4]).isCloseTo(0.5 * (1 - Math.exp(-1)), within(1e-8));
        assertThat(lift[2][40]).isCloseTo(0.5 * (1 - Math.exp(-10)), within(1e-8));
        // Two delays after one another, of 1 and of 0.5 years.
        double t = 2;
        double both = 0.5 * (1 - 2 * Math.exp(-t) + Math.exp(-t / 0.5));
        assertThat(lift[3][8]).isCloseTo(both, within(1e-7));
    }

    @Test
    void aLiftEndsAtTheLongRunEffect() {
        CausalGraph graph = TestGraphs.softwareRelease();
        LongRun.Finite effects = (LongRun.Finite) LongRun.of(graph);
        double[][] lift = Marvel.lift(graph, "usage", LinkNumbers.of(graph), MarvelOptions.years(400));
        for (int i = 0; i < lift.length; i++) {
            Factor factor = graph.factors().get(i);
            double own = factor.id().equals("usage") ? 1 : 0;
            assertThat(lift[i][lift[i].length - 1])
                    .as(factor.id())
                    .isCloseTo(own + effects.effect("usage", factor.id()), within(1e-6));
        }
    }

    @Test
    void domainsAreMeansOfTheirFactors() {
        SpillOver spill = SpillOver.of(TwoDomains.graph(), TEN, List.of(1.0, 10.0));
        double care = 0.5 * (1 - Math.exp(-1));
        double safety = 0.5 * (1 - 2 * Math.exp(-1) + Math.exp(-2));
        double byRules = 0.2 * (1 - Math.exp(-1));
        assertThat(spill.moved("P", "C", 1)).isCloseTo((care + safety + byRules) / 2, within(1e-7));
        assertThat(spill.helped("P", "C", 1)).isCloseTo(spill.moved("P", "C", 1), within(1e-12));
        assertThat(spill.moved("C", "P", 10)).isZero();
        assertThat(spill.moved("C", "C", 1)).isCloseTo((1 - Math.exp(-2)) / 2, within(1e-7));
        assertThatThrownBy(() -> spill.moved("X", "C", 1)).hasMessageContaining("X");
        assertThatThrownBy(() -> SpillOver.of(TwoDomains.graph(), TEN, List.of(11.0)))
                .hasMessageContaining("11.0");
    }

    @Test
    void bandsLieAroundTheWords() {
        CausalGraph graph = TwoDomains.graph();
        MarvelDesign design = MarvelDesign.of(200, 4).withYears(List.of(10.0));
        SpillOverBands.Pair pair = SpillOverBands.run(graph, TEN, design).pair("P", "C", 10);
        double words = SpillOver.of(graph, TEN, List.of(10.0)).moved("P", "C", 10);
        assertThat(words).isBetween(pair.moved().low(), pair.moved().high());
        SpillOverBands.Pair certain = SpillOverBands.run(
                        graph,
                        TEN,
                        design.withWords(WordSpread.POINT).withVoices(nl.zicht.causal.marvel.ensemble.Voices.AGREED))
                .pair("P", "C", 10);
        assertThat(certain.moved().low()).isEqualTo(words);
        assertThat(certain.moved().high()).isEqualTo(words);
    }
}
