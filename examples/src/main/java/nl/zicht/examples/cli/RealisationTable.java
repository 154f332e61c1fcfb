package nl.zicht.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zicht.analysis.realisation.FactorFinding;
import nl.zicht.analysis.realisation.InfluenceFinding;
import nl.zicht.analysis.realisation.LinkFinding;
import nl.zicht.analysis.realisation.LinkVerdict;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.analysis.realisation.Reason;
import nl.zicht.analysis.realisation.SignCount;
import nl.zicht.analysis.realisation.VariableFinding;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/** How far a causal graph and a model agree: a row for each link, and what is to be known about the rest. */
final class RealisationTable {
    private final RealisationReport report;

    RealisationTable(RealisationReport report) {
        this.report = report;
    }

    void print(RealityTable.Format format, Appendable out) {
        switch (format) {
            case text -> text(out);
            case csv -> csv().csv(out);
            case json -> Table.append(out, new RealisationJson(report).text());
        }
    }

    private void text(Appendable out) {
        Table table = new Table("link", "sign", "result", "same", "effect", "by way of, or why not");
        for (LinkFinding finding : report.links()) {
            table.row(
                    finding.link().id(),
                    finding.link().polarity().symbol(),
                    finding.verdict().word() + (finding.explained() ? "" : " (!)"),
                    share(finding.count()),
                    effect(finding.response()),
                    remark(finding));
        }
        table.text(out);
        StringBuilder rest = new StringBuilder();
        list(
                "Factors that nobody placed",
                report.factors().stream()
                        .filter(finding -> !finding.explained())
                        .map(finding -> finding.factor().id())
                        .toList(),
                rest);
        list(
                "Factors in the model that no source backs",
                report.factors().stream()
                        .filter(FactorFinding::withoutEvidence)
                        .map(finding -> finding.factor().id())
                        .toList(),
                rest);
        list(
                "Variables without a factor",
                report.variables().stream()
                        .filter(finding -> finding.role() == VariableFinding.Role.UNEXPLAINED)
                        .map(finding -> finding.variable().text())
                        .toList(),
                rest);
        list(
                "In the model and not in the graph, the largest first",
                report.influences().stream()
                        .map(finding -> finding.from() + sign(finding) + finding.to())
                        .toList(),
                rest);
        Table.append(out, rest.append('\n').append(summary()).append('\n'));
    }

    private static void list(String title, List<String> items, StringBuilder out) {
        if (!items.isEmpty()) {
            out.append('\n').append(title).append(" (").append(items.size()).append("): ");
            out.append(String.join(", ", items)).append('\n');
        }
    }

    private static String sign(InfluenceFinding finding) {
        SignCount count = finding.count();
        return count.same() == count.seen() ? " -> (+) " : count.other() == count.seen() ? " -> (-) " : " -> (?) ";
    }

    private String summary() {
        long unexplained =
                report.links().stream().filter(finding -> !finding.explained()).count();
        long known = report.links().stream()
                .filter(finding -> finding.explained()
                        && finding.verdict() != LinkVerdict.SAME_SIGN
                        && finding.verdict() != LinkVerdict.LEFT_OUT)
                .count();
        return report.links().size() + " links over " + report.members() + " members: "
                + report.count(LinkVerdict.SAME_SIGN) + " with the declared sign, " + known
                + " otherwise and explained, " + report.count(LinkVerdict.LEFT_OUT) + " left out with a reason, "
                + unexplained + " unexplained (other sign " + unexplained(LinkVerdict.OTHER_SIGN) + ", depends "
                + unexplained(LinkVerdict.DEPENDS) + ", no effect " + unexplained(LinkVerdict.NO_EFFECT) + ", no way "
                + unexplained(LinkVerdict.NO_WAY) + ")";
    }

    private long unexplained(LinkVerdict verdict) {
        return report.links().stream()
                .filter(finding -> finding.verdict() == verdict && !finding.explained())
                .count();
    }

    private Table csv() {
        Table table = new Table(
                "from",
                "to",
                "sign",
                "forms",
                "result",
                "explained",
                "same",
                "other",
                "turning",
                "none",
                "effect",
                "way",
                "kind",
                "reason");
        for (LinkFinding finding : report.links()) {
            Reason reason = finding.reason();
            SignCount count = finding.count();
            table.row(
                    finding.link().from(),
                    finding.link().to(),
                    finding.link().polarity().symbol(),
                    String.join(" ", finding.link().forms()),
                    finding.verdict().word(),
                    finding.explained() ? "yes" : "no",
                    count.same(),
                    count.other(),
                    count.turning(),
                    count.none(),
                    Double.isFinite(finding.response()) ? Json.plain(finding.response()) : "",
                    way(finding.way()),
                    reason == null ? "" : reason.kind().word(),
                    reason == null ? "" : reason.label().en());
        }
        return table;
    }

    private static String share(SignCount count) {
        return count.seen() == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * count.sameShare());
    }

    private static String effect(double response) {
        return Double.isFinite(response) ? String.format(Locale.ROOT, "%+.3f", response) : "–";
    }

    private static String remark(LinkFinding finding) {
        String missing = finding.missing().isEmpty() ? "" : "not on the way: " + way(finding.missing()) + "; ";
        String found = missing + way(finding.way());
        return joined(found, finding.reason());
    }

    private static String joined(String way, @Nullable Reason reason) {
        String why = reason == null
                ? ""
                : reason.kind().word() + ": " + reason.label().en();
        return way.isEmpty() || why.isEmpty() ? way + why : way + "; " + why;
    }

    static String way(List<Name> names) {
        return names.stream().map(Name::text).collect(Collectors.joining(" > "));
    }
}
