package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Link;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.briefing.BriefingContent;
import nl.zicht.scenarios.briefing.Finding;
import nl.zicht.scenarios.briefing.OptionsTable.Option;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalBriefingTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    private static NationalModel model;
    private static CausalGraph graph;
    private static Comparison comparison;
    private static BriefingContent content;

    @BeforeAll
    static void runOnce() {
        model = NationalModel.load();
        graph = SystemAnalysis.load();
        comparison = Comparison.of(model.policies(NationalModel.scenarios()));
        content = compose(comparison);
    }

    private static BriefingContent compose(Comparison runs) {
        return NationalBriefing.compose(model, runs, EffectRanges.none(), graph, DATE);
    }

    private static Scenario scenario(String id) {
        return comparison.model().set().scenario(id).orElseThrow();
    }

    private static Outcome outcome(String id) {
        return comparison.model().set().outcome(id).orElseThrow();
    }

    private static Comparison only(String... ids) {
        ScenarioSet set = NationalModel.scenarios().only(List.of(ids));
        return Comparison.of(model.policies(set));
    }

    @Test
    void theTitleNamesThePairOfWhichOnlyTheFullerOneHelps() {
        assertThat(content.title().nl())
                .contains(scenario("coverage-fixed-staff").label().nl())
                .contains(scenario("coverage-with-staff").label().nl());
        double without =
                comparison.difference(scenario("coverage-fixed-staff"), outcome("exploited-not-in-view"), 2035);
        double with = comparison.difference(scenario("coverage-with-staff"), outcome("exploited-not-in-view"), 2035);
        assertThat(with).isLessThan(0);
        assertThat(-without).isLessThan(0.15 * -with);
    }

    @Test
    void otherScenariosGiveOtherFindings() {
        BriefingContent shelter = compose(only("shelter", "demand-side"));
        String best = scenario("demand-side").label().en();
        assertThat(shelter.title().en()).isEqualTo("‘" + best + "’ helps most");
        assertThat(shelter.findings())
                .extracting(finding -> finding.headline().en())
                .noneMatch(headline -> headline.contains("Coverage"))
                .anyMatch(headline -> headline.contains(best));
        assertThat(shelter.options().options()).extracting(Option::id).containsExactly("shelter", "demand-side");
        assertThat(compose(only("shelter")).findings()).isNotEmpty();
    }

    @Test
    void otherNumbersInTheModelGiveOtherNumbersInTheText() throws IOException {
        String shipped = resource("parameters.csv");
        String changed = shipped.replaceFirst(
                "(?m)^funded coordinators target,,27,coordinator,27,27,",
                "funded coordinators target,,40,coordinator,40,40,");
        assertThat(changed).isNotEqualTo(shipped);
        NationalModel other = NationalModel.with("parameters.csv", changed);
        ScenarioSet set = NationalModel.scenarios().only(List.of("coverage-with-staff", "coverage-fixed-staff"));
        BriefingContent more =
                NationalBriefing.compose(other, Comparison.of(other.policies(set)), EffectRanges.none(), graph, DATE);
        assertThat(more.modelVersion()).isNotEqualTo(content.modelVersion());
        assertThat(more.findings().get(0).explanation())
                .isNotEqualTo(content.findings().get(0).explanation());
    }

    private static String resource(String name) throws IOException {
        try (var in = NationalModel.class.getResourceAsStream("/nl/zicht/scenarios/" + name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyRowOfTheOptionsHoldsTheNumbersOfItsRun() {
        assertThat(content.options().options()).hasSize(comparison.scenarios().size() - 1);
        for (Option option : content.options().options()) {
            Scenario scenario = scenario(option.id());
            for (int i = 0; i < content.options().outcomes().size(); i++) {
                Outcome outcome = outcome(content.options().outcomes().get(i).id());
                double factor = outcome.kind() == Outcome.Kind.SHARE ? 100 : 1;
                assertThat(option.effects().get(i).value())
                        .isEqualTo(comparison.difference(scenario, outcome, 2035) * factor);
            }
            double middle = Costs.middle(comparison, scenario, 2035);
            Range cost = option.cost().orElseThrow();
            assertThat(middle).isBetween(cost.low() - 1e-9, cost.high() + 1e-9);
            assertThat(option.responsible().nl()).as(option.id()).isNotEqualTo("onbekend");
        }
    }

    @Test
    void bothLanguagesOfEverySentenceCarryTheSameNumbers() {
        List<Label> sentences = new ArrayList<>();
        sentences.add(content.title());
        sentences.add(content.introduction());
        for (Finding finding : content.findings()) {
            sentences.add(finding.headline());
            sentences.add(finding.explanation());
        }
        content.figures().forEach(figure -> {
            sentences.add(figure.chart().text().title());
            sentences.add(figure.chart().text().subtitle());
            sentences.add(figure.reading());
        });
        sentences.addAll(content.unknowns().data());
        sentences.addAll(content.unknowns().parameters());
        sentences.addAll(content.method());
        content.options().options().forEach(option -> sentences.add(option.risk()));
        assertThat(sentences).hasSizeGreaterThan(40);
        for (Label sentence : sentences) {
            assertThat(numbers(sentence, Language.NL))
                    .as(sentence.toString())
                    .isEqualTo(numbers(sentence, Language.EN));
        }
    }

    /** The numbers in a sentence, in order of size: word order differs between languages. */
    private static List<String> numbers(Label sentence, Language language) {
        String plain = sentence.in(language.locale())
                .replaceAll("(?<=\\d)" + Pattern.quote(language.thousandsMark()) + "(?=\\d{3}(?!\\d))", "");
        String pattern = "[−+]?\\d+(" + Pattern.quote(language.decimalMark()) + "\\d+)?";
        return Pattern.compile(pattern)
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(',', '.'))
                .sorted()
                .toList();
    }

    @Test
    void noSentenceIsLeftWithAPlaceOrAnUntranslatedWord() {
        for (Finding finding : content.findings()) {
            String dutch = finding.headline().nl() + finding.explanation().nl();
            assertThat(dutch).doesNotContain("{", " the ", " and ", " by ", "NaN");
            String english = finding.headline().en() + finding.explanation().en();
            assertThat(english).doesNotContain("{", " het ", " en ", " per jaar", "NaN");
        }
    }

    @Test
    void pictureShowsAConnectedPartOfTheSystemAnalysis() {
        List<CausalPicture> pictures = content.figures().stream()
                .map(figure -> figure.chart())
                .filter(CausalPicture.class::isInstance)
                .map(CausalPicture.class::cast)
                .toList();
        assertThat(pictures).isNotEmpty();
        for (CausalPicture picture : pictures) {
            assertThat(picture.nodes()).hasSizeBetween(5, 18);
            assertThat(picture.nodes()).anyMatch(node -> node.kind() == CausalPicture.Kind.INTERVENTION);
            assertThat(picture.nodes()).anyMatch(node -> node.kind() == CausalPicture.Kind.OUTCOME);
            for (CausalPicture.Node node : picture.nodes()) {
                assertThat(picture.arrows())
                        .as(node.id())
                        .anyMatch(arrow ->
                                arrow.from().equals(node.id()) || arrow.to().equals(node.id()));
            }
        }
    }

    @Test
    void loopsOfASelectionAreCountedOnce() {
        Factor any = graph.factor(graph.goals().get(0).factor());
        CausalSelection selection = new CausalSelection(graph, List.of(any));
        List<Link> links = selection.links();
        long twoStep = links.stream()
                .filter(link -> link.from().compareTo(link.to()) < 0)
                .filter(link -> links.stream()
                        .anyMatch(back ->
                                back.from().equals(link.to()) && back.to().equals(link.from())))
                .count();
        assertThat((long) selection.loops(10_000)).isGreaterThanOrEqualTo(twoStep);
        assertThat(selection.loops(0)).isZero();
    }

    @Test
    void leversReachTheNearestFactorDownstream() {
        LeverReach reach = new LeverReach(comparison.model().checked(), graph);
        for (var lever : comparison.model().set().levers()) {
            assertThat(reach.of(lever)).as(lever.id()).isNotEmpty();
        }
        var coordinators = comparison.model().set().lever("coordinators").orElseThrow();
        assertThat(reach.of(coordinators)).extracting(Factor::id).contains("care-coordinators");
    }

    @Test
    void nothingToCompareIsSaidClearly() {
        assertThatThrownBy(() -> compose(only()))
                .hasMessageContaining("found only the baseline")
                .hasMessageContaining("Maybe add a scenario?");
    }

    @Test
    void theJobWritesABriefingThatReportsItsProgress(@TempDir Path folder) throws IOException {
        ScenarioSet set = NationalModel.scenarios().only(List.of("coverage-fixed-staff", "coverage-with-staff"));
        BriefingJob job = new BriefingJob(set, EnumSet.of(Language.EN), DATE, 20, 1);
        List<Double> progress = java.util.Collections.synchronizedList(new ArrayList<>());
        BriefingJob.Result result = job.write(folder, progress::add);
        assertThat(result.page()).isEqualTo(folder.resolve("index.en.html"));
        assertThat(Files.readString(result.page())).contains("middle 90% of 20 calculations");
        assertThat(progress).contains(1.0).allMatch(part -> part > 0 && part <= 1);
        Option row = result.content().options().options().get(1);
        Optional<Range> range = row.effects().get(0).range();
        assertThat(range).isPresent();
        assertThat(range.get().high() - range.get().low()).isGreaterThan(1);
        assertThat(Files.readString(folder.resolve("tables/options.csv"))).contains("exploited-not-in-view-low");
    }

    @Test
    void yearsOfTheBriefingFollowFromOutcomesAndAnchors() {
        Study study = new Study(model, comparison, EffectRanges.none(), graph);
        assertThat(study.year()).isEqualTo(2035);
        assertThat(study.historyEnds()).isCloseTo(2025, within(0.001));
    }
}
