package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zicht.equation.TextBytes;
import nl.zicht.format.yaml.SiblingFiles;

/** The files that stand beside a file of the call. */
final class Siblings {
    private Siblings() {}

    /** Returns what reads files beside {@code file} by their plain names; other names stand for no file. */
    static SiblingFiles of(Path file) {
        return name -> {
            Path sibling = file.resolveSibling(name);
            boolean plain = sibling.getFileName() != null
                    && sibling.getFileName().toString().equals(name);
            try {
                return plain && Files.isRegularFile(sibling)
                        ? Optional.of(TextBytes.decode(Files.readAllBytes(sibling)))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
