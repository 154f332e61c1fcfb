package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlPosition;
import nl.zicht.format.yaml.YamlProblems;

/** Reads a table of uncertainties as if every row were a mapping in YAML, so that both forms mean the same and have the same faults. */
final class DesignTable {
    private static final Set<String> LISTS = Set.of("values", "weights");

    private DesignTable() {}

    static Optional<YamlNode> parse(String name, String text, YamlProblems problems) {
        NumberTable table;
        try {
            table = NumberTable.read(name, text);
        } catch (ModelException e) {
            for (Diagnostic diagnostic : e.diagnostics()) {
                String hint = diagnostic.hint() == null ? "Maybe it is another file?" : diagnostic.hint();
                problems.add(diagnostic.code(), YamlPosition.BEGIN, diagnostic.message(), hint);
            }
            return Optional.empty();
        }
        List<YamlNode> rows = new ArrayList<>();
        for (NumberTable.Row row : table.rows()) {
            YamlPosition place = new YamlPosition(row.line(), 1);
            if (row.cells().size() > table.headings().size()) {
                problems.add(
                        Code.MALFORMED_FILE,
                        place,
                        "a row of " + row.cells().size() + " cells under "
                                + table.headings().size() + " headings",
                        "Maybe a text with a separator in it needs quotes?");
            }
            rows.add(new YamlNode.Mapping(entries(table, row), place));
        }
        YamlNode list = new YamlNode.Sequence(rows, YamlPosition.BEGIN);
        return Optional.of(new YamlNode.Mapping(
                List.of(new YamlNode.Entry("uncertainties", YamlPosition.BEGIN, list)), YamlPosition.BEGIN));
    }

    private static List<YamlNode.Entry> entries(NumberTable table, NumberTable.Row row) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (int i = 0; i < table.headings().size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty()) {
                SourceSpan span = table.place(row, i);
                YamlPosition at = new YamlPosition(span.line(), span.column());
                entries.add(new YamlNode.Entry(table.headings().get(i), at, value(table, i, cell, at)));
            }
        }
        return entries;
    }

    private static YamlNode value(NumberTable table, int column, String cell, YamlPosition at) {
        if (!LISTS.contains(table.headings().get(column))) {
            return new YamlNode.Scalar(cell, at);
        }
        List<YamlNode> items = new ArrayList<>();
        for (String item : cell.split("\\s+", -1)) {
            items.add(new YamlNode.Scalar(item, at));
        }
        return new YamlNode.Sequence(items, at);
    }
}
