package nl.zicht.simulate;

import static nl.zicht.check.CellModels.div;
import static nl.zicht.check.CellModels.neg;
import static nl.zicht.check.CellModels.num;
import static nl.zicht.check.CellModels.sub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zicht.check.CellModels;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Term;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import org.junit.jupiter.api.Test;

class TeacupTest {
    static CheckedModel teacup() {
        return CellModels.of(m -> {
            Term.CellRef tea = m.declare("Teacup Temperature");
            Term.CellRef loss = m.declare("Heat Loss to Room");
            Term.CellRef time = m.declare("Characteristic Time");
            Term.CellRef room = m.declare("Room Temperature");
            m.stock(tea, num(180), neg(loss));
            m.is(loss, div(sub(tea, room), time));
            m.is(time, 10);
            m.is(room, 70);
            m.specs(new SimulationSpecs(0, 30, 0.125, 0.125, IntegrationMethod.EULER, "minute"));
        });
    }

    @Test
    void coolsAsTheRecursionSays() {
        Run run = CompiledModel.of(teacup()).run();
        assertThat(run.rows()).isEqualTo(241);
        assertThat(run.at("teacup_temperature", 0.125)).isEqualTo(180 + 0.125 * -((180 - 70) / 10.0));
        assertThat(run.last("Teacup Temperature")).isCloseTo(75.374, org.assertj.core.data.Offset.offset(5e-4));
        assertThat(run.names())
                .containsExactly("Teacup Temperature", "Heat Loss to Room", "Characteristic Time", "Room Temperature");
        assertThat(run.firstProblem()).isEmpty();
    }

    @Test
    void setsConstantsAndInitialValues() {
        CompiledModel model = CompiledModel.of(teacup());
        Run run = model.run(Inputs.of("room temperature", 80).with("Teacup_Temperature", 100));
        assertThat(run.at("Heat Loss to Room", 0)).isEqualTo(2);
        assertThat(model.constants()).containsExactly("Characteristic Time", "Room Temperature");
        assertThat(model.settableStocks()).containsExactly("Teacup Temperature");
        assertThat(model.run().at("Heat Loss to Room", 0)).isEqualTo(11);
    }

    @Test
    void refusesInputsThatNameNothingOrSomethingComputedAllAtOnce() {
        CompiledModel model = CompiledModel.of(teacup());
        assertThatThrownBy(() -> model.run(Inputs.of("Rome Temperature", 1).with("Heat Loss to Room", 2)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no variable Rome Temperature")
                .hasMessageContaining("Maybe Room Temperature")
                .hasMessageContaining("is computed from Teacup Temperature, Room Temperature, Characteristic Time")
                .hasMessageContaining("Maybe use Model.with(name, value), which gives a new model");
    }

    @Test
    void writesATable() {
        Run run = CompiledModel.of(teacup())
                .run(Inputs.NONE, RunOptions.DEFAULT.withDt(0.1).withStop(0.3));
        StringBuilder out = new StringBuilder();
        run.write(out, TableFormat.CSV);
        assertThat(out.toString())
                .startsWith(
                        "Time,Teacup Temperature,Heat Loss to Room,Characteristic Time,Room Temperature\n0,180,11,10,70\n0.1,178.9,")
                .contains("\n0.3,");
    }
}
