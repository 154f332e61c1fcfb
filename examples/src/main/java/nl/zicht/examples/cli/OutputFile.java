package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that a verb writes: it appears whole or not at all, so that nobody reads half a table. */
final class OutputFile {
    /** What is to be in the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes the content to a file beside the one asked for, and gives it its name when it is complete. An existing file is replaced; a link stays a link; a
     * device, such as {@code /dev/null}, is written to directly.
     */
    static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new CallException("cannot write to " + file + ": it is a folder");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CallException("cannot write to " + file + ": there is no folder " + folder);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
                content.writeTo(writer);
            }
            return;
        }
        // The clock, because what Java makes to tell the number of a process, or one by chance, takes a cold process
        // longer than a small table.
        Path part = folder.resolve("." + target.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(
                    part, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(writer);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
