package nl.zicht.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zicht.format.table.Tolerance;

/**
 * One model file of a folder of public models, as the folder's table of cases describes it.
 *
 * @param file the model
 * @param reference the results to match, empty when there are none
 * @param expectation what is to be expected of it: run, import, broken, reject, lossy, unverified, known-bad
 * @param family what it is about
 * @param tolerance how near the results must come
 */
record PublicModel(Path file, Optional<Path> reference, String expectation, String family, Tolerance tolerance) {
    /** The system property that names the folder. */
    static final String FOLDER = "zicht.testModels";

    /** Returns the folder, empty when none was given. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(folder -> Files.isRegularFile(folder.resolve("cases.csv")));
    }

    /** Returns the models in one of the formats. */
    static List<PublicModel> inFormats(Path folder, List<String> formats) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("cases.csv"))) {
            return rows.stream()
                    .filter(row -> formats.contains(row.getField("format")))
                    .map(row -> of(folder, row))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicModel of(Path root, NamedCsvRecord row) {
        Path folder = root.resolve(row.getField("folder"));
        return new PublicModel(
                folder.resolve(row.getField("model")),
                Optional.of(row.getField("reference"))
                        .filter(name -> !name.isBlank())
                        .map(folder::resolve),
                row.getField("expect"),
                row.getField("family"),
                Tolerance.parse(row.getField("compare_flags")));
    }

    /** Returns a name that tells the model from all others. */
    String title() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
