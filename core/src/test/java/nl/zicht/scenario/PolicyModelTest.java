package nl.zicht.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zicht.Models;
import nl.zicht.check.Checker;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

class PolicyModelTest {
    private static final Scenario BASE = Tank.scenario("baseline");
    private static final String PUMP = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Zicht</vendor><product version="1.0">Zicht</product></header>
              <sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
              <model><variables><module name="Pump"/></variables></model>
              <model name="Pump"><variables>
                <aux name="speed"><eqn>1</eqn></aux>
                <aux name="flow" access="output"><eqn>2 * speed</eqn></aux>
              </variables></model>
            </xmile>
            """;

    @Test
    void leversLeaveTheBaselineAsItWasToTheLastBit() {
        Run plain = CompiledModel.of(Checker.check(Tank.structure()).orThrow()).run();
        Run levered = PolicyModel.of(Tank.structure(), Tank.set(BASE)).run(BASE);

        assertThat(plain.names())
                .allSatisfy(name -> assertThat(levered.series(name)).containsExactly(plain.series(name)));
    }

    @Test
    void aLeverMovesInAStraightLineFromItsStartOverItsRamp() {
        Scenario scenario = Tank.scenario("open", new Setting("valve", 2022, 4, Change.TO, 0.3));
        Run run = PolicyModel.of(Tank.structure(), Tank.set(BASE, scenario)).run(scenario);

        assertThat(run.at("valve", 2022)).isEqualTo(0.1);
        assertThat(run.at("valve", 2024)).isEqualTo(0.1 * 0.5 + 0.3 * 0.5);
        assertThat(run.at("valve", 2026)).isEqualTo(0.3);
        assertThat(run.at("valve", 2030)).isEqualTo(0.3);
    }

    @Test
    void withoutARampALeverMovesAtItsStart() {
        Scenario scenario = Tank.scenario("open", new Setting("valve", 2022, 0, Change.TIMES, 3));
        Run run = PolicyModel.of(Tank.structure(), Tank.set(BASE, scenario)).run(scenario);

        assertThat(run.at("valve", 2021.75)).isEqualTo(0.1);
        assertThat(run.at("valve", 2022)).isEqualTo(0.1 * 3);
    }

    @Test
    void aLeverOfOneElementLeavesTheOthers() {
        Scenario scenario = Tank.scenario("wet", new Setting("north", 2020, 0, Change.ADD, 5));
        Run run = PolicyModel.of(Tank.structure(), Tank.set(BASE, scenario)).run(scenario);

        assertThat(run.at("fill rate[north]", 2025)).isEqualTo(15);
        assertThat(run.at("fill rate[south]", 2025)).isEqualTo(20);
    }

    @Test
    void aConstantBehindALeverIsStillAnInputUnderItsOwnName() {
        PolicyModel model = PolicyModel.of(Tank.structure(), Tank.set(BASE));
        Inputs inputs = Inputs.of("Valve", 0.2).with("fill rate[south]", 7);

        assertThat(model.run(BASE, inputs).at("valve", 2025)).isEqualTo(0.2);
        assertThat(model.run(BASE, inputs).at("fill rate[south]", 2025)).isEqualTo(7);
    }

    @Test
    void scenariosDoNotSeeEachOther() {
        Scenario open = Tank.scenario("open", new Setting("valve", 2022, 4, Change.TO, 0.3));
        PolicyModel model = PolicyModel.of(Tank.structure(), Tank.set(BASE, open));
        double[] before = model.series(model.run(BASE), Tank.water());
        model.run(open);

        assertThat(model.series(model.run(BASE), Tank.water())).containsExactly(before);
    }

    @Test
    void everythingThatDoesNotFitTheModelIsSaidAtOnce() {
        Scenario wrong = new Scenario(
                "wrong",
                "",
                Label.same("wrong"),
                Label.same("wrong"),
                List.of(new Setting("valv", 2022, 0, Change.TO, 1), new Setting("valve", 2022, 0, Change.TO, 2)),
                List.of(),
                List.of(Name.of("Watr")));

        assertThatThrownBy(() -> PolicyModel.of(Tank.structure(), Tank.set(BASE, wrong)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("valv, which does not exist")
                .hasMessageContaining("outside its range")
                .hasMessageContaining("Watr")
                .hasMessageContaining("Maybe Water?");
    }

    @Test
    void onlyAConstantCanBeBehindALever() {
        Lever computed =
                new Lever("cost", Name.of("cost"), null, "euro", 0, 1, Label.same("cost"), "judgement: made up");
        ScenarioSet set = new ScenarioSet(List.of(computed), List.of(), List.of(BASE), "baseline");

        assertThatThrownBy(() -> PolicyModel.of(Tank.structure(), set))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not a constant");
    }

    @Test
    void aLeverMayMoveAConstantInsideAModule() {
        ModelStructure pump = Models.parse("pump.xmile", PUMP).structure();
        Lever speed = new Lever(
                "speed",
                Name.qualified(List.of("Pump", "speed")),
                null,
                "1",
                0,
                9,
                Label.same("speed"),
                "judgement: made up");
        Scenario fast = Tank.scenario("fast", new Setting("speed", 2, 0, Change.TO, 5));
        ScenarioSet set = new ScenarioSet(List.of(speed), List.of(), List.of(BASE, fast), "baseline");
        Run run = PolicyModel.of(pump, set).run(fast);

        assertThat(run.at("Pump.flow", 1)).isEqualTo(2);
        assertThat(run.at("Pump.flow", 3)).isEqualTo(10);
    }
}
