package nl.zicht.format.yaml;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.causal.Source;
import nl.zicht.equation.Code;

/** Reads the sources of a graph: a list in the file, a CSV file beside it, or both. */
final class SourcesReader {
    private static final List<String> COLUMNS = List.of("id", "title", "address");

    private final References references;
    private final SiblingFiles siblings;
    private final YamlProblems problems;

    SourcesReader(References references, SiblingFiles siblings, YamlProblems problems) {
        this.references = references;
        this.siblings = siblings;
        this.problems = problems;
    }

    List<Source> read(YamlFields file) {
        List<Source> sources = new ArrayList<>();
        references.declareAll("source", "id", file.optionalList("sources"));
        for (YamlNode item : file.optionalList("sources")) {
            try (YamlFields fields = YamlFields.of("a source", item, problems)) {
                sources.add(new Source(fields.text("id"), fields.text("title"), fields.text("address")));
            }
        }
        file.optionalText("sourcesFile").ifPresent(name -> sources.addAll(csv(name, file.positionOf("sourcesFile"))));
        return sources;
    }

    private List<Source> csv(String name, YamlPosition position) {
        // A plain name only: a graph from somewhere else must not read files all over the disk.
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            problems.add(
                    Code.REFUSED_FOR_SAFETY,
                    position,
                    "found '" + name + "'; expected a file name without folders",
                    "Maybe put the file beside this one?");
            return List.of();
        }
        Optional<String> text = siblings.text(name);
        if (text.isEmpty()) {
            problems.add(
                    Code.UNREADABLE_FILE,
                    position,
                    "found '" + name + "'; expected a file beside this one",
                    "Maybe it has another name, or was not copied along?");
            return List.of();
        }
        YamlProblems csvProblems = new YamlProblems(name, text.get());
        List<Source> sources = records(text.get(), csvProblems);
        problems.addAll(csvProblems);
        return sources;
    }

    private List<Source> records(String text, YamlProblems csvProblems) {
        List<Source> sources = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.replace("\uFEFF", ""))) {
            boolean header = true;
            for (CsvRecord row : reader) {
                YamlPosition place = new YamlPosition((int) row.getStartingLineNumber(), 1);
                if (header && !row.getFields().equals(COLUMNS)) {
                    csvProblems.add(
                            place,
                            "the columns " + row.getFields() + "; expected " + COLUMNS,
                            "Maybe the heading is missing, or the separator is not a comma?");
                    return sources;
                }
                if (!header) {
                    row(row, place, csvProblems).ifPresent(sources::add);
                }
                header = false;
            }
        } catch (CsvParseException e) {
            csvProblems.add(
                    Code.MALFORMED_FILE,
                    YamlPosition.BEGIN,
                    "not valid CSV: " + String.valueOf(e.getMessage()),
                    "Maybe a quote is not closed?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private Optional<Source> row(CsvRecord row, YamlPosition place, YamlProblems csvProblems) {
        if (row.getFieldCount() != COLUMNS.size() || row.getField(0).isBlank()) {
            csvProblems.add(
                    place,
                    "found " + row.getFieldCount() + " cells; expected " + COLUMNS.size() + " and an id in the first",
                    "Maybe a title with a comma needs quotes?");
            return Optional.empty();
        }
        String id = row.getField(0);
        if (references.ids("source").contains(id)) {
            csvProblems.add(
                    Code.DUPLICATE_NAME,
                    place,
                    "the source '" + id + "' for the second time; expected once",
                    "Maybe one of the two needs another code?");
            return Optional.empty();
        }
        references.declare("source", id, place);
        return Optional.of(new Source(id, row.getField(1), row.getField(2)));
    }
}
