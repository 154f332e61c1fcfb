package nl.zicht.format.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.TextBytes;

/**
 * Reads results that system-dynamics tools export: tables with a row per time ({@code .csv}, {@code .tab}, {@code .txt}), tables with a row per variable,
 * and Vensim's {@code .dat}.
 *
 * <p>Separators (tab, comma, semicolon), quotes, line ends, a byte-order mark and the heading of the time column are recognised. An empty cell says nothing,
 * so a constant that Vensim prints in the first row only is a series of one point.
 */
public final class ResultsReader {
    private ResultsReader() {}

    /**
     * Reads a file.
     *
     * @throws ModelException when it cannot be read as results, with the place
     */
    public static ResultsTable read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, TextBytes.decode(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new ModelException(Diagnostic.error(
                    Code.UNREADABLE_FILE,
                    file + " cannot be read: " + e.getMessage(),
                    null,
                    "the path is relative to another folder"));
        }
    }

    /**
     * Reads a text.
     *
     * @param name the file name, whose ending tells Vensim's {@code .dat} from a table
     * @param text the content
     */
    public static ResultsTable parse(String name, String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return name.toLowerCase(Locale.ROOT).endsWith(".dat")
                ? DatReader.read(name, bare)
                : GridReader.read(name, bare);
    }
}
