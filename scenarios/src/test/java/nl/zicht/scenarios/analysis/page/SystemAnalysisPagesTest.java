package nl.zicht.scenarios.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.image.DrawnChart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in {@code docs} are those of the graph; run once with {@code -Dzicht.writeDocs=true} to write them anew. */
class SystemAnalysisPagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final CausalGraph GRAPH = SystemAnalysis.load();

    @ParameterizedTest
    @EnumSource(Language.class)
    void pageHoldsEverythingOfTheGraph(Language language) throws IOException {
        String page = AnalysisPage.of(GRAPH, language);
        GRAPH.actors().forEach(a -> assertThat(page).contains(a.label().nl()));
        GRAPH.factors().forEach(f -> assertThat(page).contains("`" + f.id() + "`"));
        GRAPH.interventions().forEach(i -> assertThat(page).contains("`" + i.id() + "` | "));
        GRAPH.namedLoops().forEach(l -> assertThat(page).contains("| " + l.id() + " "));
        assertThat(page).contains(language == Language.NL ? "Alleen richting en volgorde" : "Direction and order only");
        upToDate(AnalysisPage.fileName(language), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void coverageIsUpToDate(Language language) throws IOException {
        String page = CoveragePage.of(GRAPH, language);
        assertThat(page).contains("BEL ", "STR ", "**");
        upToDate(CoveragePage.fileName(language), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void drawingsAreUpToDate(Language language) throws IOException {
        for (Domain domain : GRAPH.domains()) {
            String svg =
                    DrawnChart.of(DomainPictures.of(GRAPH, domain), language).svg();
            upToDate("images/system-analysis/" + domain.id() + "-" + language.tag() + ".svg", svg + "\n");
        }
    }

    private static void upToDate(String name, String text) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("zicht.writeDocs")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
            return;
        }
        assertThat(Files.readString(file).replace(System.lineSeparator(), "\n"))
                .as("%s: run the test once with -Dzicht.writeDocs=true and read the difference", name)
                .isEqualTo(text);
    }
}
