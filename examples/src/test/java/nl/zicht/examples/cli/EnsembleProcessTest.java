package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ensemble as a process of its own, stopped by signals while it works. Nothing depends on how fast the machine is: a call that was done too soon is made again. */
final class EnsembleProcessTest {
    private static final int MOST_ATTEMPTS = 10;
    private static final int STOPPED_BY_INT = 128 + 2;
    private static final int STOPPED_BY_TERM = 128 + 15;
    private static final List<String> FILES = List.of("members.csv", "summary.csv", "manifest.json", "README.txt");

    @TempDir
    private Path folder;

    @BeforeEach
    void signalsAndProcesses() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "signals are sent and looked up as on Linux");
    }

    private List<String> words(Path output, String... more) {
        List<String> words = new ArrayList<>(List.of("ensemble", SampleModels.SIR.toString(), "--uncertainties"));
        words.add(SampleModels.SIR.resolveSibling("sir-uncertainties.yaml").toString());
        words.addAll(List.of("--runs", "60000", "--seed", "11", "-o", output.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private static List<String> java(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Zicht.class.getName()));
        command.addAll(words);
        return command;
    }

    private Process start(List<String> words) throws IOException {
        return new ProcessBuilder(java(words))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    /** A shell lets its background processes ignore SIGINT, and these their children; then SIGTERM has to do. */
    private static boolean interruptIsIgnored() throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
    }

    /** Starts a call and sends a signal as soon as it has written more than there was; returns the exit status. */
    private int stoppedBy(String signal, Path results, String... more) throws IOException, InterruptedException {
        Path part = results.resolve("members.part.csv");
        long before = Files.exists(part) ? Files.size(part) : 0;
        Process process = start(words(results, more));
        while (process.isAlive() && !(Files.exists(part) && Files.size(part) > Math.max(before, 4096))) {
            Thread.sleep(5);
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void stoppedByTheUserAndByACrashItGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        assertThat(zicht(words(whole, "--threads", "2").toArray()).status()).isEqualTo(ExitStatus.DONE);
        String signal = interruptIsIgnored() ? "TERM" : "INT";
        boolean stopped = false;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !stopped; attempt++) {
            Path cut = folder.resolve("cut-" + attempt);
            int status = stoppedBy(signal, cut);
            if (status == ExitStatus.DONE) {
                continue;
            }
            assertThat(status).isIn(STOPPED_BY_INT, STOPPED_BY_TERM);
            assertThat(Files.readString(folder.resolve("output.txt")))
                    .contains("stopped after", "members.part.csv", "--resume goes on");
            assertPartial(cut);
            stopped = stoppedBy("KILL", cut, "--resume", "--block", "100") != ExitStatus.DONE;
            Call rest = zicht(words(cut, "--resume", "--threads", "1").toArray());
            assertThat(rest.status()).as(rest.err()).isEqualTo(ExitStatus.DONE);
            assertSame(cut, whole);
        }
        assertThat(stopped)
                .as("stopped before it was done, in %d attempts", MOST_ATTEMPTS)
                .isTrue();
    }

    private static void assertPartial(Path cut) throws IOException {
        assertThat(cut.resolve("members.csv")).doesNotExist();
        assertThat(cut.resolve("summary.csv")).doesNotExist();
        List<String> rows = Files.readAllLines(cut.resolve("members.part.csv"));
        int members = rows.size() - 1;
        assertThat(rows.get(members)).startsWith((members - 1) + ",0," + (members - 1) + ",");
        assertThat(Files.readString(cut.resolve("manifest.json")))
                .contains("\"status\" : \"stopped\"", "\"done\" : " + members + ",");
        assertThat(Files.readString(cut.resolve("summary.part.csv"))).contains("0,peak,person," + members + ",0,");
    }

    private static void assertSame(Path results, Path whole) throws IOException {
        for (String file : FILES) {
            assertThat(Files.mismatch(results.resolve(file), whole.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThat(results.resolve("members.part.csv")).doesNotExist();
        assertThat(results.resolve("summary.part.csv")).doesNotExist();
    }

    @Test
    void onATerminalABarShowsThroughputAndRemainingTime() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "'script' makes a terminal");
        StringBuilder command = new StringBuilder();
        for (String word : java(words(folder.resolve("results")))) {
            command.append('\'').append(word).append("' ");
        }
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", command.toString(), "/dev/null");
        builder.environment().put("TERM", "xterm");
        Path output = folder.resolve("output.txt");
        Process process = builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isEqualTo(ExitStatus.DONE);
        assertThat(text)
                .contains("ensemble", "%", "/60000 members", "members/s")
                .contains("60000 members in ");
    }
}
