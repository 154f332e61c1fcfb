package nl.zicht.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the call names for reading. */
final class ModelFile {
    private ModelFile() {}

    /**
     * Returns the file.
     *
     * @throws CallException when there is no such file, or it is a folder
     */
    static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new CallException("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw new CallException(file + " is a folder, not a file");
        }
        return file;
    }
}
