package nl.zicht.examples.cli;

import nl.zicht.reality.RealityReport;
import nl.zicht.reality.RealityResult;
import nl.zicht.reality.Verdict;
import nl.zicht.reality.Violation;

/** What came of the reality checks of a model: a row for each check, with the first moment at which it did not hold and the values on both sides. */
final class RealityTable {
    /** How it is written. */
    enum Format {
        text,
        csv,
        json
    }

    private final RealityReport report;

    RealityTable(RealityReport report) {
        this.report = report;
    }

    void print(Format format, Appendable out) {
        switch (format) {
            case text -> {
                if (!report.results().isEmpty()) {
                    table().text(out);
                }
                Table.append(out, summary() + "\n");
            }
            case csv -> table().csv(out);
            case json -> Table.append(out, json());
        }
    }

    private String summary() {
        if (report.results().isEmpty()) {
            return "the model has no reality checks";
        }
        return report.count(Verdict.PASS) + " passed, " + report.count(Verdict.FAIL) + " failed, "
                + report.count(Verdict.UNTESTED) + " whose condition never held, " + report.count(Verdict.NOT_RUN)
                + " could not be run";
    }

    private Table table() {
        Table table = new Table("check", "result", "time", "left", "right", "not true");
        for (RealityResult result : report.results()) {
            Violation violation = result.violation().orElse(null);
            table.row(
                    result.check().name().text(),
                    verdict(result),
                    violation == null ? "–" : Json.plain(violation.time()),
                    violation == null ? "–" : Json.plain(violation.left()),
                    violation == null ? "–" : Json.plain(violation.right()),
                    violation == null ? "–" : (violation.claim() + " " + violation.element()).strip());
        }
        return table;
    }

    private static String verdict(RealityResult result) {
        return switch (result.verdict()) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case UNTESTED -> "untested";
            case NOT_RUN -> "not run";
        };
    }

    private String json() {
        StringBuilder json = new StringBuilder("[");
        String before = "\n";
        for (RealityResult result : report.results()) {
            Violation violation = result.violation().orElse(null);
            json.append(before)
                    .append("  {\"check\": ")
                    .append(Json.quoted(result.check().name().text()))
                    .append(", \"result\": ")
                    .append(Json.quoted(verdict(result)))
                    .append(violation == null ? "" : violation(violation))
                    .append('}');
            before = ",\n";
        }
        return json.append(before.equals("\n") ? "]\n" : "\n]\n").toString();
    }

    private static String violation(Violation violation) {
        return ", \"time\": " + Json.number(violation.time()) + ", \"element\": " + Json.quoted(violation.element())
                + ", \"claim\": " + Json.quoted(violation.claim()) + ", \"left\": " + Json.number(violation.left())
                + ", \"right\": " + Json.number(violation.right()) + ", \"place\": "
                + Json.quoted(violation.span().toString());
    }
}
