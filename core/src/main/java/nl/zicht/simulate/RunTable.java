package nl.zicht.simulate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Writes a run as a table: a row for each saved moment, {@code Time} first, then every variable under its own spelling. */
final class RunTable {
    /** Significant digits of the time: enough for any grid, few enough to hide that 0.1 is not a binary number. */
    static final int TIME_DIGITS = 12;

    private RunTable() {}

    static void write(Run run, Appendable out, TableFormat format) throws IOException {
        if (format == TableFormat.DAT) {
            RunBlocks.write(run, out);
            return;
        }
        List<Integer> cells = run.visibleCells();
        out.append("Time");
        for (String name : run.names()) {
            out.append(format.separator()).append(format.cell(harmless(name)));
        }
        out.append('\n');
        String[] unchanging = new String[cells.size()];
        for (int i = 0; i < unchanging.length; i++) {
            unchanging[i] = run.isVarying(cells.get(i)) ? "" : NumberText.shortest(run.value(cells.get(i), 0));
        }
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < run.rows(); row++) {
            line.setLength(0);
            line.append(NumberText.rounded(run.time(row), TIME_DIGITS));
            for (int i = 0; i < unchanging.length; i++) {
                line.append(format.separator());
                if (unchanging[i].isEmpty()) {
                    NumberText.append(run.value(cells.get(i), row), line);
                } else {
                    line.append(unchanging[i]);
                }
            }
            out.append(line.append('\n'));
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
