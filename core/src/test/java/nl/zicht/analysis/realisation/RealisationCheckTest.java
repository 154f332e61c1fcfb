package nl.zicht.analysis.realisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.Models;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.TestGraphs;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LatinHypercubePlan;
import nl.zicht.ensemble.SampledInputs;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.equation.Name;
import nl.zicht.format.yaml.RealisationReader;
import nl.zicht.model.ModelStructure;
import org.junit.jupiter.api.Test;

/** Holds the check against a small model of which the sign of every influence is known by hand. */
final class RealisationCheckTest {
    private static final Push PUSH = new Push(5, 5, 0.05);

    private static final ModelStructure MODEL = Models.parse("small.xmile", """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>test</vendor><product version="1">test</product></header>
              <sim_specs method="rk4"><start>0</start><stop>20</stop><dt>0.25</dt></sim_specs>
              <dimensions><dim name="Kind"><elem name="red"/><elem name="blue"/></dim></dimensions>
              <model><variables>
                <aux name="staff"><eqn>10</eqn></aux>
                <aux name="slope"><eqn>1</eqn></aux>
                <aux name="lever"><eqn>0</eqn></aux>
                <aux name="cap"><eqn>5</eqn></aux>
                <aux name="quality"><eqn>staff / (1 + clients / 100)</eqn></aux>
                <aux name="capped"><eqn>MIN(cap, staff)</eqn></aux>
                <flow name="coming"><eqn>10 + 5 * lever</eqn></flow>
                <flow name="going"><eqn>clients * quality / 50</eqn></flow>
                <stock name="clients"><eqn>100</eqn><inflow>coming</inflow><outflow>going</outflow></stock>
                <aux name="doubt"><eqn>slope * quality</eqn></aux>
                <aux name="wealth"><dimensions><dim name="Kind"/></dimensions>
                  <element subscript="red"><eqn>2 * staff</eqn></element>
                  <element subscript="blue"><eqn>100 - 2 * staff</eqn></element></aux>
                <aux name="swing"><eqn>SMTH1(staff, 1) - 0.5 * SMTH1(staff, 0.2) - 0.9 * SMTH3(staff, 4)</eqn></aux>
                <aux name="report"><eqn>clients + doubt</eqn></aux>
                <aux name="pointless"><eqn>3</eqn></aux>
              </variables></model>
            </xmile>
            """).structure();

