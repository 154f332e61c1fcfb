package nl.zicht.format.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zicht.Models;
import nl.zicht.analysis.realisation.Realisation;
import nl.zicht.analysis.realisation.StandIn;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Polarity;
import nl.zicht.causal.TestGraphs;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.ModelStructure;
import org.junit.jupiter.api.Test;

final class RealisationReaderTest {
    private static final CausalGraph GRAPH = TestGraphs.of("a+b", "b-c");
    private static final ModelStructure MODEL = Models.parse("m.xmile", """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>test</vendor><product version="1">test</product></header>
              <sim_specs><start>0</start><stop>1</stop></sim_specs>
              <model><variables>
                <aux name="Big Tank"><eqn>1</eqn></aux><aux name="tap"><eqn>Big_Tank</eqn></aux>
              </variables></model>
            </xmile>
            """).structure();

    private static Realisation read(String yaml) {
        return RealisationReader.read("r.yaml", yaml, GRAPH, MODEL);
    }

    @Test
    void readsWhatStandsForWhat() {
        Realisation read = read("""
                reasons: [{id: soft, kind: not quantifiable, nl: "zacht", en: "soft"}]
                factors:
                  - {factor: a, variables: [big_tank]}
                  - {factor: b, variables: [{name: tap, sign: "-"}, big tank]}
                  - {factor: c, reason: soft}
                links:
                  - {from: a, to: b, measured: [tap], through: [tap]}
                apart: [{variables: ["big*"], reason: soft}]
                """);
        assertThat(read.factors().get(1).standIns())
                .containsExactly(
                        new StandIn(Name.of("tap"), Polarity.NEGATIVE),
                        new StandIn(Name.of("Big Tank"), Polarity.POSITIVE));
        assertThat(read.factors().get(2).leftOut())
                .extracting(reason -> reason.label().en())
                .isEqualTo("soft");
        assertThat(read.link("a+b").measured()).containsExactly(Name.of("tap"));
        assertThat(read.link("b-c").through()).isEmpty();
        assertThat(read.rules().get(0).covers(Name.of("Big Tank"))).isTrue();
        assertThat(read.rules().get(0).covers(Name.of("tap"))).isFalse();
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirPlaces() {
        assertThatThrownBy(() -> read("""
                reasons: [{id: soft, kind: vague, nl: "zacht", en: "soft"}]
                factors:
                  - {factor: a, variables: [big tnk]}
                  - {factor: a, reason: soft}
                  - {factor: b}
                  - {factor: d, reason: hard}
                  - {factor: c, variables: [tap], colour: red}
                links:
                  - {from: a, to: c}
                  - {from: b, to: c, measured: [big tank]}
                apart: [{variables: ["x*"], reason: soft}]
                """))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        thrown -> assertThat(thrown.diagnostics().stream()
                                        .map(RealisationReaderTest::inShort)
                                        .toList())
                                .containsExactly(
                                        "1 unknown kind 'vague'",
                                        "3 unknown variable of the model 'big tnk'",
                                        "4 the factor 'a' for the second time",
                                        "5 the factor 'b' has neither variables nor a reason",
                                        "6 unknown factor 'd'",
                                        "6 unknown reason 'hard'",
                                        "7 unknown key of a factor 'colour'",
                                        "9 the graph has 0 links from 'a' to 'c'",
                                        "10 'Big Tank' does not stand for 'c'",
                                        "11 unknown variable of the model 'x*'"));
    }

    private static String inShort(Diagnostic finding) {
        SourceSpan span = finding.span();
        int line = span == null ? 0 : span.line();
        return line + " " + finding.message().split(";")[0];
    }
}
