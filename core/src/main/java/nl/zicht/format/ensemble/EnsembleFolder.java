package nl.zicht.format.ensemble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.MemberBlock;
import nl.zicht.ensemble.Work;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/**
 * Runs an ensemble into a folder: {@code members.csv}, {@code summary.csv}, {@code manifest.json}, {@code README.txt} and, when asked for, the values over time.
 *
 * <p>While it runs, and after a stop, the files are called {@code members.part.csv} and so on, and the manifest says how far they are; from there it can go on,
 * and ends with the same bytes as without a stop. Bytes depend on the ensemble only, not on threads, blocks or the clock.
 */
public final class EnsembleFolder {
    private static final String MEMBERS = "members.csv";
    private static final String SUMMARY = "summary.csv";
    private static final long NANOSECONDS_TO_CHECKPOINT = 2_000_000_000L;

    private final Path folder;
    private final Ensemble ensemble;
    private final Map<String, String> identity;
    private final TrajectoryForm form;
    private final LongConsumer progress;
    private final Summary summary;
    private final Map<String, PartFile> parts = new LinkedHashMap<>();
    private long done;
    private long lastCheckpoint = System.nanoTime();

    /** What is made of a block on the thread that ran it. */
    private record Prepared(int count, byte[] members, byte[] moments, double[][] outcomes) {}

    /**
     * @param identity everything that decides the results, as text, besides what the ensemble itself holds: goes into the manifest and must be the same for going on
     * @param form whether values over time are written: those of the trajectories of the design
     * @param progress told the number of members done: before the first block those of before, then after every block
     */
    public EnsembleFolder(
            Path folder, Ensemble ensemble, Map<String, String> identity, TrajectoryForm form, LongConsumer progress) {
        this.folder = folder;
        this.ensemble = ensemble;
        this.identity = new LinkedHashMap<>(identity);
        this.identity.put("trajectories", form.name().toLowerCase(Locale.ROOT));
        this.form = form;
        this.progress = progress;
        summary = new Summary(ensemble.design(), ensemble.inputs().members());
    }