    private static RealisationReport report(String yaml, CausalGraph graph, int members) {
        Realisation realisation = RealisationReader.read("realisation.yaml", yaml, graph, MODEL);
        EnsembleDesign design = new EnsembleDesign(
                List.of(new Uncertainty(
                        "slope", new Distribution.Uniform(members == 1 ? 1 : -1, members == 1 ? 1.1 : 3), "", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new RealisationCheck(graph, MODEL, realisation)
                .run(PUSH, design.inputs(), new SampledInputs(design, new LatinHypercubePlan(members, 1, 7)), 2);
    }

    private static LinkFinding only(RealisationReport report) {
        assertThat(report.links()).hasSize(1);
        return report.links().get(0);
    }

    private static LinkFinding link(String cause, String effect, String sign) {
        String yaml = "factors: [{factor: a, variables: [%s]}, {factor: b, variables: [%s]}]".formatted(cause, effect);
        return only(report(yaml, TestGraphs.of("a" + sign + "b"), 1));
    }

    @Test
    void theSignIsThatOfTheModelAndTheSizeThatOfTheEquation() {
        LinkFinding same = link("staff", "quality", "+");
        assertThat(same.verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        assertThat(same.count()).isEqualTo(new SignCount(1, 0, 0, 0));
        assertThat(same.way()).extracting(Name::text).containsExactly("staff", "quality");
        // more staff makes fewer clients, which makes quality better still
        assertThat(same.response()).isGreaterThan(1).isLessThan(2);
        assertThat(same.explained()).isTrue();

        LinkFinding other = link("staff", "quality", "-");
        assertThat(other.verdict()).isEqualTo(LinkVerdict.OTHER_SIGN);
        assertThat(other.explained()).isFalse();
    }

    @Test
    void aStandInThatFallsTurnsTheSign() {
        assertThat(link("{name: staff, sign: \"-\"}", "quality", "-").verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        assertThat(link("staff", "{name: clients, sign: \"-\"}", "+").verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        assertThat(link("staff", "clients", "-").verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
    }

    @Test
    void otherFactorsAreHeldUnlessTheyAreSaidToMove() {
        CausalGraph graph = TestGraphs.of("a+b", "b+c");
        String factors =
                "factors: [{factor: a, variables: [staff]}, {factor: b, variables: [quality]}, {factor: c, variables: [going]}]\n";
        CausalGraph longer = TestGraphs.of("a+c", "a+b");
        LinkFinding held = report(factors, longer, 1).links().get(0);
        assertThat(held.verdict()).isEqualTo(LinkVerdict.NO_WAY);
        assertThat(held.explained()).isFalse();
        LinkFinding moving = report(factors + "links: [{from: a, to: c, through: [quality]}]", longer, 1)
                .links()
                .get(0);
        assertThat(moving.verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        LinkFinding elsewhere = report(factors + "links: [{from: a, to: c, through: [report]}]", longer, 1)
                .links()
                .get(0);
        assertThat(elsewhere.verdict()).isEqualTo(LinkVerdict.NO_WAY);
        assertThat(elsewhere.missing()).extracting(Name::text).containsExactly("report");
        // the stock between is no factor and moves: more is going first, and then fewer clients are left to go
        LinkFinding direct = report(factors, graph, 1).links().get(1);
        assertThat(direct.way()).extracting(Name::text).containsExactly("quality", "going");
        assertThat(direct.count().seen()).isEqualTo(1);
    }

    @Test
    void pushingAStockHoldsItAndPushingAFlowFillsWhatItFlowsInto() {
        LinkFinding stock = link("clients", "going", "+");
        // going = clients x 10 / (1 + clients / 100) / 50, and clients are 5 % more for good
        double clients = 100;
        double rate = 1 / (1 + clients / 100);
        assertThat(stock.verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        assertThat(stock.response()).isCloseTo(rate, within(0.02));
        assertThat(link("coming", "clients", "+").verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        assertThat(link("going", "clients", "-").verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
    }

    @Test
    void whatIsZeroIsPushedByAStepInItsOwnUnit() {
        LinkFinding found = link("lever", "coming", "+");
        assertThat(found.verdict()).isEqualTo(LinkVerdict.SAME_SIGN);
        assertThat(found.response()).isCloseTo(5.0 / 10, within(1e-12));
    }

    @Test
    void aSignThatDependsOnWhatIsNotKnownIsCounted() {
        String yaml = "factors: [{factor: a, variables: [quality]}, {factor: b, variables: [doubt]}]";
        LinkFinding found = only(report(yaml, TestGraphs.of("a+b"), 40));
        assertThat(found.verdict()).isEqualTo(LinkVerdict.DEPENDS);
        assertThat(found.count()).isEqualTo(new SignCount(30, 10, 0, 0));
        assertThat(found.explained()).isFalse();
        String known = yaml + """

                reasons: [{id: slope, kind: difference, nl: "De helling kan negatief zijn.", en: "The slope may be negative."}]
                links: [{from: a, to: b, known: slope}]
                """;
        assertThat(only(report(known, TestGraphs.of("a+b"), 40)).explained()).isTrue();
    }

    @Test
    void aSignThatDependsOnTheElementIsCountedAndALinkForSomeFormsLooksAtTheirElements() {
        assertThat(link("staff", "wealth", "+").count()).isEqualTo(new SignCount(1, 1, 0, 0));
        String yaml = """
                forms: {dimension: Kind, elements: [{form: x, element: red}, {form: y, element: blue}]}
                factors: [{factor: a, variables: [staff]}, {factor: b, variables: [wealth]}]
                """;
        RealisationReport report = report(yaml, TestGraphs.of("a+b:x", "a-b:y"), 1);
        assertThat(report.links()).extracting(LinkFinding::verdict).containsOnly(LinkVerdict.SAME_SIGN);
    }

    @Test
    void aSignThatTurnsAndAnEffectThatDoesNotShowAreTold() {
        assertThat(link("staff", "swing", "+").count()).isEqualTo(new SignCount(0, 0, 1, 0));
        LinkFinding none = link("staff", "capped", "+");
        assertThat(none.verdict()).isEqualTo(LinkVerdict.NO_EFFECT);
        assertThat(none.explained()).isFalse();
        assertThat(none.response()).isNaN();
    }

    @Test
    void whatIsLeftOutHasAReasonOfItsOwnOrThatOfItsFactor() {
        String reasons = """
                reasons:
                  - {id: outside, kind: boundary, nl: "buiten", en: "outside"}
                  - {id: inside, kind: aggregated, nl: "binnen", en: "inside"}
                """;
        RealisationReport report = report(reasons + """
                factors: [{factor: a, variables: [staff]}, {factor: b, variables: [quality]}, {factor: c, reason: outside}]
                links: [{from: a, to: b, reason: inside}]
                """, TestGraphs.of("a+b", "b+c", "a+d"), 1);
        assertThat(report.links().stream()
                        .map(finding -> finding.verdict() + " "
                                + (finding.reason() == null
                                        ? "-"
                                        : finding.reason().id()))
                        .collect(Collectors.toList()))
                .containsExactly("LEFT_OUT inside", "LEFT_OUT outside", "NO_WAY -");
        assertThat(report.factors()).filteredOn(one -> !one.explained()).hasSize(1);
        assertThat(report.agrees()).isFalse();
    }

    @Test
    void everyVariableStandsForAFactorWorksOnOneOrIsApart() {
        String yaml = """
                reasons: [{id: sums, kind: bookkeeping, nl: "telt", en: "counts"}]
                factors: [{factor: a, variables: [quality]}, {factor: b, variables: [clients]}]
                apart: [{variables: ["rep*"], reason: sums}]
                """;
        RealisationReport report = report(yaml, TestGraphs.of("a-b"), 1);
        assertThat(report.variables())
                .extracting(one -> one.variable().text() + ": " + one.role().word() + " " + one.factors())
                .contains(
                        "quality: stands for [a]",
                        "staff: works on [a]",
                        "coming: works on [b]",
                        "report: apart []",
                        "pointless: unexplained []");
        assertThat(report.influences())
                .extracting(one -> one.from() + " " + one.to())
                .containsExactly("b a");
    }
}
