package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnsembleCommandTest {
    private static final Path DESIGN = SampleModels.SIR.resolveSibling("sir-uncertainties.yaml");

    @TempDir
    private Path folder;

    private Call ensemble(Object... more) {
        Object[] args = new Object[more.length + 6];
        Object[] first = {"ensemble", SampleModels.SIR, "--uncertainties", DESIGN, "-o", folder.resolve("out")};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return zicht(args);
    }

    @Test
    void writesMembersSummaryAndManifest() throws IOException {
        for (String plan : new String[] {"lhs", "sobol", "random", "grid"}) {
            Call call = ensemble("--plan", plan, "--runs", 32, "--seed", 4);
            assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
            int rows = plan.equals("grid") ? 27 : 32;
            assertThat(Files.readAllLines(folder.resolve("out").resolve("members.csv")))
                    .hasSize(rows + 1);
            assertThat(Files.readString(folder.resolve("out").resolve("summary.csv")))
                    .startsWith("policy,outcome,unit,members,missing,mean,sd,least,q0.025,")
                    .contains("\n0,peak,person," + rows + ",0,");
            assertThat(Files.readString(folder.resolve("out").resolve("manifest.json")))
                    .contains("\"complete\"", "\"plan\" : \"" + plan + "\"");
        }
    }

    @Test
    void goesOnOnlyWithTheSameEnsemble() throws IOException {
        assertThat(ensemble("--runs", 16).status()).isEqualTo(ExitStatus.DONE);
        assertThat(ensemble("--runs", 16, "--resume").status()).isEqualTo(ExitStatus.DONE);
        Call other = ensemble("--runs", 16, "--seed", 1, "--plan", "random", "--dt", 1, "--resume");
        assertThat(other.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(other.err())
                .contains(
                        "the seed is 1, it was 0",
                        "the plan is random, it was lhs",
                        "the setting is time 0 to 120, dt 1, save step 1, rk4, it was time 0 to 120, dt 0.25")
                .contains("Maybe another folder");
    }

    @Test
    void membersMayComeFromAFile() throws IOException {
        Path draws = Files.writeString(
                folder.resolve("draws.tab"), "Days Infectious\tContacts per Day\tRisk per Contact\n8\t6\t0.05\n");
        Call call = ensemble("--plan", "file", "--members", draws, "--save", "trajectories");
        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readAllLines(folder.resolve("out").resolve("members.csv"))
                        .get(1))
                .startsWith("0,0,0,6,0.05,8,");
        assertThat(Files.readAllLines(folder.resolve("out").resolve("trajectories.csv")))
                .hasSize(482)
                .startsWith("member,time,Infectious,Recovered", "0,0,10,0");
    }

    @Test
    void wrongCalls() {
        assertThat(ensemble().status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(ensemble().err()).contains("--runs is missing").contains("Maybe --runs 1000");
        assertThat(ensemble("--runs", 4, "--plan", "sobl").err()).contains("Maybe sobol");
        assertThat(ensemble("--runs", 0).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(ensemble("--plan", "file").err()).contains("needs --members");
        assertThat(ensemble("--runs", 4, "--save", "all").err()).contains("expected trajectories or columns");
        assertThat(ensemble("--runs", 4, "--threads", 0).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
