package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibrateCommandTest {
    private static final Path DESIGN = SampleModels.SIR.resolveSibling("sir-calibration.yaml");

    @TempDir
    private Path folder;

    private Call calibrate(Path out, Object... more) {
        Object[] args = new Object[more.length + 6];
        Object[] first = {"calibrate", SampleModels.SIR, "--calibration", DESIGN, "-o", out};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return zicht(args);
    }

    @Test
    void drawsThatAnEnsembleCanUse() throws IOException {
        Path out = folder.resolve("out");
        Call call =
                calibrate(out, "--draws", 60, "--thinning", 2, "--keep", 50, "--until", 30, "--seed", 5, "--profiles");
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readAllLines(out.resolve("posterior.csv")))
                .hasSize(51)
                .first()
                .isEqualTo("Contacts per Day,Risk per Contact,Days Infectious");
        assertThat(Files.readString(out.resolve("report.md")))
                .contains("| seed | 5 |", "5 of 7, those up to 30", "held back", "## What the figures decide")
                .contains("**The chains have not settled**");
        assertThat(Files.readString(out.resolve("manifest.yaml")))
                .contains("vintage of the figures: \"2026-11\"", "largest R-hat:");
        assertThat(Files.readAllLines(out.resolve("fit.csv"))).hasSize(8);
        Call ensemble = zicht(
                "ensemble",
                SampleModels.SIR,
                "--uncertainties",
                out.resolve("uncertainties.yaml"),
                "--plan",
                "file",
                "--members",
                out.resolve("posterior.csv"),
                "-o",
                folder.resolve("members"));
        assertThat(ensemble.status()).as(ensemble.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readAllLines(folder.resolve("members").resolve("members.csv")))
                .hasSize(51);
    }

    @Test
    void theSameCallGivesTheSameBytesWhateverTheThreads() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertThat(calibrate(one, "--draws", 30, "--thinning", 1, "--threads", 1)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(calibrate(two, "--draws", 30, "--thinning", 1, "--threads", 3)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        for (String file : new String[] {"posterior.csv", "estimates.csv", "fit.csv", "manifest.yaml"}) {
            assertThat(two.resolve(file)).hasSameTextualContentAs(one.resolve(file));
        }
    }

    @Test
    void whatCannotBeIsToldBeforeAnythingRuns() throws IOException {
        assertThat(calibrate(folder.resolve("x"), "--method", "guess").err())
                .contains("--method is guess; expected dream");
        assertThat(calibrate(folder.resolve("x"), "--until", 1).err()).contains("cannot be calibrated");
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"),
                Files.readString(DESIGN)
                        .replace("Risk per Contact", "Risk per Contract")
                        .replace("[Infection]", "[Infektion]"));
        Call call = zicht("calibrate", SampleModels.SIR, "--calibration", bad, "-o", folder.resolve("y"));
        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("Risk per Contract");
    }
}
