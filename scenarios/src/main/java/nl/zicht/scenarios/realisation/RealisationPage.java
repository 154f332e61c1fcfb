package nl.zicht.scenarios.realisation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.analysis.realisation.FactorFinding;
import nl.zicht.analysis.realisation.InfluenceFinding;
import nl.zicht.analysis.realisation.LinkFinding;
import nl.zicht.analysis.realisation.LinkVerdict;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.analysis.realisation.Reason;
import nl.zicht.analysis.realisation.VariableFinding;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/** How the national model realises the system analysis, as a page of Markdown: what stands for what, link by link, and what is left out for which reason. */
public final class RealisationPage {
    private final RealisationReport report;

    private RealisationPage(RealisationReport report) {
        this.report = report;
    }

    /** Returns the page; it holds no number that changes with every parameter. */
    public static String of(RealisationReport report) {
        return new RealisationPage(report).text();
    }

    private String text() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Where the model and the analysis agree

                This page is generated: run the test `NationalRealisationTest` with `-Dzicht.writeDocs=true`.

                `realisation.yaml` says which variables of the national model stand for which factor of the system analysis, and why some factors and links are left
                out. `zicht check --analysis` tries every link out: in each member of an ensemble over the ranges of the parameters the cause is made a little larger
                from the moment on at which levers hold, everything else that stands for a factor keeps the course it has in the model, and the sign of what the effect
                then does is compared with the declared one. So it is the direct effect that is compared, which is what a link states; the effect through all loops
                together is what scenarios show. *Depends* says that the sign is not the same in all members, forms or years.

                """);
        summary(page);
        factors(page);
        links(page);
        influences(page);
        variables(page);
        return page.toString();
    }

    private void summary(StringBuilder page) {
        page.append("## In short\n\n| | number |\n|---|---|\n");
        row(page, "factors", report.factors().size());
        row(page, "… with variables", count(report.factors().stream().filter(FactorFinding::realised)));
        row(
                page,
                "… of which no source backs",
                count(report.factors().stream().filter(FactorFinding::withoutEvidence)));
        row(page, "links", report.links().size());
        for (LinkVerdict verdict : LinkVerdict.values()) {
            row(page, "… " + verdict.word(), report.count(verdict));
        }
        row(
                page,
                "… neither as declared nor explained",
                count(report.links().stream().filter(one -> !one.explained())));
        row(page, "influences in the model without a link", report.influences().size());
        row(page, "variables", report.variables().size());
        for (VariableFinding.Role role : VariableFinding.Role.values()) {
            row(page, "… " + role.word(), count(report.variables().stream().filter(one -> one.role() == role)));
        }
    }

    private static long count(Stream<?> found) {
        return found.count();
    }

    private void factors(StringBuilder page) {
        page.append("\n## Factors\n\n| factor | variables, or why there are none |\n|---|---|\n");
        for (FactorFinding finding : report.factors()) {
            String standIns = finding.standIns().stream()
                    .map(one ->
                            "`" + one.variable().text() + "`" + (one.polarity().sign() < 0 ? " (falls)" : ""))
                    .collect(Collectors.joining(", "));
            String evidence = finding.withoutEvidence() ? "; no source backs the factor" : "";
            row(page, finding.factor().label().en(), standIns + reason(finding.leftOut()) + evidence);
        }
    }

    private void links(StringBuilder page) {
        page.append(
                "\n## Links\n\n| from | to | sign | in the model | by way of, or why not |\n|---|---|---|---|---|\n");
        for (LinkFinding finding : report.links()) {
            String way = way(finding.way());
            String reason = reason(finding.reason());
            page.append("| ")
                    .append(finding.link().from())
                    .append(" | ")
                    .append(finding.link().to())
                    .append(" | ")
                    .append(finding.link().polarity().symbol())
                    .append(" | ")
                    .append(finding.verdict().word())
                    .append(finding.explained() ? "" : " (unexplained)")
                    .append(" | ")
                    .append(way)
                    .append(way.isEmpty() || reason.isEmpty() ? "" : "; ")
                    .append(reason)
                    .append(" |\n");
        }
    }

    private void influences(StringBuilder page) {
        page.append("""

                ## In the model without a link

                One factor moves another in the model, with no third factor between, and the analysis has no link. Some are links to consider; many are arithmetic (a share
                falls when what it is a share of rises) or the way in which the model counts.

                | from | to | by way of |
                |---|---|---|
                """);
        for (FactorFinding from : report.factors()) {
            for (InfluenceFinding finding : report.influences()) {
                if (finding.from().equals(from.factor().id())) {
                    page.append("| ")
                            .append(finding.from())
                            .append(" | ")
                            .append(finding.to())
                            .append(" | ");
                    page.append(way(finding.way())).append(" |\n");
                }
            }
        }
    }

    private void variables(StringBuilder page) {
        page.append("\n## Variables\n\n| variable | role | factors, or why it is there |\n|---|---|---|\n");
        for (VariableFinding finding : report.variables()) {
            page.append("| `")
                    .append(finding.variable().text())
                    .append("` | ")
                    .append(finding.role().word())
                    .append(" | ")
                    .append(String.join(", ", finding.factors()))
                    .append(reason(finding.reason()))
                    .append(" |\n");
        }
    }

    private static String way(List<Name> names) {
        return names.stream().map(name -> "`" + name.text() + "`").collect(Collectors.joining(" → "));
    }

    private static String reason(@Nullable Reason reason) {
        return reason == null
                ? ""
                : "*" + reason.kind().word() + "*: " + reason.label().en();
    }

    private static void row(StringBuilder page, String name, Object value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
}
