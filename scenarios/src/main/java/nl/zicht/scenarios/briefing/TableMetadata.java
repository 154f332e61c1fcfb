package nl.zicht.scenarios.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a CSV file in JSON beside it: what each column is, in which unit and how it is made, from which model and sources.
 *
 * <p>The form is that of "Metadata Vocabulary for Tabular Data" (W3C, 2015), with the unit as {@code schema:unitText}.
 */
final class TableMetadata {

    private TableMetadata() {}

    static String write(DataTable table, BriefingContent content) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", Language.EN.tag())));
        root.put("url", table.id() + ".csv");
        root.put("dc:title", both(table.caption()));
        root.put("dc:description", both(table.note()));
        root.put("dc:created", content.date().toString());
        root.put("dc:creator", "Zicht");
        root.put("schema:softwareVersion", content.modelVersion());
        root.put(
                "dc:source",
                content.sources().stream().map(TableMetadata::source).toList());
        List<Object> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.addAll(columns(column)));
        root.put("tableSchema", Map.of("columns", columns));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static List<Object> columns(Column column) {
        List<Object> columns = new ArrayList<>();
        for (String name : TableCsv.names(column)) {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("name", name);
            described.put("titles", both(column.name()));
            described.put("datatype", column.kind() == Column.Kind.TEXT ? "string" : "number");
            described.put("dc:description", both(column.definition()));
            if (column.hasUnit()) {
                described.put("schema:unitText", both(column.unit().name()));
            }
            columns.add(described);
        }
        return columns;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("code", source.code());
        described.put("title", both(source.title()));
        source.address().ifPresent(address -> described.put("address", address));
        return described;
    }

    private static Map<String, String> both(Label label) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(Language.NL.tag(), label.nl());
        both.put(Language.EN.tag(), label.en());
        return both;
    }
}
