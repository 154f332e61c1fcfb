package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zicht.conformance.TinyModel.Outcome;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.FunctionCatalogue;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/conformance.md against what the library does: every table in it is made by running models here.
 *
 * <p>Run once with {@code -Dzicht.writeDocs=true} (and the folder of public models, for their part) to write it anew; then read the difference.
 */
class ConformanceDocTest {
    private static final Path PAGE = Path.of("..", "docs", "conformance.md");
    private static final FunctionTable XMILE =
            new FunctionTable(Dialect.XMILE, FunctionCatalogue.all(), "calls-xmile.txt");
    private static final FunctionTable VENSIM =
            new FunctionTable(Dialect.VENSIM, FunctionCatalogue.allVensim(), "calls-vensim.txt");

    @Test
    void everyFunctionIsCalled() {
        assertThat(XMILE.uncalled()).isEmpty();
        assertThat(VENSIM.uncalled()).isEmpty();
    }

    @Test
    void everyFeatureThatRunsGivesWhatItMust() {
        assertThat(FeatureTable.all()).allSatisfy(feature -> {
            Outcome outcome = feature.run();
            if (outcome.ran()) {
                assertThat(outcome.value()).as(feature.title()).isEqualTo(feature.expected());
            }
            if (!feature.tests().isEmpty()) {
                assertThatCode(() -> Class.forName(feature.tests())).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void functionsOfXmileAndStella() throws IOException {
        hold("functions of XMILE and Stella", XMILE.markdown());
    }

    @Test
    void functionsOfVensim() throws IOException {
        hold("functions of Vensim", VENSIM.markdown());
    }

    @Test
    void features() throws IOException {
        hold("features", FeatureTable.markdown());
    }

    @Test
    void rulesOnWhichToolsDiffer() throws IOException {
        hold("rules", RuleTable.markdown());
    }

    @Test
    void publicModels() throws IOException {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        hold("public models", new PublicTable(folder.orElseThrow()).markdown());
    }

    private static void hold(String part, String table) throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- " + part + ": written by ConformanceDocTest -->\n";
        String end = "<!-- end of " + part + " -->";
        assertThat(page).contains(List.of(begin, end));
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        String text = "\n" + table + "\n";
        if (Boolean.getBoolean("zicht.writeDocs")) {
            Files.writeString(PAGE, page.substring(0, from) + text + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("%s: run the test once with -Dzicht.writeDocs=true and read the difference", part)
                .isEqualTo(text);
    }
}
