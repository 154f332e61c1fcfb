package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.ModelStructure;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;

/** Models of a few equations in Vensim's language, run by both back ends. */
final class VensimText {
    private VensimText() {}

    /** Checks a model that runs from 0. */
    static CheckReport check(double last, double dt, String equations) {
        Diagnostics diagnostics = new Diagnostics();
        String text = """
                {UTF-8}
                %s
                INITIAL TIME = 0 ~ Month ~|
                FINAL TIME = %s ~ Month ~|
                TIME STEP = %s ~ Month ~|
                SAVEPER = TIME STEP ~ Month ~|
                """.formatted(equations, last, dt);
        ModelStructure structure = VensimReader.read(new SourceText("test.mdl", text), Limits.DEFAULT, diagnostics)
                .orElseThrow();
        return Checker.check(structure, diagnostics, Limits.DEFAULT);
    }

    static List<String> findings(double last, double dt, String equations) {
        return check(last, dt, equations).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    /** Runs a model by Euler's method; both back ends must give the same bits. */
    static Run run(double last, double dt, String equations) {
        return run(last, dt, equations, IntegrationMethod.EULER);
    }

    static Run run(double last, double dt, String equations, IntegrationMethod method) {
        CompiledModel model = CompiledModel.of(check(last, dt, equations).orThrow());
        RunOptions options = RunOptions.DEFAULT.withMethod(method);
        Run fast = model.run(Inputs.NONE, options.withBackEnd(BackEnd.BYTECODE));
        Run slow = model.run(Inputs.NONE, options.withBackEnd(BackEnd.INTERPRETER));
        for (String name : fast.names()) {
            assertThat(fast.series(name)).as(name).containsExactly(slow.series(name));
        }
        return fast;
    }

    /** Returns the equation of a variable that has these values one after the other, a step apart. */
    static String values(String name, double dt, int count, IntToDoubleFunction value) {
        String points = IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "(%s,%s)", i * dt, value.applyAsDouble(i)))
                .collect(Collectors.joining(","));
        return name + " table(" + points + ") ~~|\n" + name + " = LOOKUP BACKWARD(" + name + " table, Time) ~~|\n";
    }

    static void near(double[] found, double... expected) {
        assertThat(found).containsExactly(expected, within(1e-9));
    }
}
