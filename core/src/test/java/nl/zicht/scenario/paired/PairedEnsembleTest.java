package nl.zicht.scenario.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.Models;
import nl.zicht.ensemble.TableInputs;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import nl.zicht.scenario.Change;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenario.Setting;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;

class PairedEnsembleTest {
    /** Two tanks that fill and drain through a valve; the root of the draught is not a number when the draught is negative. */
    private static final String TANKS = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Zicht</vendor><product version="1.0">Zicht</product></header>
              <sim_specs time_units="year"><start>2020</start><stop>2030</stop><dt>0.25</dt></sim_specs>
              <dimensions><dim name="Site"><elem name="north"/><elem name="south"/></dim></dimensions>
              <model><variables>
                <stock name="Water"><dimensions><dim name="Site"/></dimensions><eqn>100</eqn>
                  <inflow>filling</inflow><outflow>draining</outflow></stock>
                <flow name="filling"><dimensions><dim name="Site"/></dimensions><eqn>fill_rate * (1 + luck * (RANDOM(0, 1) - 0.5))</eqn></flow>
                <flow name="draining"><dimensions><dim name="Site"/></dimensions><eqn>Water * valve * SQRT(draught)</eqn></flow>
                <aux name="fill rate"><dimensions><dim name="Site"/></dimensions>
                  <element subscript="north"><eqn>10</eqn></element><element subscript="south"><eqn>20</eqn></element></aux>
                <aux name="valve"><eqn>0.1</eqn></aux>
                <aux name="draught"><eqn>1</eqn></aux>
                <aux name="luck"><eqn>0</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private static final Scenario BASE = scenario("baseline");
    private static final Scenario OPEN = scenario("open", new Setting("valve", 2022, 4, Change.TIMES, 3));
    private static final List<String> NAMES = List.of("valve", "fill rate[south]", "draught");
    private static final Reading SUM =
            new Reading("sum", Name.of("Water"), Outcome.Aggregate.SUM, List.of(2020.0, 2024.1, 2030.0));
    private static final Reading MEAN = new Reading("mean", Name.of("Water"), Outcome.Aggregate.MEAN, List.of(2025.0));

    private static Scenario scenario(String id, Setting... settings) {
        return new Scenario(id, "", Label.same(id), Label.same(id), List.of(settings), List.of(), List.of());
    }

    private static PolicyModel model() {
        Lever valve =
                new Lever("valve", Name.of("valve"), null, "1/year", 0, 1, Label.same("valve"), "judgement: made up");
        ScenarioSet set = new ScenarioSet(List.of(valve), List.of(), List.of(BASE, OPEN), "baseline");
        return PolicyModel.of(Models.parse("tanks.xmile", TANKS).structure(), set);
    }

    private static List<double[]> rows(int count) {
        List<double[]> rows = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            rows.add(new double[] {0.05 + 0.001 * m, 10 + m, 1 + 0.01 * m});
        }
        return rows;
    }

    private static PairedMembers run(PolicyModel model, RunOptions options, List<double[]> rows) {
        return new PairedEnsemble(model, options, NAMES, new TableInputs(rows), List.of(SUM, MEAN)).run(part -> {});
    }

    @Test
    void everyMemberHasTheBitsOfARunOfItsOwn() {
        PolicyModel model = model();
        List<double[]> rows = rows(150);
        PairedMembers members = run(model, RunOptions.DEFAULT, rows);
        assertThat(members.count()).isEqualTo(150);
        assertThat(members.lost()).isZero();
        for (int m = 0; m < 150; m += 37) {
            Inputs inputs = Inputs.NONE;
            for (int i = 0; i < NAMES.size(); i++) {
                inputs = inputs.with(NAMES.get(i), rows.get(m)[i]);
            }
            for (Scenario scenario : List.of(BASE, OPEN)) {
                Run run = model.run(scenario, inputs);
                for (double time : SUM.times()) {
                    assertThat(members.values(scenario, "sum", time)[m])
                            .as("%s, member %d, %s", scenario.id(), m, time)
                            .isCloseTo(
                                    model.at(run, Name.of("Water"), Outcome.Aggregate.SUM, time),
                                    org.assertj.core.api.Assertions.within(1e-10));
                }
                assertThat(members.values(scenario, "mean", 2025)[m])
                        .isEqualTo(model.at(run, Name.of("Water"), Outcome.Aggregate.MEAN, 2025));
            }
        }
        assertThat(members.input(1)[7]).isEqualTo(17);
    }

    @Test
    void theInterpreterGivesTheSameBits() {
        RunOptions slow = RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER);
        PairedMembers one = run(model(), RunOptions.DEFAULT, rows(70));
        PairedMembers other = run(model(), slow, rows(70));
        for (double time : SUM.times()) {
            assertThat(one.values(OPEN, "sum", time)).containsExactly(other.values(OPEN, "sum", time));
        }
    }

    @Test
    void scenariosHaveTheSameLuck() {
        List<String> names = List.of("luck", "valve");
        List<double[]> rows = new ArrayList<>();
        for (int m = 0; m < 20; m++) {
            rows.add(new double[] {1, 0});
        }
        PairedMembers members = new PairedEnsemble(
                        model(), RunOptions.DEFAULT, names, new TableInputs(rows), List.of(SUM))
                .run(part -> {});
        assertThat(members.values(BASE, "sum", 2030)).doesNotHaveDuplicates();
        assertThat(members.differences(OPEN, BASE, "sum", 2030)).containsOnly(0);
    }

    @Test
    void aMemberThatFailsAnywhereIsLeftOutEverywhereAndCounted() {
        List<double[]> rows = rows(10);
        rows.get(3)[2] = -1;
        PairedMembers members = run(model(), RunOptions.DEFAULT, rows);
        assertThat(members.count()).isEqualTo(9);
        assertThat(members.lost()).isEqualTo(1);
        assertThat(members.input(1)).containsExactly(10, 11, 12, 14, 15, 16, 17, 18, 19);
        assertThat(members.values(BASE, "sum", 2030)).hasSize(9);
    }

    @Test
    void whatWasNotReadIsSaidClearly() {
        PairedMembers members = run(model(), RunOptions.DEFAULT, rows(2));
        assertThat(members.has("sum", 2030)).isTrue();
        assertThat(members.has("sum", 2031)).isFalse();
        assertThatThrownBy(() -> members.values(BASE, "sum", 2031))
                .hasMessageContaining("no time 2031.0; its times are [2020.0, 2024.1, 2030.0]");
        assertThatThrownBy(() -> members.values(BASE, "total", 2030)).hasMessageContaining("there are [sum, mean]");
        assertThatThrownBy(() -> new Reading("x", Name.of("Water"), Outcome.Aggregate.SUM, List.of(2.0, 1.0)))
                .hasMessageContaining("expected times that rise");
    }
}
