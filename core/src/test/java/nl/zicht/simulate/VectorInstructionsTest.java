package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs {@link VectorAgreement} in a JVM that has the module for vector instructions, and HotSpot's second compiler, which makes instructions of them. */
class VectorInstructionsTest {
    private static final String MODULE = "jdk.incubator.vector";
    private static final int MOST_MINUTES = 10;

    @Test
    void giveTheSameBits() throws IOException, InterruptedException {
        assumeTrue(ModuleFinder.ofSystem().find(MODULE).isPresent(), "this Java has no module " + MODULE);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        MODULE,
                        "-XX:+UseSerialGC",
                        "-XX:CompileThresholdScaling=0.1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VectorAgreement.class.getName()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        System.out.print(said);
        assertThat(said).contains(VectorAgreement.SUCCESS);
        assertThat(process.exitValue()).isZero();
    }
}
