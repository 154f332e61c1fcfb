package nl.zicht.format.xmile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Encoding;
import nl.zicht.format.xmile.markup.Markup;
import nl.zicht.model.ModelStructure;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XMILE file into the model it describes. Stateless.
 *
 * <p>Every finding of the whole file is reported, not only the first. A model comes out whenever the XML could be read; it may be run only when none of the
 * findings is an error.
 */
public final class XmileReader {
    private XmileReader() {}

    /**
     * Reads a file.
     *
     * @param file the model file
     * @param limits bounds on its size and nesting
     * @param diagnostics takes the findings
     * @return the model as far as it could be read, or empty when the file is not readable XML
     */
    public static Optional<ModelStructure> read(Path file, Limits limits, Diagnostics diagnostics) {
        return read(file, null, limits, diagnostics);
    }

    /**
     * Reads a file with the equations in a dialect, whatever it says of its maker; {@link ModelStructure#in} gives the model the other rules of that dialect.
     *
     * @param dialect whose notation holds; null for what the file says
     */
    public static Optional<ModelStructure> read(
            Path file, @Nullable Dialect dialect, Limits limits, Diagnostics diagnostics) {
        return read(file, dialect, included -> {}, limits, diagnostics);
    }

    /**
     * Reads a file as {@link #read(Path, Dialect, Limits, Diagnostics)} does, with somebody told of each file that is opened besides: what it includes.
     */
    public static Optional<ModelStructure> read(
            Path file, @Nullable Dialect dialect, Consumer<Path> opened, Limits limits, Diagnostics diagnostics) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().getParent();
        Optional<Element> outermost = element(file, name, limits, diagnostics);
        outermost.ifPresent(xmile -> FileHeader.checkMarks(xmile, diagnostics));
        return outermost.map(xmile -> FileReader.read(name, xmile, folder, dialect, opened, limits, diagnostics));
    }

    /** Reads the outermost element of a file that messages show as {@code name}. */
    static Optional<Element> element(Path file, String name, Limits limits, Diagnostics diagnostics) {
        try (InputStream in = Files.newInputStream(file)) {
            // The size a file tells is not to be trusted: a device tells 0.
            int most = (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16);
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                diagnostics.error(
                        Code.LIMIT_EXCEEDED,
                        name + " has more than the limit of " + most + " bytes",
                        null,
                        "the limit on the size of files can be raised");
                return Optional.empty();
            }
            return Encoding.decode(name, bytes, diagnostics).flatMap(source -> element(source, limits, diagnostics));
        } catch (NoSuchFileException e) {
            diagnostics.error(
                    Code.UNREADABLE_FILE, "there is no file " + file, null, "the path is relative to another folder");
        } catch (IOException e) {
            diagnostics.error(Code.UNREADABLE_FILE, file + " cannot be read: " + e.getMessage(), null, null);
        }
        return Optional.empty();
    }

    /** Reads the bytes of a file that messages show as {@code name}; see {@link #read(Path, Limits, Diagnostics)}. */
    public static Optional<ModelStructure> read(String name, byte[] bytes, Limits limits, Diagnostics diagnostics) {
        return Encoding.decode(name, bytes, diagnostics).flatMap(source -> read(source, limits, diagnostics));
    }

    /** Reads a text, which can include no files; see {@link #read(Path, Limits, Diagnostics)}. */
    public static Optional<ModelStructure> read(SourceText source, Limits limits, Diagnostics diagnostics) {
        return element(source, limits, diagnostics)
                .map(xmile -> FileReader.read(source.name(), xmile, null, null, none -> {}, limits, diagnostics));
    }

    private static Optional<Element> element(SourceText source, Limits limits, Diagnostics diagnostics) {
        Optional<Element> root = Markup.read(source, limits, diagnostics);
        if (root.isPresent() && !root.get().is("xmile")) {
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    "the outermost element is <" + root.get().name() + ">, expected <xmile>",
                    root.get().place(),
                    "this is not an XMILE file");
            return Optional.empty();
        }
        return root;
    }
}