    /**
     * Runs from the beginning; files of an ensemble before are replaced.
     *
     * @return whether it came to the end, not stopped before
     */
    public boolean run(Work work) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of(MEMBERS, SUMMARY, TrajectoryForm.CSV.file(), TrajectoryForm.COLUMNS.file())) {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(PartFile.partOf(folder, name));
        }
        EnsembleDesign design = ensemble.design();
        parts.put(MEMBERS, PartFile.begin(folder, MEMBERS, MemberRows.head(design)));
        if (form != TrajectoryForm.NONE) {
            byte[] head = form == TrajectoryForm.CSV
                    ? MemberRows.momentsHead(design.trajectories())
                    : ColumnFile.head(design.trajectories());
            parts.put(form.file(), PartFile.begin(folder, form.file(), head));
        }
        return runOn(work);
    }

    /**
     * Goes on where an ensemble into the same folder stopped; begins when there is none.
     *
     * @return whether it came to the end, not stopped before
     * @throws ModelException when the folder was made by another ensemble, or its files were changed
     */
    public boolean resume(Work work) throws IOException {
        Manifest manifest = Manifest.read(folder).orElse(null);
        if (manifest == null) {
            return run(work);
        }
        refuseOther(manifest);
        if (manifest.status() == Manifest.Status.COMPLETE) {
            refuseChanged(manifest);
            progress.accept(ensemble.members());
            return true;
        }
        for (Map.Entry<String, Checkpoint> file : manifest.files().entrySet()) {
            PartFile part = PartFile.goOn(folder, file.getKey(), file.getValue());
            if (part == null) {
                close();
                throw refusal(List.of("the file " + PartFile.partOf(folder, file.getKey()) + " is not what it was"));
            }
            parts.put(file.getKey(), part);
        }
        done = manifest.done();
        recall();
        return runOn(work);
    }

    private void refuseOther(Manifest manifest) {
        List<String> wrong = new ArrayList<>();
        identity.forEach((fact, value) -> {
            String then = manifest.identity().get(fact);
            if (!value.equals(then)) {
                wrong.add("the " + fact + " is " + value + ", it was " + then);
            }
        });
        manifest.identity().forEach((fact, then) -> {
            if (!identity.containsKey(fact)) {
                wrong.add("there is no " + fact + ", there was " + then);
            }
        });
        if (manifest.members() != ensemble.members()) {
            wrong.add("there are " + ensemble.members() + " members, there were " + manifest.members());
        }
        if (!wrong.isEmpty()) {
            throw refusal(wrong);
        }
    }

    /** Refuses to call complete what is not there any more. */
    private void refuseChanged(Manifest manifest) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Checkpoint> file : manifest.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Hashes.of(path).equals(file.getValue().sha256())) {
                wrong.add("it is complete, but the file " + path + " is not what it was");
            }
        }
        if (!wrong.isEmpty()) {
            throw refusal(wrong);
        }
    }

    private ModelException refusal(List<String> reasons) {
        return new ModelException(reasons.stream()
                .map(reason -> Diagnostic.error(
                        Code.BAD_VALUE,
                        "cannot go on with the ensemble in " + folder + ": " + reason,
                        null,
                        "another folder, or begin anew without --resume"))
                .toList());
    }

    /** Takes the outcomes that were written before into the summary. */
    private void recall() throws IOException {
        Path file = PartFile.partOf(folder, MEMBERS);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long headBytes = MemberRows.head(ensemble.design()).length;
            skip(reader, headBytes);
            for (long member = 0; member < done; member++) {
                String row = reader.readLine();
                if (row == null) {
                    throw refusal(List.of(file + " has " + member + " members, not " + done));
                }
                summary.add(MemberRows.outcomes(row, ensemble.design()));
            }
        }
    }

    /** Skips the headings, which may hold line feeds between quotes. */
    private void skip(BufferedReader reader, long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            int c = reader.read();
            left -= c < 0 ? left : Character.isSurrogate((char) c) ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
    }

    private boolean runOn(Work work) throws IOException {
        checkpoint(Manifest.Status.RUNNING);
        progress.accept(done);
        try {
            ensemble.run(done, work, this::prepare, this::take);
            boolean complete = done == ensemble.members();
            if (complete) {
                complete();
            } else {
                WholeFile.write(PartFile.partOf(folder, SUMMARY), summary.text());
                checkpoint(Manifest.Status.STOPPED);
            }
            return complete;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            close();
        }
    }

    private Prepared prepare(MemberBlock block) {
        byte[] moments = block.trajectories()
                .map(kept -> form == TrajectoryForm.CSV
                        ? MemberRows.moments(block, kept)
                        : ColumnFile.members(
                                block, kept, ensemble.design().trajectories().size()))
                .orElse(new byte[0]);
        return new Prepared(block.count(), MemberRows.members(block), moments, block.outcomes());
    }

    private void take(Prepared block) {
        try {
            for (Map.Entry<String, PartFile> part : parts.entrySet()) {
                part.getValue().append(part.getKey().equals(MEMBERS) ? block.members() : block.moments());
            }
            double[] outcomes = new double[block.outcomes().length];
            for (int lane = 0; lane < block.count(); lane++) {
                for (int i = 0; i < outcomes.length; i++) {
                    outcomes[i] = block.outcomes()[i][lane];
                }
                summary.add(outcomes);
            }
            done += block.count();
            progress.accept(done);
            if (System.nanoTime() - lastCheckpoint > NANOSECONDS_TO_CHECKPOINT) {
                checkpoint(Manifest.Status.RUNNING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkpoint(Manifest.Status status) throws IOException {
        Map<String, Checkpoint> files = new LinkedHashMap<>();
        for (Map.Entry<String, PartFile> part : parts.entrySet()) {
            files.put(part.getKey(), part.getValue().checkpoint());
        }
        new Manifest(status, identity, ensemble.members(), done, files).write(folder);
        lastCheckpoint = System.nanoTime();
    }

    /** The manifest is written last: as long as it does not say complete, the ensemble can be resumed or is run again. */
    private void complete() throws IOException {
        String table = summary.text();
        Map<String, Checkpoint> files = new LinkedHashMap<>();
        for (Map.Entry<String, PartFile> part : parts.entrySet()) {
            files.put(part.getKey(), part.getValue().checkpoint());
        }
        files.put(SUMMARY, new Checkpoint(table.getBytes(StandardCharsets.UTF_8).length, Hashes.of(table)));
        WholeFile.write(folder.resolve(SUMMARY), table);
        Files.deleteIfExists(PartFile.partOf(folder, SUMMARY));
        WholeFile.write(folder.resolve("README.txt"), FolderGuide.text(ensemble, identity, form));
        for (PartFile part : parts.values()) {
            part.complete();
        }
        new Manifest(Manifest.Status.COMPLETE, identity, ensemble.members(), done, files).write(folder);
    }

    private void close() throws IOException {
        for (PartFile part : parts.values()) {
            part.close();
        }
    }
}
