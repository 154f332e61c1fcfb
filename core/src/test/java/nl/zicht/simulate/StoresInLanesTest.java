package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.zicht.Model;
import nl.zicht.check.StoreKind;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.VensimReader;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delays whose times differ from member to member, and every store that goes into lanes, against members run alone by the interpreter. */
class StoresInLanesTest {
    private static final String TEXT = """
            {UTF-8}
            age: young, middle, old ~~|
            lag = 2 ~~|
            size = 3 ~~|
            input = 1 + SIN(Time) ~~|
            curve((0,0),(1,1),(2,0.5)) ~~|
            fixed = DELAY FIXED(input, lag, 7) ~~|
            bound = DELAY FIXED(level, lag, 5) ~~|
            material = DELAY MATERIAL(input, lag + 0.3 * SIN(Time), 7, 0) ~~|
            information = DELAY INFORMATION(input, lag + SIN(Time / 3), 7) ~~|
            belt = DELAY CONVEYOR(input, lag, 0.05, curve, 4, lag) ~~|
            batches = DELAY BATCH(input, size, lag, 0, 0, 1) ~~|
            profile = DELAY PROFILE(curve, input, lag, 1, 0.01) ~~|
            smooth = SMOOTH3(input, lag) ~~|
            sampled = SAMPLE IF TRUE(MODULO(Time, size) < 0.5, level, 0) ~~|
            turn = IF THEN ELSE(MODULO(Time, size) < 0.25, 1, 0) ~~|
            people[young] = INTEG(input, 1) ~~|
            people[middle] = INTEG(0, 2) ~~|
            people[old] = INTEG(-0.1 * people[old], 3) ~~|
            leaving = SHIFT IF TRUE(people[young], turn, ELMCOUNT(age), 0, 7) ~~|
            level = INTEG(input - level / lag + fixed * 0.01 + material * 0.01, 1) ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 20 ~~|
            TIME STEP = 0.25 ~~|
            SAVEPER = 0.5 ~~|
            """;

    private static final List<String> INPUTS = List.of("lag", "size");
    private static final double[][] NUMBERS = {{2, 0.25, 3.6, 2, 40, 1}, {3, 2, 3, 5, 1, 3}};

    private static CompiledModel model() {
        Diagnostics diagnostics = new Diagnostics();
        return Model.of(VensimReader.read(new SourceText("stores.mdl", TEXT), Limits.DEFAULT, diagnostics)
                        .orElseThrow())
                .compile();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 64, 256})
    void haveTheBitsOfSingleRuns(int width) {
        CompiledModel model = model();
        for (IntegrationMethod method : List.of(IntegrationMethod.EULER, IntegrationMethod.RK4)) {
            RunOptions options = RunOptions.DEFAULT.withMethod(method);
            LaneAgreement.of("stores by " + method, model, options, INPUTS, NUMBERS)
                    .orElseThrow()
                    .check(model, width);
        }
    }

    @Test
    void areAllThere() {
        CompiledModel model = model();
        assertThat(model.plan().delays()).isNotEmpty();
        assertThat(model.plan().stores().stream().map(store -> store.kind()).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StoreKind.values())
                        .filter(kind -> kind != StoreKind.JOURNAL && kind != StoreKind.STOP)
                        .toList());
    }
}
