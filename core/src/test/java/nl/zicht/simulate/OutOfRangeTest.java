package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.VensimReader;
import org.junit.jupiter.api.Test;

/** The range behind a unit: what leaves it is told once for each variable, and nothing is cut off. */
class OutOfRangeTest {
    private static List<Diagnostic> warnings(String equations) {
        String clock = "INITIAL TIME = 0 ~~|\nFINAL TIME = 10 ~~|\nTIME STEP = 1 ~ Month [0,?] ~|\nSAVEPER = 1 ~~|\n";
        Diagnostics found = new Diagnostics();
        CompiledModel model = CompiledModel.of(Checker.check(
                        VensimReader.read(
                                        new SourceText("m.mdl", "{UTF-8}\n" + equations + clock), Limits.DEFAULT, found)
                                .orElseThrow(),
                        found,
                        Limits.DEFAULT)
                .orThrow());
        return model.run().warnings();
    }

    @Test
    void theFirstTimeAndValueAreToldOnce() {
        assertThat(warnings("level = INTEG(2, 1) ~ Person [0,8,0.5] ~|\n"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.message())
                            .isEqualTo("level is 9 at time 4, outside the range [0, 8] that is given for it");
                    assertThat(found.span()).hasToString("m.mdl:2:1");
                });
    }

    @Test
    void elementsOfAnArrayAreOneVariable() {
        String array = "r: a, b, c ~~|\nx[r] = r * Time ~ 1 [?,20] ~|\n";
        assertThat(warnings(array))
                .singleElement()
                .satisfies(found -> assertThat(found.message())
                        .isEqualTo("x[c] is 21 at time 7, outside the range [?, 20] that is given for it"));
    }

    @Test
    void aConstantIsToldAtTheStart() {
        assertThat(warnings("c = -1 ~ 1 [0,?] ~|\nd = 3 ~ 1 [0,5] ~|\n"))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.message()).startsWith("c is -1 at time 0, outside the range [0, ?]"));
    }

    @Test
    void boundsRoundingAndMissingValuesLieInside() {
        assertThat(
                        warnings(
                                "x = 0.1 + 0.2 ~ 1 [0,0.3] ~|\ny = :NA: ~ 1 [0,1] ~|\nz = Time ~ 1 [0,10] ~|\nw = 5 ~ 1 [?,?] ~|\n"))
                .isEmpty();
    }
}
