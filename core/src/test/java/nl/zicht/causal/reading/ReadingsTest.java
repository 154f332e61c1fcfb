package nl.zicht.causal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.TestGraphs;
import nl.zicht.causal.TwoDomains;
import nl.zicht.causal.marvel.MarvelOptions;
import nl.zicht.causal.marvel.ensemble.MarvelDesign;
import nl.zicht.causal.sign.Sign;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final MarvelOptions TEN = MarvelOptions.years(10);

    @Test
    void agreeOnAChain() {
        Readings readings = Readings.of(TwoDomains.graph(), TEN);
        assertThat(readings.rows()).hasSize(2).allSatisfy(r -> {
            assertThat(r.verdict()).isEqualTo(Verdict.ALL);
            assertThat(r.signs()).doesNotContainKey(Reading.ENSEMBLE).containsEntry(Reading.STRICT, Sign.PLUS);
        });
        assertThat(readings.count(Verdict.ALL)).isEqualTo(2);
    }

    /** One of two people holds that rules harm: the ensemble leaves open what the other readings decide. */
    @Test
    void disagreementBetweenPeopleShows() {
        Readings readings = Readings.of(TwoDomains.graph(), TEN, MarvelDesign.of(200, 1));
        Agreement rule = readings.rows().get(1);
        assertThat(rule.intervention()).isEqualTo("rule");
        assertThat(rule.signs()).containsEntry(Reading.ENSEMBLE, Sign.OPEN);
        assertThat(rule.verdict()).isEqualTo(Verdict.SOME);
        assertThat(readings.rows().get(0).verdict()).isEqualTo(Verdict.ALL);
    }

    @Test
    void everyPairOfThePublishedExampleHasARow() {
        CausalGraph graph = TestGraphs.softwareRelease();
        Readings readings = Readings.of(graph, TEN, MarvelDesign.of(50, 1));
        assertThat(readings.rows()).hasSize(4 * 3);
        assertThat(readings.rows()).allSatisfy(r -> assertThat(r.signs()).hasSize(Reading.values().length));
    }

    @Test
    void verdicts() {
        assertThat(new Agreement("i", "g", Map.of(Reading.MARVEL, Sign.PLUS, Reading.MAP, Sign.MINUS)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(new Agreement("i", "g", Map.of(Reading.MARVEL, Sign.PLUS, Reading.STRICT, Sign.OPEN)).verdict())
                .isEqualTo(Verdict.ALL);
        assertThat(new Agreement("i", "g", Map.of(Reading.MARVEL, Sign.NONE, Reading.MAP, Sign.NONE)).verdict())
                .isEqualTo(Verdict.NOTHING);
    }
}
