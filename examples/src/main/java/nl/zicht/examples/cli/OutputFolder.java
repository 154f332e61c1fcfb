package nl.zicht.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that a verb writes files to. */
final class OutputFolder {
    private OutputFolder() {}

    /**
     * Checks before the work starts that the folder can be there.
     *
     * @throws CallException when a file is in its place
     */
    static void check(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && !Files.isDirectory(existing)) {
            throw new CallException("cannot write to the folder " + folder + ": " + existing + " is a file");
        }
    }
}
