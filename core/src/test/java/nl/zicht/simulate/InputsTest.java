package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.zicht.check.ModelText;
import nl.zicht.equation.ModelException;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final CompiledModel MODEL =
            CompiledModel.of(ModelText.check("""
                    specs 0 4 1
                    dim Form = Sexual, Labour
                    dim Size = 2
                    aux rate[Form, Size] = 1
                    aux mixed[Form] = 2
                      [Labour] = 3*base
                    aux base = 10
                    aux derived = base*2
                    stock victims[Form] = derived; net rate[Form, 1]
                    stock plain = 5; net base
                    aux frozen = INIT(plain) + base
                    """).orThrow());

    private static Run with(String name, double value) {
        return MODEL.run(Inputs.of(name, value));
    }

    @Test
    void oneElementOrAWholeArray() {
        Run one = with("RATE[labour, 1]", 7);
        assertThat(one.last("rate[Labour,1]")).isEqualTo(7);
        assertThat(one.last("rate[Sexual,1]")).isEqualTo(1);
        assertThat(one.last("victims[Labour]")).isEqualTo(20 + 4 * 7);
        Run all = with("rate", 7);
        assertThat(all.names()).filteredOn(name -> name.startsWith("rate")).allMatch(name -> all.last(name) == 7);
        Run both = MODEL.run(Inputs.of("rate", 7).with("rate[Sexual][2]", 8));
        assertThat(both.last("rate[Sexual,2]")).isEqualTo(8);
        assertThat(both.last("rate[Sexual,1]")).isEqualTo(7);
    }

    @Test
    void everythingThatDependsOnAnInputIsComputedAnew() {
        Run run = with("Base", 100);
        assertThat(run.at("derived", 0)).isEqualTo(200);
        assertThat(run.at("victims[Sexual]", 0)).isEqualTo(200);
        assertThat(run.at("frozen", 3)).isEqualTo(105);
        assertThat(with("plain", 50).at("frozen", 3)).isEqualTo(60);
        assertThat(MODEL.run().at("victims[Sexual]", 0)).isEqualTo(20);
    }

    @Test
    void aLaterSettingWins() {
        assertThat(MODEL.run(Inputs.of("base", 1).with("BASE", 2)).last("base")).isEqualTo(2);
        assertThat(MODEL.run(Inputs.of(Map.of("base", 3.0))).last("base")).isEqualTo(3);
        assertThat(MODEL.run(Inputs.of("base", 1).with(Inputs.of("base", 4))).last("base"))
                .isEqualTo(4);
    }

    @Test
    void refusesWhatItCannotSet() {
        refused("bse", 1, "cannot set bse: the model has no variable bse", "Maybe base");
        refused("rate[Criminal,1]", 1, "Form of rate has no element Criminal", "Maybe one of Sexual, Labour");
        refused("rate[Sexual]", 1, "rate has 2 subscripts, not 1");
        refused("base[Sexual]", 1, "base has 0 subscripts, not 1");
        refused("derived", 1, "derived is computed from base", "Maybe use Model.with(name, value)");
        refused("victims", 1, "the initial value of victims[Sexual] is computed from derived");
        refused("mixed", 1, "cannot set mixed[Labour]: mixed[Labour] is computed from base");
        refused("base", Double.NaN, "cannot set base to NaN");
        assertThat(with("mixed[Sexual]", 9).last("mixed[Sexual]")).isEqualTo(9);
    }

    private static void refused(String name, double value, String... messages) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll(messages);
    }

    @Test
    void namesOfWhatMayBeSet() {
        assertThat(MODEL.constants())
                .containsExactly(
                        "rate[Sexual,1]",
                        "rate[Sexual,2]",
                        "rate[Labour,1]",
                        "rate[Labour,2]",
                        "mixed[Sexual]",
                        "base");
        assertThat(MODEL.settableStocks()).containsExactly("plain");
    }
}
