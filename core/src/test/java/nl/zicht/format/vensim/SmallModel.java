package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;

/** A model of a few lines of Vensim's language, from 0 to 3 in steps of 0.5 unless it says otherwise, run by both back ends, which must agree bit by bit. */
final class SmallModel {
    private static final List<String> SETTINGS =
            List.of("INITIAL TIME = 0", "FINAL TIME = 3", "TIME STEP = 0.5", "SAVEPER = TIME STEP");

    private SmallModel() {}

    static Run run(String text) {
        return run(text, RunOptions.DEFAULT);
    }

    static Run run(String text, RunOptions options) {
        CheckReport report = check(text);
        CompiledModel model = CompiledModel.of(report.orThrow());
        Run run = model.run(Inputs.NONE, options);
        Run slow = model.run(Inputs.NONE, options.withBackEnd(BackEnd.INTERPRETER));
        assertThat(bits(run.times())).isEqualTo(bits(slow.times()));
        for (String name : run.names()) {
            assertThat(bits(run.series(name))).as(name).isEqualTo(bits(slow.series(name)));
        }
        return run;
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    static List<Diagnostic> findings(String text) {
        return check(text).diagnostics();
    }

    private static CheckReport check(String text) {
        StringBuilder whole = new StringBuilder("{UTF-8}\n").append(text).append('\n');
        for (String line : SETTINGS) {
            if (!text.contains(line.substring(0, line.indexOf('=')).strip() + " =")) {
                whole.append(line).append(" ~~|\n");
            }
        }
        Diagnostics diagnostics = new Diagnostics();
        return VensimReader.read(new SourceText("small.mdl", whole.toString()), Limits.DEFAULT, diagnostics)
                .map(model -> Checker.check(model, diagnostics, Limits.DEFAULT))
                .orElseThrow(() -> new AssertionError(diagnostics.list()));
    }
}
