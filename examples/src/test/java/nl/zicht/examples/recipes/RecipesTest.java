package nl.zicht.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every recipe the way a reader would: as a program of its own, in a folder with the sample models. */
final class RecipesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "nl", "zicht", "examples", "recipes");
    private static final Path MODELS = Path.of("src", "main", "resources", "models");

    @TempDir
    private Path folder;

    @Test
    void embedAndRun() throws Exception {
        assertThat(run(EmbedAndRun.class)).contains("after 10 minutes: 110.2 in a room of 70, 116.6 in a room of 80");
        assertThat(folder.resolve("warmer.csv"))
                .content()
                .startsWith("Time,Teacup Temperature,")
                .contains("\n10,");
    }

    @Test
    void changeAnInput() throws Exception {
        List<String> lines = run(ChangeAnInput.class).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("6 contacts a day: 8");
        assertThat(lines.get(4)).startsWith("2 contacts a day: ").doesNotContain("8");
    }

    @Test
    void compareTwoScenarios() throws Exception {
        assertThat(run(CompareTwoScenarios.class).lines().toList())
                .hasSize(3)
                .allMatch(line ->
                        line.matches(".+: \\d+ registered victims a year in 2035, [-+]\\d+ against the baseline"));
    }

    @Test
    void readTheGraph() throws Exception {
        assertThat(run(ReadTheGraph.class))
                .contains(" factors, ", "most central: ")
                .containsPattern("(?m)^[RB] \\S+ > ");
    }

    @Test
    void runMarvel() throws Exception {
        assertThat(run(RunMarvel.class)).startsWith("score 0.").contains("Direction and order only");
    }

    @Test
    void everyRecipeIsHere() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "package-info.java",
                            "EmbedAndRun.java",
                            "ChangeAnInput.java",
                            "CompareTwoScenarios.java",
                            "ReadTheGraph.java",
                            "RunMarvel.java");
        }
    }

    private String run(Class<?> recipe) throws IOException, InterruptedException {
        try (Stream<Path> models = Files.list(MODELS)) {
            for (Path model : models.toList()) {
                Files.copy(model, folder.resolve(model.getFileName()));
            }
        }
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        absolute(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        recipe.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(output);
        assertThat(status).as(text).isZero();
        return text;
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return Stream.of(classPath.split(separator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + separator + b)
                .orElseThrow();
    }
}
