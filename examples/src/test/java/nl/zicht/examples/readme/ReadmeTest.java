package nl.zicht.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows code that runs and links that lead somewhere, on one screen. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RECIPE =
            Path.of("src", "main", "java", "nl", "zicht", "examples", "recipes", "EmbedAndRun.java");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void itsCodeIsThatOfTheRecipe() throws IOException {
        List<String> recipe = Files.readAllLines(RECIPE);
        int from = indexOf(recipe, "// [README]");
        int to = indexOf(recipe, "// [/README]");
        String code = String.join("\n", recipe.subList(from + 1, to)).stripIndent();

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + code + "\n```");
    }

    @Test
    void itFitsOnAScreen() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(70);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFilesThatAreThere(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains(":")) {
                assertThat(page.resolveSibling(target))
                        .as(target + " in " + ROOT.relativize(page))
                        .exists();
            }
        }
    }

    @Test
    void decisionsHaveNumbersOfTheirOwn() throws IOException {
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            List<String> numbers = decisions
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.substring(0, 4))
                    .toList();
            assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static int indexOf(List<String> lines, String mark) {
        return (int)
                lines.stream().takeWhile(line -> !line.strip().equals(mark)).count();
    }
}
