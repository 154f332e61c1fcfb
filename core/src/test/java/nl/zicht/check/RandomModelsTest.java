package nl.zicht.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.simulate.CompiledModel;
import org.junit.jupiter.api.Test;

/** Models made of random equations, right or wrong, are checked without an exception; those that pass can be run. */
class RandomModelsTest {
    private static final long SEED = 20261121;
    private static final int MODELS = 100;
    private static final int ATTEMPTS = 40;

    private static final List<String> NAMES = List.of(
            "a", "b", "c", "d", "s", "t", "f", "g", "TIME", "X", "Y", "Num", "P", "SELF", "nothing", "PI", "X.B");
    private static final List<String> FUNCTIONS = List.of(
            "ABS",
            "MAX",
            "MIN",
            "SUM",
            "MEAN",
            "SIZE",
            "STDDEV",
            "RANK",
            "PROD",
            "SMTH1",
            "SMTH3",
            "DELAY1",
            "DELAYN",
            "DELAY",
            "TREND",
            "FORCST",
            "INIT",
            "PREVIOUS",
            "STEP",
            "PULSE",
            "RAMP",
            "SAFEDIV",
            "LOOKUP",
            "LOOKUPINV",
            "COUNTER",
            "g",
            "b",
            "INT",
            "NORMAL",
            "oops");
    private static final List<String> SUBSCRIPTS = List.of(
            "X", "Y", "A", "P", "1", "2", "*", "@1", "@2", "1:2", "*:Part", "Num", "a", "X - 1", "X.A", "9", "b[X]");
    private static final List<String> OPERATORS =
            List.of(" + ", " - ", " * ", " / ", " MOD ", " ^ ", " < ", " = ", " AND ", " OR ");

    private final Random random = new Random(SEED);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String equation(int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 9);
        return switch (kind) {
            case 0 -> Integer.toString(random.nextInt(5));
            case 1 -> one(NAMES);
            case 2 -> one(NAMES) + "[" + one(SUBSCRIPTS) + (random.nextBoolean() ? ", " + one(SUBSCRIPTS) : "") + "]";
            case 3, 4 -> equation(depth - 1) + one(OPERATORS) + equation(depth - 1);
            case 5 ->
                "(IF " + equation(depth - 1) + " THEN " + equation(depth - 1) + " ELSE " + equation(depth - 1) + ")";
            case 6 -> "(" + equation(depth - 1) + ")" + (random.nextInt(6) == 0 ? "'" : "");
            default -> call(depth - 1);
        };
    }

    private String call(int depth) {
        List<String> arguments = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            arguments.add(equation(depth));
        }
        return one(FUNCTIONS) + "(" + String.join(", ", arguments) + ")";
    }

    private String variable(String kind, String name, String rest) {
        String shape = one(List.of("", "", "[X]", "[X]", "[X,Y]", "[Num]", "[X,X]", "[Y]"));
        String unit = random.nextInt(3) == 0 ? "; unit " + one(List.of("person", "euro/year", "year")) : "";
        return kind + " " + name + shape + " = " + equation(1 + random.nextInt(3)) + unit + rest;
    }

    /** Returns the line of a variable, the first being line 6. */
    private String line(int line) {
        return switch (line) {
            case 6 -> variable("aux", "a", "");
            case 7 -> variable("aux", "b", "");
            case 8 -> variable("aux", "c", "; table (0,0) (1,2)");
            case 9 -> variable("aux", "d", random.nextBoolean() ? "; init 3" : "");
            case 10 -> variable(one(List.of("stock", "nnstock")), "s", "; in f; out h");
            case 11 -> variable(one(List.of("stock", "nnstock")), "t", "; in h; net 1");
            case 12 -> variable(one(List.of("flow", "uniflow")), "f", "");
            case 13 -> variable(one(List.of("flow", "uniflow")), "h", "");
            default -> "gf g = (0,0) (1,1) (3,2)";
        };
    }

    private List<String> model() {
        List<String> lines = new ArrayList<>(
                List.of("specs 0 2 1 euler year", "dim X = A, B", "dim Y = P, Q, R", "dim Part = R, P", "dim Num = 3"));
        for (int line = 6; line <= 14; line++) {
            lines.add(line(line));
        }
        return lines;
    }

    /** Makes the lines with errors anew. */
    private void mend(List<String> lines, CheckReport report) {
        for (Diagnostic diagnostic : report.diagnostics()) {
            SourceSpan span = diagnostic.span();
            if (diagnostic.isError() && span != null) {
                lines.set(span.line() - 1, line(span.line()));
            }
        }
    }

    @Test
    void noneOfThemThrows() {
        int run = 0;
        for (int i = 0; i < MODELS; i++) {
            List<String> lines = model();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                String text = String.join("\n", lines);
                try {
                    CheckReport report = ModelText.check(text);
                    boolean errors = report.diagnostics().stream().anyMatch(Diagnostic::isError);
                    assertThat(report.model().isPresent()).isEqualTo(!errors);
                    if (!errors) {
                        run++;
                        CompiledModel.of(report.orThrow()).run();
                        break;
                    }
                    mend(lines, report);
                } catch (ModelException refused) {
                    // a delay time that only the run can tell is wrong
                    assertThat(refused.diagnostics())
                            .extracting(Diagnostic::code)
                            .containsAnyOf(Code.BAD_VALUE, Code.DELAY_TOO_SHORT);
                    break;
                } catch (RuntimeException | Error e) {
                    throw new AssertionError("seed " + SEED + ", model " + i + ":\n" + text, e);
                }
            }
        }
        assertThat(run)
                .as("models that could be run, of %d from seed %d", MODELS, SEED)
                .isGreaterThan(MODELS / 10);
    }
}
