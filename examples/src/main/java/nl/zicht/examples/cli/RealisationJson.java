package nl.zicht.examples.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zicht.analysis.realisation.FactorFinding;
import nl.zicht.analysis.realisation.InfluenceFinding;
import nl.zicht.analysis.realisation.LinkFinding;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.analysis.realisation.Reason;
import nl.zicht.analysis.realisation.SignCount;
import nl.zicht.analysis.realisation.VariableFinding;
import org.jspecify.annotations.Nullable;

/** All that was found about a causal graph and a model, as JSON. */
final class RealisationJson {
    private final RealisationReport report;

    RealisationJson(RealisationReport report) {
        this.report = report;
    }

    String text() {
        return "{\"agrees\": " + report.agrees() + ", \"members\": " + report.members() + ", \"push\": {\"at\": "
                + Json.number(report.push().at()) + ", \"for\": "
                + Json.number(report.push().length()) + ", \"by\": "
                + Json.number(report.push().step()) + "},\n"
                + list("links", report.links(), RealisationJson::link) + ",\n"
                + list("factors", report.factors(), RealisationJson::factor) + ",\n"
                + list("variables", report.variables(), RealisationJson::variable) + ",\n"
                + list("influences", report.influences(), RealisationJson::influence) + "}\n";
    }

    private static <T> String list(String name, List<T> items, Function<T, String> item) {
        return items.stream().map(item).collect(Collectors.joining(",\n  ", "\"" + name + "\": [\n  ", "\n]"));
    }

    private static String link(LinkFinding finding) {
        return "{\"link\": " + Json.quoted(finding.link().id()) + ", \"from\": "
                + Json.quoted(finding.link().from()) + ", \"to\": "
                + Json.quoted(finding.link().to()) + ", \"sign\": "
                + Json.quoted(finding.link().polarity().symbol()) + ", \"result\": "
                + Json.quoted(finding.verdict().word()) + ", \"explained\": " + finding.explained()
                + count(finding.count()) + ", \"effect\": " + Json.number(finding.response()) + ", \"way\": "
                + texts(finding.way().stream().map(name -> name.text()).toList()) + ", \"missing\": "
                + texts(finding.missing().stream().map(name -> name.text()).toList()) + reason(finding.reason()) + "}";
    }

    private static String factor(FactorFinding finding) {
        return "{\"factor\": " + Json.quoted(finding.factor().id()) + ", \"explained\": " + finding.explained()
                + ", \"evidence\": " + !finding.withoutEvidence() + ", \"variables\": ["
                + finding.standIns().stream()
                        .map(one -> "{\"name\": " + Json.quoted(one.variable().text()) + ", \"sign\": "
                                + Json.quoted(one.polarity().symbol()) + "}")
                        .collect(Collectors.joining(", "))
                + "]" + reason(finding.leftOut()) + "}";
    }

    private static String variable(VariableFinding finding) {
        return "{\"variable\": " + Json.quoted(finding.variable().text()) + ", \"role\": "
                + Json.quoted(finding.role().word()) + ", \"factors\": " + texts(finding.factors())
                + reason(finding.reason()) + "}";
    }

    private static String influence(InfluenceFinding finding) {
        return "{\"from\": " + Json.quoted(finding.from()) + ", \"to\": " + Json.quoted(finding.to())
                + count(finding.count()) + ", \"effect\": " + Json.number(finding.response()) + ", \"way\": "
                + texts(finding.way().stream().map(name -> name.text()).toList()) + "}";
    }

    private static String count(SignCount count) {
        return ", \"same\": " + count.same() + ", \"other\": " + count.other() + ", \"turning\": " + count.turning()
                + ", \"none\": " + count.none();
    }

    private static String reason(@Nullable Reason reason) {
        return reason == null
                ? ""
                : ", \"kind\": " + Json.quoted(reason.kind().word()) + ", \"reason\": {\"nl\": "
                        + Json.quoted(reason.label().nl()) + ", \"en\": "
                        + Json.quoted(reason.label().en()) + "}";
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
