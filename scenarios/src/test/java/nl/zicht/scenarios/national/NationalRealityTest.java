package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.RealityCheck;
import nl.zicht.reality.RealityChecks;
import nl.zicht.reality.RealityReport;
import nl.zicht.reality.RealityResult;
import nl.zicht.reality.Verdict;
import org.junit.jupiter.api.Test;

/** The sentences of reality-checks.csv are true of the national model, and not true of one that is broken. */
class NationalRealityTest {
    @Test
    void everySentenceHolds() {
        RealityReport report = RealityChecks.run(NationalModel.load().check());
        assertThat(report.results()).hasSizeGreaterThanOrEqualTo(30);
        for (RealityResult result : report.results()) {
            assertThat(result.verdict())
                    .as(result.check().name() + " " + result.violation() + " " + result.findings())
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void aModelThatDetectsWithoutContactFails() {
        String broken = NationalModel.resource("model.xmile")
                .replace(
                        "contact_rate[Channel,Form] * drive_of_channel[Channel] *",
                        "(contact_rate[Channel,Form] + police_contact_rate[Form]) * drive_of_channel[Channel] *");
        assertThat(verdict(broken, "contact with nobody registers nobody")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aModelThatLosesPeopleFails() {
        String broken = NationalModel.resource("model.xmile")
                .replace(
                        "<eqn>SUM(moving_from_shelter[*,Form])</eqn>",
                        "<eqn>0.9 * SUM(moving_from_shelter[*,Form])</eqn>");
        assertThat(verdict(broken, "nobody is lost or invented")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(NationalModel.resource("model.xmile"), "nobody is lost or invented"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void everySentenceSaysWhy() {
        for (RealityCheck check : NationalModel.load().structure().realityChecks()) {
            assertThat(check.documentation()).as(check.name().text()).isNotBlank();
        }
    }

    @Test
    void reportsASentenceThatCannotBeReadWithItsPlace() {
        Diagnostics diagnostics = new Diagnostics();
        RealityCheckFile.read("mine.csv", "name,condition,consequence,note\nbroken,a = ,b > 0,why\n", diagnostics);
        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.list().get(0).toString()).contains("mine.csv:2");
    }

    /** Returns what a model file makes of one of the sentences. */
    private static Verdict verdict(String model, String check) {
        Diagnostics diagnostics = new Diagnostics();
        ModelStructure.Builder builder =
                XmileReader.read("model.xmile", model.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                        .orElseThrow()
                        .toBuilder();
        RealityCheckFile.read("reality-checks.csv", NationalModel.resource("reality-checks.csv"), diagnostics).stream()
                .filter(one -> one.name().text().equals(check))
                .forEach(builder::add);
        assertThat(diagnostics.list()).isEmpty();
        return RealityChecks.run(Checker.check(builder.build()).orThrow())
                .results()
                .get(0)
                .verdict();
    }
}
