package nl.zicht.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One hundred damaged public models, read, checked and run with 512 MiB of memory: each gives results or findings, never a stack trace, and none takes more than 5 s.
 *
 * <p>The seed is printed; {@code -Dzicht.seed=N} repeats a run.
 */
class MutatedModelsTest {
    private static final int COUNT = 100;
    private static final long LONGEST_MS = 5_000;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damageGivesFindings() throws IOException {
        Optional<Path> folder = PublicModel.folder();
        assumeTrue(
                folder.isPresent(), "the system property " + PublicModel.FOLDER + " names no folder of public models");
        long seed = Long.getLong("zicht.seed", System.nanoTime() & 0xFFFFFF);
        System.out.println("mutated models: seed " + seed);

        List<String> lines = run(folder.orElseThrow(), seed);

        assertThat(lines)
                .as("seed %d, the last file ended the program: %s", seed, lines)
                .hasSize(COUNT);
        assertThat(lines).allSatisfy(line -> {
            String[] cells = line.split("\t");
            assertThat(cells[2]).as("seed %d: %s", seed, line).isEqualTo("fine");
            assertThat(Long.parseLong(cells[1])).as("seed %d: %s", seed, line).isLessThan(LONGEST_MS);
        });
    }

    private static List<String> run(Path folder, long seed) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        MutatedModels.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        Integer.toString(COUNT))
                .redirectErrorStream(true)
                .start();
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
