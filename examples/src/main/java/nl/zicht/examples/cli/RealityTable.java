package nl.zicht.examples.cli;

import java.util.Locale;
import nl.zicht.reality.RealityReport;
import nl.zicht.reality.RealityResult;
import nl.zicht.reality.Verdict;
import nl.zicht.reality.Violation;
import org.jspecify.annotations.Nullable;

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
                    violation == null ? "–" : number(violation.time()),
                    violation == null ? "–" : number(violation.left()),
                    violation == null ? "–" : number(violation.right()),
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
                    .append(quoted(result.check().name().text()))
                    .append(", \"result\": ")
                    .append(quoted(verdict(result)))
                    .append(violation == null ? "" : violation(violation))
                    .append('}');
            before = ",\n";
        }
        return json.append(before.equals("\n") ? "]\n" : "\n]\n").toString();
    }

    private static String violation(Violation violation) {
        return ", \"time\": " + jsonNumber(violation.time()) + ", \"element\": " + quoted(violation.element())
                + ", \"claim\": " + quoted(violation.claim()) + ", \"left\": " + jsonNumber(violation.left())
                + ", \"right\": " + jsonNumber(violation.right()) + ", \"place\": "
                + quoted(violation.span().toString());
    }

    /** JSON has no word for numbers that are not finite. */
    private static String jsonNumber(double value) {
        return Double.isFinite(value) ? number(value) : "null";
    }

    private static String quoted(@Nullable String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : String.valueOf(text).toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String number(double value) {
        return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.7g", value).replaceFirst("\\.?0+(e|$)", "$1");
    }
}
