package nl.zicht.scenarios.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.causal.ActionLine;
import nl.zicht.causal.Actor;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Factor;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.Form;
import nl.zicht.causal.GraphFilter;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;
import nl.zicht.causal.LoopSearch;
import nl.zicht.causal.NamedLoop;
import nl.zicht.causal.Role;
import nl.zicht.causal.Source;
import nl.zicht.causal.Theme;
import nl.zicht.causal.marvel.LongRun;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelRun;
import nl.zicht.format.yaml.GraphReader;
import nl.zicht.label.Label;
import nl.zicht.scenario.Lever;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemAnalysisTest {
    private static final CausalGraph GRAPH = SystemAnalysis.load();

    @Test
    void isLargeEnoughToHoldTheField() {
        assertThat(GRAPH.actors()).hasSizeGreaterThanOrEqualTo(65);
        assertThat(GRAPH.factors()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(GRAPH.links()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(GRAPH.interventions()).hasSizeGreaterThanOrEqualTo(55);
    }

    @Test
    void everyDomainActionLineAndFormIsPresentAndUsed() {
        assertThat(GRAPH.domains())
                .extracting(Domain::id)
                .containsExactly("BEL", "WET", "BES", "BEW", "INF", "ZOR", "STR");
        for (Domain domain : GRAPH.domains()) {
            assertThat(GRAPH.factors())
                    .as(domain.id())
                    .filteredOn(f -> f.domain().equals(domain.id()))
                    .hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(GRAPH.actionLines()).hasSize(5);
        for (ActionLine line : GRAPH.actionLines()) {
            assertThat(GRAPH.interventions())
                    .as(line.id())
                    .anyMatch(i -> i.actionLines().contains(line.id()));
        }
        assertThat(GRAPH.forms())
                .extracting(Form::id)
                .containsExactly("domestic-sexual", "cross-border-sexual", "labour", "criminal");
        for (Form form : GRAPH.forms()) {
            assertThat(GRAPH.links())
                    .as(form.id())
                    .anyMatch(l -> l.forms().contains(form.id()) && l.forms().size() < 4);
        }
    }

    @Test
    void everyActorHasAPlaceAndEveryInterventionSomebodyResponsible() {
        for (Actor actor : GRAPH.actors()) {
            assertThat(GRAPH.factorsOf(actor).size()
                            + GRAPH.interventionsOf(actor).size())
                    .as(actor.id())
                    .isPositive();
        }
        assertThat(GRAPH.factors()).allSatisfy(f -> assertThat(f.actors()).isNotEmpty());
        assertThat(GRAPH.interventions())
                .allSatisfy(i -> assertThat(i.actors()).isNotEmpty())
                .allSatisfy(i -> assertThat(i.actionLines()).isNotEmpty());
    }

    @Test
    void everyActorSaysWhatItIsForAndWhatItMayDecide() {
        for (Actor actor : GRAPH.actors()) {
            Role role = actor.role();
            assertThat(role).as(actor.id()).isNotNull();
            if (role != null) {
                assertThat(role.task().nl())
                        .hasSizeGreaterThan(8)
                        .isNotEqualTo(role.mandate().nl());
                assertThat(role.mandate().en())
                        .hasSizeGreaterThan(6)
                        .isNotEqualTo(role.mandate().nl());
            }
        }
    }

    @Test
    void interventionsNameLeversOfTheNationalModelAndThemesOfTheLaterPlans() {
        List<String> levers =
                NationalModel.scenarios().levers().stream().map(Lever::id).toList();
        for (Intervention intervention : GRAPH.interventions()) {
            assertThat(levers).as(intervention.id()).containsAll(intervention.levers());
            assertThat(intervention.forms()).as(intervention.id()).isNotEmpty();
        }
        assertThat(GRAPH.interventions().stream()
                        .flatMap(i -> i.levers().stream())
                        .distinct())
                .as("a lever that no intervention pulls")
                .containsExactlyInAnyOrderElementsOf(levers);
        for (Theme theme : GRAPH.themes()) {
            assertThat(GRAPH.interventions())
                    .as(theme.id())
                    .anyMatch(i -> i.themes().contains(theme.id()));
        }
    }

    @Test
    void anInterventionMovesSomethingInEachFormItIsMeantFor() {
        for (Form form : GRAPH.forms()) {
            CausalGraph part = GRAPH.filter(GraphFilter.ALL.forms(List.of(form.id())));
            for (Intervention intervention : GRAPH.interventions()) {
                boolean meant = intervention.forms().contains(form.id());
                assertThat(part.interventions())
                        .as("%s for %s", intervention.id(), form.id())
                        .filteredOn(i -> i.id().equals(intervention.id()))
                        .hasSize(meant ? 1 : 0);
            }
        }
    }

    @Test
    void aNewInitiativeIsOneEntry() {
        String entry = """
                interventions:
                  - id: bus-stop-posters
                    nl: "Posters bij bushaltes"
                    en: "Posters at bus stops"
                    actionLines: [prevention]
                    themes: [awareness]
                    forms: [labour]
                    actors: [fairwork]
                    levers: [campaigns]
                    effects:
                      - {factor: campaigns, sign: "+", to: 0.5}
                    evidence: {judgement: {nl: "Voorbeeld.", en: "Example."}}
                """;
        String text = SystemAnalysis.text().replace("\ninterventions:\n", "\n" + entry);

        CausalGraph larger = GraphReader.read("larger.yaml", text, SystemAnalysis::sibling);

        assertThat(larger.interventions())
                .hasSize(GRAPH.interventions().size() + 1)
                .extracting(Intervention::id)
                .contains("bus-stop-posters");
        CausalGraph labour = larger.filter(GraphFilter.ALL.forms(List.of("labour")));
        MarvelRun run = Marvel.run(labour, List.of("bus-stop-posters"), 10);
        assertThat(run.change("public-awareness")).isPositive();
    }

    @Test
    void everyFactorIsLinked() {
        Set<String> linked = new HashSet<>();
        GRAPH.links().forEach(l -> linked.addAll(List.of(l.from(), l.to())));
        assertThat(GRAPH.factors()).extracting(Factor::id).allMatch(linked::contains);
    }

    @Test
    void existenceIsMostlySourcedAndSizesAreAlwaysCalledJudgement() {
        long sourced = GRAPH.links().stream()
                .filter(l -> l.evidence() instanceof Evidence.Sourced)
                .count();
        assertThat(sourced).isGreaterThan(GRAPH.links().size() * 3L / 4);
        assertThat(GRAPH.links()).allSatisfy(l -> assertThat(l.sizing()).isInstanceOf(Evidence.Judgement.class));
        assertThat(GRAPH.factors())
                .allSatisfy(f -> assertThat(f.startEvidence()).isInstanceOf(Evidence.Judgement.class));
    }

    @Test
    void everySourceHasTitleAndAddress() {
        assertThat(GRAPH.sources()).allSatisfy(s -> {
            assertThat(s.title()).isNotBlank();
            assertThat(s.address()).isNotBlank();
        });
        assertThat(GRAPH.sources()).extracting(Source::id).contains("S1", "S27", "S31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1", "R2", "R3", "R4", "R5", "B1", "B2", "B3", "B4", "B5"})
    void everyNamedLoopIsFoundByTheSearch(String id) {
        NamedLoop named = GRAPH.namedLoop(id);
        List<FeedbackLoop> found = GRAPH.feedbackLoops(LoopSearch.of(8, 100_000)).loops().stream()
                .filter(l -> GRAPH.nameOf(l).filter(named::equals).isPresent())
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(named.kind());
        assertThat(found.get(0).kind().letter()).isEqualTo(id.substring(0, 1));
    }

    @Test
    void settlesForAllFormsTogetherAndForEachAlone() {
        assertThat(LongRun.of(GRAPH)).isInstanceOf(LongRun.Finite.class);
        for (Form form : GRAPH.forms()) {
            assertThat(LongRun.of(GRAPH.filter(GraphFilter.ALL.forms(List.of(form.id())))))
                    .as(form.id())
                    .isInstanceOf(LongRun.Finite.class);
        }
    }

    @Test
    void everyInterventionMovesWhatItAims() {
        for (Intervention intervention : GRAPH.interventions()) {
            MarvelRun run = Marvel.run(GRAPH, List.of(intervention.id()), 10);
            intervention.effects().forEach(e -> {
                double wanted = e.setpoint() - GRAPH.factor(e.factor()).start();
                assertThat(run.at(e.factor(), 2) - GRAPH.factor(e.factor()).start())
                        .as("%s on %s", intervention.id(), e.factor())
                        .matches(change -> change * wanted > 0);
            });
            assertThat(run.score()).isFinite();
        }
    }

    @Test
    void labourLinksStayOutOfDomesticSexualExploitation() {
        CausalGraph part = GRAPH.filter(GraphFilter.ALL.forms(List.of("domestic-sexual")));
        assertThat(part.links()).extracting(Link::id).doesNotContain("temp-agency-regulation->labour-dependence");
        assertThat(part.factors()).extracting(Factor::id).doesNotContain("temp-agency-regulation");
    }

    @Test
    void variablesExistInTheNationalModel() throws IOException {
        Set<String> known = new TreeSet<>();
        try (InputStream in = SystemAnalysis.class.getResourceAsStream("/nl/zicht/scenarios/model.xmile")) {
            String model = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Matcher names =
                    Pattern.compile("<(?:stock|flow|aux) name=\"([^\"]+)\"").matcher(model);
            while (names.find()) {
                known.add(names.group(1).replace('_', ' '));
            }
        }
        List<String> variables = GRAPH.factors().stream()
                .map(Factor::variable)
                .filter(Objects::nonNull)
                .toList();
        assertThat(variables).hasSizeGreaterThan(40).allMatch(known::contains);
    }

    @Test
    void labelsAreInTwoLanguagesAndShort() {
        for (Factor factor : GRAPH.factors()) {
            Label label = factor.label();
            assertThat(label.nl()).hasSizeLessThan(80);
            assertThat(label.en()).hasSizeLessThan(80).isNotEqualTo(label.nl());
        }
    }
}
