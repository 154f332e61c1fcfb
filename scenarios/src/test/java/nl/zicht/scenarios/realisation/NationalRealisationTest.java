package nl.zicht.scenarios.realisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zicht.analysis.realisation.FactorFinding;
import nl.zicht.analysis.realisation.LinkFinding;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.analysis.realisation.VariableFinding;
import nl.zicht.causal.Factor;
import nl.zicht.equation.Name;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the shipped model to the shipped analysis, over a few members; {@code zicht check --analysis} takes more of them. */
final class NationalRealisationTest {
    private static final Path PAGE = Path.of("../docs/realisation.md");
    private static final int MEMBERS = 8;

    @SuppressWarnings("NullAway.Init")
    private static RealisationReport report;

    @BeforeAll
    static void compare() {
        report = NationalRealisation.load().report(MEMBERS, 2);
    }

    @Test
    void everyFactorIsRealisedOrLeftOutForAReason() {
        assertThat(report.factors())
                .filteredOn(finding -> !finding.explained())
                .extracting(finding -> finding.factor().id())
                .isEmpty();
    }

    @Test
    void everyLinkHasTheDeclaredSignOrAReason() {
        assertThat(report.links())
                .filteredOn(finding -> !finding.explained())
                .extracting(finding -> finding.link().id() + ": " + finding.verdict() + " " + finding.count() + " "
                        + finding.way() + " " + finding.missing())
                .as("say in realisation.yaml how the model has them, or why not")
                .isEmpty();
    }

    @Test
    void aReasonForAnotherSignIsThereOnlyWhereItIsNeeded() {
        assertThat(report.links())
                .filteredOn(NationalRealisationTest::isExplainedInVain)
                .extracting(finding -> finding.link().id())
                .isEmpty();
    }

    private static boolean isExplainedInVain(LinkFinding finding) {
        return finding.reason() != null
                && finding.count().seen() > 0
                && finding.count().same() == finding.count().all();
    }

    @Test
    void everyVariableHasAFactorOrAReason() {
        assertThat(report.variables())
                .filteredOn(finding -> finding.role() == VariableFinding.Role.UNEXPLAINED)
                .extracting(finding -> finding.variable().text())
                .as("say in realisation.yaml why they are in the model")
                .isEmpty();
    }

    @Test
    void theVariableThatTheAnalysisNamesStandsForTheFactor() {
        for (FactorFinding finding : report.factors()) {
            Factor factor = finding.factor();
            String variable = factor.variable();
            assertThat(variable == null)
                    .as("%s is in the model: %s; its variable: %s", factor.id(), finding.realised(), variable)
                    .isEqualTo(!finding.realised());
            if (variable != null) {
                assertThat(finding.standIns())
                        .as("variables of %s", factor.id())
                        .extracting(one -> one.variable())
                        .contains(Name.of(variable));
            }
        }
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        String wanted = RealisationPage.of(report);
        if (Boolean.getBoolean("zicht.writeDocs")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("run the test once with -Dzicht.writeDocs=true and read the difference")
                .isEqualTo(wanted);
    }
}
