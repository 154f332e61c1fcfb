package nl.zicht.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/zicht} asks of Java, read from a program in Java's place that notes its arguments. */
final class StartScriptTest {
    private static final Path SCRIPT = Path.of("..", "bin", "zicht");

    private static final String COLLECTOR = "-XX:+UseParallelGC";

    @TempDir
    private Path folder;

    private Path home;
    private Path jar;
    private Path calls;

    @BeforeEach
    void checkout() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the script needs a shell");
        home = folder.toRealPath();
        jar = home.resolve("examples/target/zicht.jar");
        calls = home.resolve("calls");
        Files.createDirectories(jar.getParent());
        Files.createFile(calls);
        executable("bin/zicht", Files.readString(SCRIPT));
        executable("jdk/bin/java", """
                #!/bin/sh
                printf '%s\\n' "$@" --- >> @CALLS@.$$
                cat @CALLS@.$$ >> @CALLS@ && rm @CALLS@.$$
                for word; do
                  case $word in -XX:ArchiveClassesAtExit=*) : > "${word#*=}" ;; esac
                done
                """.replace("@CALLS@", calls.toString()));
    }

    private void executable(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path archive() {
        String java = home.resolve("jdk/bin/java").toString().replace('/', '-');
        return jar.resolveSibling("zicht" + java + ".jsa");
    }

    private void jarOfAMinuteAgo() throws IOException {
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    }

    /** Calls the script; returns its exit status. */
    private int call(String options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/zicht").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("ZICHT_JAVA_OPTIONS", options);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Returns the arguments of the call of Java that has {@code -jar}. */
    private List<String> argumentsOfJar() throws IOException {
        return List.of(Files.readString(calls).split("---\n")).stream()
                .map(call -> call.lines().toList())
                .filter(call -> call.contains("-jar"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void optionsComeBeforeTheJarWhileThereIsNoArchive() throws IOException, InterruptedException {
        jarOfAMinuteAgo();
        Files.createDirectory(jar.resolveSibling(archive().getFileName() + ".lock")); // another call makes it
        assertThat(call("-Xmx256m --add-modules jdk.incubator.vector", "run", "two words.xmile"))
                .isZero();
        assertThat(argumentsOfJar())
                .containsExactly(
                        COLLECTOR,
                        "-Xmx256m",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-jar",
                        jar.toString(),
                        "run",
                        "two words.xmile");
    }

    @Test
    void optionsAndTheArchiveComeBeforeTheJarOnceThereIsOne() throws IOException, InterruptedException {
        jarOfAMinuteAgo();
        Files.createFile(archive());
        assertThat(call("-Xmx256m -Dname=value", "--version")).isZero();
        assertThat(argumentsOfJar())
                .containsSubsequence(
                        "-Xmx256m",
                        "-Dname=value",
                        "-XX:SharedArchiveFile=" + archive(),
                        "-jar",
                        jar.toString(),
                        "--version");
    }

    @Test
    void aCollectorAmongTheOptionsReplacesTheOneOfTheScript() throws IOException, InterruptedException {
        jarOfAMinuteAgo();
        Files.createFile(archive());
        assertThat(call("-Xmx256m -XX:+UseSerialGC", "--version")).isZero();
        assertThat(argumentsOfJar()).contains("-XX:+UseSerialGC").doesNotContain(COLLECTOR);
    }

    @Test
    void withoutOptionsOnlyTheCollectorIsChosen() throws IOException, InterruptedException {
        jarOfAMinuteAgo();
        Files.createDirectory(jar.resolveSibling(archive().getFileName() + ".lock"));
        assertThat(call("", "check", "")).isZero();
        assertThat(argumentsOfJar()).containsExactly(COLLECTOR, "-jar", jar.toString(), "check", "");
    }

    @Test
    void theFirstCallHasTheArchiveMade() throws IOException, InterruptedException {
        jarOfAMinuteAgo();
        assertThat(call("-Xmx256m", "--version")).isZero();
        Path lock = jar.resolveSibling(archive().getFileName() + ".lock");
        for (int i = 0; i < 600 && (Files.exists(lock) || !Files.exists(archive())); i++) {
            Thread.sleep(50);
        }
        assertThat(archive()).exists();
        assertThat(Files.readString(calls)).contains("nl.zicht.examples.cli.Rehearsal");
    }

    @Test
    void withoutAJarItSaysHowToMakeIt() throws IOException, InterruptedException {
        assertThat(call("", "--version")).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(home.resolve("output")).content().contains("there is no " + jar, "mvn");
    }
}
