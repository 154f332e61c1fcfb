package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.Model;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros of Vensim's language: what they compute, whose levels are whose, what their further outputs become, and what is said when they are wrong. */
class VensimMacroTest {
    private static final String CONTROL = """
            FINAL TIME = 2 ~ Month ~ |
            INITIAL TIME = 0 ~ Month ~ |
            SAVEPER = TIME STEP ~ Month ~ |
            TIME STEP = 0.5 ~ Month ~ |
            """;

    private static final String GROWTH = """
            :MACRO: CAPPED GROWTH(x0, rate, cap : headroom, room)
            CAPPED GROWTH = INTEG(rate*CAPPED GROWTH*headroom, x0) ~ x0 ~ |
            headroom = 1 - CAPPED GROWTH/cap ~ Dmnl ~ |
            room = cap - CAPPED GROWTH ~ cap ~ |
            :END OF MACRO:
            """;

    @Test
    void macrosCallEachOtherInAnyOrderAndKeepTheirNames() {
        Run run = run("""
                y = TWICE SUM(3, 4) + extra ~~|
                :MACRO: TWICE SUM(a, b)
                TWICE SUM = 2*ADDED(a, b) ~~|
                :END OF MACRO:
                :MACRO: ADDED(b, a)
                ADDED = b - a + extra ~~|
                extra = 1 ~~|
                :END OF MACRO:
                extra = 100 ~~|
                """);
        assertThat(run.series("y")).containsOnly(100.0);
    }

    @Test
    void everyCallHasLevelsOfItsOwn() {
        Run run = run("""
                :MACRO: FILLED(rate, start)
                FILLED = INTEG(rate, start) ~ start ~ |
                :END OF MACRO:
                both = FILLED(2, 1) + FILLED(2, 1) * 10 ~~|
                nested = FILLED(FILLED(1, 0), 5) ~~|
                who : a, b ~~|
                speed[who] = 1, 3 ~~|
                each[who] = FILLED(speed[who], 0) ~~|
                """);
        series(run, "both", 11, 22, 33, 44, 55);
        series(run, "nested", 5, 5, 5.25, 5.75, 6.5);
        series(run, "each[a]", 0, 0.5, 1, 1.5, 2);
        series(run, "each[b]", 0, 1.5, 3, 4.5, 6);
    }

