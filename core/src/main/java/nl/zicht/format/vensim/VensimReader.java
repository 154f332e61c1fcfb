package nl.zicht.format.vensim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.model.ModelStructure;

/**
 * Reads a Vensim model file ({@code .mdl}) into the model it describes. Stateless.
 *
 * <p>Every finding of the whole file is reported, not only the first. A model comes out whenever the file could be read as text; it may be run only when none of
 * the findings is an error.
 */
public final class VensimReader {
    private VensimReader() {}

    /**
     * Reads a file.
     *
     * @param file the model file; data files are looked for in its folder
     * @param access which data files may be opened
     * @param limits bounds on its size and nesting
     * @param diagnostics takes the findings
     * @return the model as far as it could be read, or empty when the file cannot be read at all
     */
    public static Optional<ModelStructure> read(Path file, DataAccess access, Limits limits, Diagnostics diagnostics) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                diagnostics.error(
                        Code.LIMIT_EXCEEDED,
                        name + " has " + size + " bytes, more than the limit of " + limits.fileBytes(),
                        null,
                        "the limit on the size of files can be raised");
                return Optional.empty();
            }
            SourceText source = new SourceText(name, Charsets.decode(Files.readAllBytes(file)));
            return Optional.of(ModelAssembly.of(source, file, access, limits, diagnostics));
        } catch (NoSuchFileException e) {
            diagnostics.error(
                    Code.UNREADABLE_FILE, "there is no file " + file, null, "the path is relative to another folder");
        } catch (IOException e) {
            diagnostics.error(Code.UNREADABLE_FILE, file + " cannot be read: " + e.getMessage(), null, null);
        }
        return Optional.empty();
    }

    /** Reads a text, which has no data files; see {@link #read(Path, DataAccess, Limits, Diagnostics)}. */
    public static Optional<ModelStructure> read(SourceText source, Limits limits, Diagnostics diagnostics) {
        return Optional.of(ModelAssembly.of(source, null, DataAccess.OWN_FOLDER, limits, diagnostics));
    }
}
