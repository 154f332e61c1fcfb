package nl.zicht.simulate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ForkJoinTask;

/** Writes a run as a table: a row for each saved moment, {@code Time} first, then every variable under its own spelling. */
final class RunTable {
    /** Significant digits of the time: enough for any grid, few enough to hide that 0.1 is not a binary number. */
    static final int TIME_DIGITS = 12;

    /** How many numbers make it worth while to write rows on several threads. */
    private static final long LARGE = 200_000;

    /** How many rows may be made before one is written, so that memory does not grow with the run. */
    private static final int AHEAD = 3;

    private RunTable() {}

    static void write(Run run, Appendable out, TableFormat format) throws IOException {
        if (format == TableFormat.DAT) {
            RunBlocks.write(run, out);
            return;
        }
        out.append("Time");
        for (String name : run.names()) {
            out.append(format.separator()).append(format.cell(harmless(name)));
        }
        out.append('\n');
        Rows rows = new Rows(run, format);
        if ((long) run.rows() * rows.cells.length < LARGE) {
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < run.rows(); row++) {
                line.setLength(0);
                rows.append(row, line);
                out.append(line);
            }
            return;
        }
        Deque<ForkJoinTask<StringBuilder>> ahead = new ArrayDeque<>();
        for (int row = 0; row < run.rows(); row++) {
            int begun = row;
            ahead.add(ForkJoinTask.<StringBuilder>adapt(() -> rows.append(begun, new StringBuilder()))
                    .fork());
            if (ahead.size() > AHEAD) {
                out.append(ahead.remove().join());
            }
        }
        for (ForkJoinTask<StringBuilder> rest : ahead) {
            out.append(rest.join());
        }
    }

    /** The rows of a table; any thread may have any of them made. */
    private static final class Rows {
        private final Run run;
        private final char separator;
        private final int[] cells;
        private final String[] unchanging;

        Rows(Run run, TableFormat format) {
            this.run = run;
            separator = format.separator();
            cells = run.visibleCells().stream().mapToInt(Integer::intValue).toArray();
            unchanging = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                unchanging[i] = run.isVarying(cells[i]) ? "" : NumberText.shortest(run.value(cells[i], 0));
            }
        }

        StringBuilder append(int row, StringBuilder line) {
            line.append(NumberText.rounded(run.time(row), TIME_DIGITS));
            for (int i = 0; i < cells.length; i++) {
                line.append(separator);
                if (unchanging[i].isEmpty()) {
                    NumberText.append(run.value(cells[i], row), line);
                } else {
                    line.append(unchanging[i]);
                }
            }
            return line.append('\n');
        }
    }

    /** Keeps a spreadsheet from taking a name for a formula. */
    private static String harmless(String name) {
        return !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    /** Writes a file: whole, or not at all. */
    static void writeFile(Run run, Path file, TableFormat format) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path partial = absolute.resolveSibling(absolute.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                write(run, out, format);
            }
            move(partial, absolute);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
