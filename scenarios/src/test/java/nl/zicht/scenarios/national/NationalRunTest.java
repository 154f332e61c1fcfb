package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.check.Layout;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.Stock;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold whatever the numbers: clean units, conservation, nothing below zero, also at the extremes. */
class NationalRunTest {
    private static CompiledModel model;

    @BeforeAll
    static void compile() {
        model = NationalModel.load().compile();
    }

    @Test
    void checksWithoutAnyFinding() {
        CheckReport report = Checker.check(NationalModel.load().structure());
        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void losesAndInventsNobody() {
        assertConserved(model.run());
    }

    @Test
    void keepsStocksAboveZeroWithRungeKuttaAndWithEuler() {
        assertNoneBelowZero(model.run());
        assertNoneBelowZero(model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(IntegrationMethod.EULER)));
    }

    @ParameterizedTest
    @CsvSource({
        "funded coordinators target, 0",
        "funded coordinators target, 100000",
        "fte per coordinator, 0",
        "coverage target share, 0",
        "police capacity index, 0",
        "prosecution capacity index, 0",
        "labour inspectorate capacity index, 0",
        "labour inspectorate capacity index, 100",
        "shelter places extra, 100000",
        "generic shelter places, 1",
        "training intensity, 0",
        "demand reduction, 1",
        "normal recruitment hazard, 0",
        "initial people at risk, 0",
        "exploitation duration, 1000",
        "coordinator contact rate, 20",
    })
    void holdsAtTheExtremes(String constant, double value) {
        Run run = model.run(Inputs.of(constant, value));
        assertThat(run.firstProblem()).isEmpty();
        assertNoneBelowZero(run);
        assertConserved(run);
    }

    /** Every second draw takes each number at one of its ends, the hardest corner of what is not known. */
    @Test
    void holdsForAnyNumbersInTheirRanges() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Parameter> uncertain = NationalModel.load().parameters().parameters().stream()
                .filter(parameter -> parameter.low() < parameter.high())
                .toList();
        for (int draw = 0; draw < 40; draw++) {
            Map<String, Double> values = new HashMap<>();
            for (Parameter parameter : uncertain) {
                double part = draw % 2 == 0 ? random.nextInt(2) : random.nextDouble();
                values.put(parameter.label(), parameter.low() + part * (parameter.high() - parameter.low()));
            }
            Run run = model.run(Inputs.of(values));
            assertThatCode(() -> {
                        assertThat(run.firstProblem()).isEmpty();
                        assertNoneBelowZero(run);
                        assertConserved(run);
                    })
                    .as("seed " + seed + ", draw " + draw)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void withoutCoordinatorsTheCoveredRegionsGetNoFittingCare() {
        Run run = model.run(Inputs.of("funded coordinators target", 0));
        assertThat(run.last("share of victims in fitting care")).isLessThan(0.05);
    }

    @Test
    void withoutRecruitmentExploitationDiesOut() {
        Run run = model.run(Inputs.of("normal recruitment hazard", 0));
        for (String form : List.of("domestic_sexual", "crossborder_sexual", "labour", "criminal")) {
            assertThat(run.last("people exploited not in view[" + form + "]"))
                    .isLessThan(0.3 * run.at("people exploited not in view[" + form + "]", 2007));
        }
    }

    private static void assertConserved(Run run) {
        List<Layout> balances = run.layouts().stream()
                .filter(layout -> layout.variable().name().text().startsWith("mass balance of "))
                .toList();
        assertThat(balances).hasSize(2);
        for (Layout balance : balances) {
            for (int i = 0; i < balance.size(); i++) {
                assertThat(Arrays.stream(run.series(balance, i))
                                .map(Math::abs)
                                .max()
                                .orElseThrow())
                        .as(balance.variable().name().text())
                        .isLessThan(1e-6);
            }
        }
    }

    static void assertNoneBelowZero(Run run) {
        for (Layout layout : run.layouts()) {
            for (int i = 0; layout.variable() instanceof Stock && i < layout.size(); i++) {
                assertThat(Arrays.stream(run.series(layout, i)).min().orElseThrow())
                        .as("lowest value of " + layout.variable().name())
                        .isGreaterThanOrEqualTo(0);
            }
        }
    }
}