    @Test
    void furtherOutputsAreVariablesOfTheCaller() {
        Run run = run(GROWTH + """
                pop = CAPPED GROWTH(100, 0.1, 1000 : slack, open) ~ Person ~ The people. |
                level = INTEG(0.1*level*free, 100) ~~|
                free = 1 - level/1000 ~~|
                used = 1 - slack ~~|
                """);
        assertThat(run.series("pop")).isEqualTo(run.series("level"));
        assertThat(run.series("slack")).isEqualTo(run.series("free"));
        assertThat(run.series("open")[0]).isEqualTo(900);
        assertThat(run.series("used")[0]).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void furtherOutputsBelongToTheSameCallAsTheValue() {
        Run run = run("""
                :MACRO: DRAWN(low, seed : twice)
                DRAWN = low + RANDOM UNIFORM(0, 1, seed) ~~|
                twice = 2*DRAWN ~~|
                :END OF MACRO:
                x = DRAWN(5, 0 : double x) + 0 ~~|
                other = DRAWN(5, 0 : double other) ~~|
                who : a, b ~~|
                low[who] = 1, 10 ~~|
                y[who] = DRAWN(low[who], 0 : double y) ~~|
                z[a] = DRAWN(low[a], 0 : double z[a]) ~~|
                z[b] = DRAWN(low[b], 0 : double z[b]) ~~|
                """);
        for (String name : List.of("x", "other", "y[a]", "y[b]", "z[a]", "z[b]")) {
            double[] drawn = run.series(name);
            double[] twice = run.series("double " + name);
            for (int i = 0; i < drawn.length; i++) {
                assertThat(twice[i]).as(name).isEqualTo(2 * drawn[i]);
            }
            assertThat(drawn[1]).as(name).isNotEqualTo(drawn[2]);
        }
    }

    @Test
    void macrosNameOutputsOfMacros() {
        Run run = run(GROWTH + """
                :MACRO: HELD(start : spare)
                HELD = CAPPED GROWTH(start, 0, 100 : left, spare) ~~|
                :END OF MACRO:
                p = 2*HELD(20 : s) + CAPPED GROWTH(HELD(30 : inner), 0, 50 : outer, rest) ~~|
                """);
        series(run, "p", 70, 70, 70, 70, 70);
        series(run, "s", 80, 80, 80, 80, 80);
        series(run, "inner", 70, 70, 70, 70, 70);
        series(run, "outer", 0.4, 0.4, 0.4, 0.4, 0.4);
        series(run, "rest", 20, 20, 20, 20, 20);
    }

    @Test
    void arraysAndTablesAreArguments() {
        Run run = run("""
                :MACRO: SHARE(x, whole)
                SHARE = x/whole ~~|
                :END OF MACRO:
                :MACRO: ADDED UP(x)
                ADDED UP = SUM(x[who!]) ~~|
                :END OF MACRO:
                :MACRO: READ(curve, at)
                READ = curve(at) + WITH LOOKUP(at, ((0,0),(10,100))) ~~|
                :END OF MACRO:
                who : a, b ~~|
                base[who] = 10, 30 ~~|
                part[who] = SHARE(base[who], SUM(base[who!])) ~~|
                total = ADDED UP(base) ~~|
                line( (0,0),(10,20) ) ~~|
                y = READ(line, 3) ~~|
                """);
        assertThat(run.series("part[a]")[0]).isEqualTo(0.25);
        assertThat(run.series("part[b]")[0]).isEqualTo(0.75);
        assertThat(run.series("total")[0]).isEqualTo(40);
        assertThat(run.series("y")[0]).isEqualTo(36);
    }

    @Test
    void aDollarMeansTheModelAndTheClockNeedsNone() {
        Run run = run("""
                :MACRO: CLOCKS(x)
                CLOCKS = Time$ + Time + 10*TIME STEP$ + 100*SAVEPER + 1000*wide$ + wide ~~|
                wide = x ~~|
                :END OF MACRO:
                :MACRO: OWN(time step)
                OWN = time step + 10*time step$ ~~|
                :END OF MACRO:
                wide = 7 ~~|
                c = CLOCKS(0.25) ~~|
                o = OWN(3) ~~|
                """);
        series(run, "c", 7055.25, 7056.25, 7057.25, 7058.25, 7059.25);
        series(run, "o", 8, 8, 8, 8, 8);
    }

    @Test
    void aMacroHidesTheBuiltInOfItsName() {
        Run run = run("""
                :MACRO: SQRT(x)
                SQRT = x*10 ~~|
                :END OF MACRO:
                :MACRO: LATE(x)
                LATE = SMOOTH(x, 1) + DELAY FIXED(x, 1, -1) ~~|
                :END OF MACRO:
                y = SQRT(4) + MAX(1, 2) ~~|
                z = LATE(Time) ~~|
                """);
        series(run, "y", 42, 42, 42, 42, 42);
        series(run, "z", -1, -1, 0.25, 1.125, 2.0625);
    }

    @ParameterizedTest
    @CsvSource({
        "x = NONE(1) ~~|, 1:5, nothing is known about a function called NONE",
        "x = NONE(1 : out) ~~|, 1:14, there is no macro NONE",
        "x = F(1) ~~|, 1:5, 'the macro F takes 2 arguments, 1 was found'",
        "'x = F(1, 2 : p, q) ~~|', 1:17, the macro F has 1 further outputs; 2 names stand after the colon",
        "'x = F(1, 2 : p ~~|', 1:15, expected )",
        "'x = F(1, 2 : 3) ~~|', 1:14, a variable for a further output of 'F'",
        "'x = F(1, 2 : p) + p ~~| p = 3 ~~|', 1:14, p is an output of a macro here and has an equation of its own",
        "':MACRO: G(a) G = a + nothing ~~| :END OF MACRO: x = G(1) ~~|', 1:22, nothing in the model is called nothing",
        "':MACRO: G(a) G = a + ~~| :END OF MACRO: x = 1 ~~|', 1:21, the end of the equation",
        "':MACRO: G(a) H = a ~~| :END OF MACRO: x = 1 ~~|', 1:9, 'the macro G has no equation for G, its value'",
        "':MACRO: G(a : b) G = a ~~| :END OF MACRO: x = 1 ~~|', 1:15, no equation for b",
        "':MACRO: G(a) G = a ~~| a = 1 ~~| :END OF MACRO: x = 1 ~~|', 1:24, a is an input of the macro G",
        "':MACRO: G(a) G = a ~~| r : r1 ~~| :END OF MACRO: x = 1 ~~|', 1:24, only equations may stand in a macro",
        "':MACRO: G[a] G = (a) ~~| :END OF MACRO: x = 1 ~~|', 1:10, expected (",
        "':MACRO: G(a) G = a ~~| :MACRO: H(a) H = a ~~| :END OF MACRO: x = 1 ~~|', 1:9, the macro has no :END OF MACRO:",
        "':MACRO: G(a) G = G(a) ~~| :END OF MACRO: x = G(1) ~~|', 1:18, G"
    })
    void mistakesAreNamedWithTheirPlace(String text, String place, String words) {
        String macro = ":MACRO: F(a, b : c) F = a + b ~~| c = a ~~| :END OF MACRO:\n";
        assertThat(errors(text + "\n" + macro + CONTROL)).anySatisfy(error -> {
            assertThat(error.render().replace("outputs, ", "outputs; ")).contains(words);
            assertThat(String.valueOf(error.span())).isEqualTo("test.mdl:" + place);
        });
    }

    @Test
    void aMistakeInAMacroSaysWhichCallMetIt() {
        List<Diagnostic> errors = errors("""
                :MACRO: G(a)
                G = a + nothing ~~|
                :END OF MACRO:
                x = G(1) ~~|
                """ + CONTROL);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).render()).contains("test.mdl:2:9").contains("in the macro G, called at test.mdl:4:5");
    }

    @Test
    void anEquationThatCannotBeReadIsNotCalledMissing() {
        List<Diagnostic> errors = errors(":MACRO: G(a : b) G = a + ~~| b = a ~~| :END OF MACRO: x = 1 ~~|\n" + CONTROL);
        assertThat(errors).hasSize(1);
    }

    private static List<Diagnostic> errors(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return Checker.check(structure(text, diagnostics), diagnostics, Limits.DEFAULT).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    private static ModelStructure structure(String text, Diagnostics diagnostics) {
        return VensimReader.read(new SourceText("test.mdl", text), Limits.DEFAULT, diagnostics)
                .orElseThrow();
    }

    /** Runs by both back ends, which must agree to the bit. */
    private static Run run(String equations) {
        Diagnostics diagnostics = new Diagnostics();
        ModelStructure structure = structure(equations + CONTROL, diagnostics);
        assertThat(diagnostics.list()).isEmpty();
        var compiled = Model.of(structure).compile();
        Run slow = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        Run fast = compiled.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.BYTECODE));
        slow.names().forEach(name -> assertThat(fast.series(name)).as(name).isEqualTo(slow.series(name)));
        return slow;
    }

    private static void series(Run run, String name, double... expected) {
        assertThat(run.series(name)).as(name).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(run.series(name)[i]).as(name + " at " + run.times()[i]).isCloseTo(expected[i], within(1e-9));
        }
    }
}
