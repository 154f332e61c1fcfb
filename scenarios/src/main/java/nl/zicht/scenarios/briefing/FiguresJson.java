package nl.zicht.scenarios.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code figures.json}: for every figure and table of a briefing where its numbers come from.
 *
 * <p>Of a number in a table, what {@code all}, its {@code columns} entry and its {@code rows} entry say holds together, the later winning; a year in its row is its time.
 */
final class FiguresJson {

    private FiguresJson() {}

    static String write(BriefingContent content) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("created", content.date().toString());
        root.put("model", content.modelVersion());
        Provenance provenance = content.provenance();
        root.put("runs", provenance.runs().stream().map(FiguresJson::run).toList());
        root.put(
                "variables",
                provenance.variables().stream().map(FiguresJson::variable).toList());
        List<Object> shown = new ArrayList<>();
        int number = 1;
        shown.add(table(
                content, content.options().asData(), "table", content.options().caption()));
        for (Figure figure : content.figures()) {
            Map<String, Object> entry = table(
                    content, figure.data(), "figure", figure.chart().text().title());
            entry.put("number", number++);
            shown.add(entry);
        }
        for (DataTable table : content.tables()) {
            shown.add(table(content, table, "table", table.caption()));
        }
        root.put("figures", shown);
        root.put(
                "findings",
                content.findings().stream().map(FiguresJson::finding).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Map<String, Object> run(Provenance.Run run) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", run.id());
        described.put("what", both(run.what()));
        described.putAll(new TreeMap<>(run.facts()));
        described.put("scenarios", run.scenarios());
        return described;
    }

    private static Map<String, Object> variable(Provenance.VariableBasis variable) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", variable.name());
        described.put("unit", variable.unit());
        described.put("constants", variable.constants());
        described.put("judged", variable.judged());
        described.put("sources", variable.sources());
        described.put("observed", variable.observed());
        return described;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("headline", both(finding.headline()));
        described.put("tables", finding.tables());
        return described;
    }

    private static Map<String, Object> table(BriefingContent content, DataTable table, String kind, Label title) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", table.id());
        described.put("kind", kind);
        described.put("title", both(title));
        described.put("file", BriefingFiles.TABLES + "/" + table.id() + ".csv");
        Optional.ofNullable(content.provenance().traces().get(table.id())).ifPresent(trace -> {
            described.put("all", facts(trace.whole()));
            Map<String, Object> columns = new TreeMap<>();
            trace.columns().forEach((id, origin) -> columns.put(id, facts(origin)));
            described.put("columns", columns);
            described.put("rows", trace.rows().stream().map(FiguresJson::facts).toList());
        });
        return described;
    }

    private static Map<String, String> facts(Origin origin) {
        Map<String, String> facts = new LinkedHashMap<>();
        origin.facts().forEach((fact, value) -> facts.put(fact.word(), value));
        return facts;
    }

    private static Map<String, String> both(Label label) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(Language.NL.tag(), label.nl());
        both.put(Language.EN.tag(), label.en());
        return both;
    }
}
