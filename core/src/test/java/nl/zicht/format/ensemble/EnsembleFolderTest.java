package nl.zicht.format.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.MemberBlock;
import nl.zicht.ensemble.Work;
import nl.zicht.equation.ModelException;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnsembleFolderTest {
    private static final Map<String, String> IDENTITY = Map.of("version", "1", "model", "abc");
    private static final int FUTURES = 1100;

    @TempDir
    private Path folder;

    private static EnsembleFolder into(Path folder, Ensemble ensemble, TrajectoryForm form) {
        return new EnsembleFolder(folder, ensemble, IDENTITY, form, done -> {});
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hashes.put(String.valueOf(file.getFileName()), Hashes.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    @Test
    void threadsBlocksAndLocaleDoNotChangeABit() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Map<String, String> first = null;
            for (int block : new int[] {1, 7, 64, 1000}) {
                for (int threads = 1; threads <= 3; threads++) {
                    Locale.setDefault(threads == 2 ? Locale.forLanguageTag("ar-EG") : Locale.ROOT);
                    Path results = folder.resolve(block + "-" + threads);
                    Ensemble ensemble = TestEnsembles.of(FUTURES, 5, true);
                    boolean complete =
                            into(results, ensemble, TrajectoryForm.CSV).run(new Work(threads, block, () -> false));
                    assertThat(complete).isTrue();
                    first = first == null ? hashes(results) : first;
                    assertThat(hashes(results))
                            .as("%d threads, blocks of %d", threads, block)
                            .isEqualTo(first);
                }
            }
            assertThat(first)
                    .containsOnlyKeys("README.txt", "manifest.json", "members.csv", "summary.csv", "trajectories.csv");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anEnsembleThatWasStoppedGoesOnToTheSameBytes() throws IOException {
        for (TrajectoryForm form : TrajectoryForm.values()) {
            boolean trajectories = form != TrajectoryForm.NONE;
            Path whole = folder.resolve("whole-" + form);
            into(whole, TestEnsembles.of(FUTURES, 5, trajectories), form).run(Work.on(2));
            Path stopped = folder.resolve("stopped-" + form);
            boolean complete = false;
            int calls = 0;
            while (!complete) {
                AtomicLong blocks = new AtomicLong();
                Work some = new Work(2, 100, () -> blocks.incrementAndGet() > 13);
                EnsembleFolder part = into(stopped, TestEnsembles.of(FUTURES, 5, trajectories), form);
                complete = calls++ == 0 ? part.run(some) : part.resume(some);
                if (!complete) {
                    assertThat(stopped.resolve("members.csv")).doesNotExist();
                    assertThat(Files.readString(stopped.resolve("manifest.json")))
                            .contains("\"stopped\"");
                    assertThat(stopped.resolve("summary.part.csv")).exists();
                    // what comes after the checkpoint is thrown away, as after a crash
                    Files.writeString(stopped.resolve("members.part.csv"), "12,0,", StandardOpenOption.APPEND);
                }
            }
            assertThat(calls).isGreaterThan(2);
            assertThat(hashes(stopped)).isEqualTo(hashes(whole));
        }
    }

    @Test
    void goingOnIsRefusedWhenSomethingChanged() throws IOException {
        Work one = stopAfter(3);
        into(folder, TestEnsembles.of(FUTURES, 5, false), TrajectoryForm.NONE).run(one);

        assertThatThrownBy(() -> into(folder, TestEnsembles.of(FUTURES + 1, 5, false), TrajectoryForm.NONE)
                        .resume(Work.on(1)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("there are 2202 members, there were 2200");
        EnsembleFolder other = new EnsembleFolder(
                folder,
                TestEnsembles.of(FUTURES, 5, false),
                Map.of("version", "2", "model", "abd"),
                TrajectoryForm.NONE,
                done -> {});
        assertThatThrownBy(() -> other.resume(Work.on(1)))
                .hasMessageContaining("the version is 2, it was 1")
                .hasMessageContaining("the model is abd, it was abc");

        Path part = folder.resolve("members.part.csv");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        assertThatThrownBy(() -> into(folder, TestEnsembles.of(FUTURES, 5, false), TrajectoryForm.NONE)
                        .resume(Work.on(1)))
                .hasMessageContaining("is not what it was");
        Files.writeString(folder.resolve("manifest.json"), "{");
        assertThatThrownBy(() -> into(folder, TestEnsembles.of(FUTURES, 5, false), TrajectoryForm.NONE)
                        .resume(Work.on(1)))
                .hasMessageContaining("is no manifest");
    }

    @Test
    void whatWasCompleteIsHeldToItsHashes() throws IOException {
        into(folder, TestEnsembles.of(50, 5, false), TrajectoryForm.NONE).run(Work.on(1));
        assertThat(into(folder, TestEnsembles.of(50, 5, false), TrajectoryForm.NONE)
                        .resume(Work.on(1)))
                .isTrue();
        Files.writeString(folder.resolve("summary.csv"), "mine", StandardOpenOption.APPEND);
        Files.delete(folder.resolve("members.csv"));
        assertThatThrownBy(() -> into(folder, TestEnsembles.of(50, 5, false), TrajectoryForm.NONE)
                        .resume(Work.on(1)))
                .hasMessageContaining("members.csv is not what it was")
                .hasMessageContaining("summary.csv is not what it was");
    }

    @Test
    void theGuideSaysWhatTheDesignMeans() throws IOException {
        into(folder, TestEnsembles.of(3, 5, true), TrajectoryForm.COLUMNS).run(Work.on(1));
        assertThat(Files.readString(folder.resolve("README.txt")))
                .contains("loss: triangular from 0.05 over 0.1 to 0.2 (1/year); source: S1")
                .contains("tank: one of 1, 2, 5 with weights 1, 1, 2")
                .contains("rank correlation 0.5")
                .contains("policy 1: gain[b] = 1")
                .contains("when: first time that tank rises to 7")
                .contains("int64 number, int32 n");
    }

    private static Work stopAfter(int blocks) {
        AtomicLong asked = new AtomicLong();
        return new Work(1, 50, () -> asked.incrementAndGet() > 2L * blocks);
    }

    @Test
    void aMemberAloneIsTheMemberInTheEnsemble() {
        Ensemble ensemble = TestEnsembles.of(FUTURES, 9, true);
        double[][] all = new double[5][2 * FUTURES];
        ensemble.run(0, Work.on(2), block -> block, block -> copy(block, all));
        for (int member : new int[] {0, 17, 1099, 1100, 2199}) {
            MemberBlock alone = ensemble.members(member, 1).get(0);
            for (int i = 0; i < 5; i++) {
                assertThat(Double.valueOf(alone.outcomes()[i][0])).isEqualTo(Double.valueOf(all[i][member]));
            }
        }
    }

    private static void copy(MemberBlock block, double[][] all) {
        for (int i = 0; i < all.length; i++) {
            System.arraycopy(block.outcomes()[i], 0, all[i], (int) block.first(), block.count());
        }
    }

    @Test
    void outcomesAreThoseOfAPlainRun() {
        Ensemble ensemble = TestEnsembles.of(FUTURES, 9, true);
        for (int member : new int[] {3, 1103}) {
            MemberBlock block = ensemble.members(member, 1).get(0);
            Inputs inputs = Inputs.of("gain[a]", block.inputs()[0][0])
                    .with("loss", block.inputs()[1][0])
                    .with("tank", block.inputs()[2][0])
                    .with("gain[b]", block.inputs()[3][0]);
            assertThat(block.policy()).isEqualTo(member / FUTURES);
            assertThat(block.inputs()[3][0]).isEqualTo(member / FUTURES);
            Run run = TestEnsembles.model()
                    .run(inputs, RunOptions.DEFAULT.withSeed(9).withMember(member % FUTURES));
            double[] tank = run.series("tank");
            double end = tank[tank.length - 1];
            assertThat(block.outcomes()[0][0]).isEqualTo(end);
            assertThat(block.outcomes()[1][0])
                    .isEqualTo(Arrays.stream(tank).max().orElseThrow());
            double mid = run.at("tank", 2.5);
            assertThat(block.outcomes()[3][0]).isEqualTo(mid);
            assertThat(block.outcomes()[4][0]).isEqualTo(mid / end + block.inputs()[1][0]);
            assertThat(block.trajectories().orElseThrow().of(0)).hasSize(run.rows());
            assertThat(block.trajectories().orElseThrow().of(0).get(4).values())
                    .containsExactly(tank[4], run.series("noise")[4]);
        }
        assertThat(ensemble.members(3, 1)
                        .get(0)
                        .trajectories()
                        .orElseThrow()
                        .of(0)
                        .get(2)
                        .values()[1])
                .as("random numbers of the model are those of the future, in every policy")
                .isEqualTo(ensemble.members(1103, 1)
                        .get(0)
                        .trajectories()
                        .orElseThrow()
                        .of(0)
                        .get(2)
                        .values()[1])
                .isNotEqualTo(ensemble.members(4, 1)
                        .get(0)
                        .trajectories()
                        .orElseThrow()
                        .of(0)
                        .get(2)
                        .values()[1]);
    }

    @Test
    void theColumnFileHoldsWhatItsDescriptionSays() throws IOException {
        Ensemble ensemble = TestEnsembles.of(3, 5, true);
        into(folder, ensemble, TrajectoryForm.COLUMNS).run(Work.on(1));
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("trajectories.columns")))
                .order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        file.get(magic);
        assertThat(new String(magic, StandardCharsets.US_ASCII)).isEqualTo("ZICHTCOL");
        assertThat(file.getInt()).isEqualTo(1);
        assertThat(file.getInt()).isEqualTo(2);
        for (String name : List.of("tank", "noise")) {
            byte[] bytes = new byte[file.getInt()];
            file.get(bytes);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(name);
        }
        for (int member = 0; member < 6; member++) {
            assertThat(file.getLong()).isEqualTo(member);
            assertThat(file.getInt()).isEqualTo(11);
            double[] numbers = new double[33];
            file.asDoubleBuffer().get(numbers);
            file.position(file.position() + 33 * 8);
            assertThat(numbers[10]).isEqualTo(5);
            double end = ensemble.members(member, 1).get(0).outcomes()[0][0];
            assertThat(numbers[21]).isEqualTo(end);
        }
        assertThat(file.remaining()).isZero();
    }
}
