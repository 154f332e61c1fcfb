package nl.zicht.check;

import static nl.zicht.check.FindingsAssert.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.equation.Diagnostic;
import nl.zicht.simulate.CompiledModel;
import org.junit.jupiter.api.Test;

class LoopChecksTest {
    private static void legal(String model) {
        CheckReport report = ModelText.check(model);
        assertThat(report.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
        assertThat(CompiledModel.of(report.orThrow()).run().rows()).isPositive();
    }

    @Test
    void selfReference() {
        assertFindings("aux a = 1\naux b = a + b")
                .error("ALGEBRAIC_LOOP", 2, 9, "b needs itself at the same moment: b → b", "a stock or a delay")
                .nothingElse();
    }

    @Test
    void theShortestCycleFromTheFirstNameOn() {
        assertFindings("""
                aux d = c
                aux c = a + d0
                aux d0 = e1
                aux e1 = c
                aux b = b2 * 2
                aux b2 = c
                aux a = b + d0
                """)
                .error("ALGEBRAIC_LOOP", 2, 9, "each of these needs the next at the same moment: c → d0 → e1 → c", null)
                .nothingElse();
    }

    @Test
    void twoLoopsAreTwoFindings() {
        assertFindings("aux a = b\naux b = a\naux c = d + a\naux d = c")
                .error("ALGEBRAIC_LOOP", 1, 9, "a → b → a", null)
                .error("ALGEBRAIC_LOOP", 3, 9, "c → d → c", null)
                .nothingElse();
    }

    @Test
    void aThousandVariablesInARing() {
        StringBuilder model = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            model.append("aux v")
                    .append(i)
                    .append(" = v")
                    .append((i + 1) % 1000)
                    .append('\n');
        }
        assertFindings(model.toString())
                .error("ALGEBRAIC_LOOP", 1, 10, "v0 → v1 → v2", null)
                .nothingElse();
    }

    @Test
    void aLongChainIsNoLoopAndNoDeepRecursion() {
        int n = 100_000;
        StringBuilder model = new StringBuilder();
        for (int i = 0; i < n; i++) {
            model.append("aux v").append(i).append(i + 1 < n ? " = v" + (i + 1) + "\n" : " = 7");
        }
        assertThat(ModelText.check(model.toString()).orThrow().cells()).hasSize(n);
    }

    @Test
    void stocksDelaysAndPreviousBreakACycle() {
        legal("stock s = 1; in f\nflow f = s * 0.1");
        legal("aux a = SMTH1(b, 5, 1)\naux b = a + 1");
        legal("aux a = DELAY1(b, 5, 1)\naux b = a + 1");
        legal("aux a = DELAY(b, 5, 1)\naux b = a + 1");
        legal("aux a = PREVIOUS(b, 1)\naux b = a + 1");
        legal("aux a = PREVIOUS(SELF, 0) + 1");
        legal("aux a = INIT(c) + b\naux b = 1\naux c = 2");
    }

    @Test
    void anArrayMayReferToItsOtherElements() {
        legal(
                "dim X = 5\naux a[X] = IF X = 1 THEN 1 ELSE 2\naux b[X] =\n [1] = 1\n [2] = b[1] * 2\n [3] = b[2] + b[1]\n [4] = 0\n [5] = b[3]");
        legal("dim X = 5\naux a[X] = a[X - 1] + 1");
        assertFindings("dim X = A, B\naux a[X] = SUM(a)")
                .error("ALGEBRAIC_LOOP", 2, 12, "a[A] needs itself", null)
                .nothingElse();
        assertFindings("dim X = A, B\naux a[X] = a[i] + 1\naux i = 1")
                .error("ALGEBRAIC_LOOP", "a[A] → a[A]")
                .nothingElse();
    }

    @Test
    void initialValuesCanBeCircularToo() {
        assertFindings("stock s = a; in f\naux a = s * 2\nflow f = 1")
                .error(
                        "ALGEBRAIC_LOOP",
                        2,
                        9,
                        "the initial value of each of these needs that of the next: a → s → a",
                        "initial value that does not")
                .nothingElse();
        assertFindings("aux a = INIT(b)\naux b = a + 1")
                .error("ALGEBRAIC_LOOP", 1, 9, "the initial value", null)
                .nothingElse();
        assertFindings("aux a = SMTH1(b, 3)\naux b = a + 1")
                .error("ALGEBRAIC_LOOP", 1, 9, "a → b → a", null)
                .nothingElse();
        legal("stock s = a; in f\naux a = s * 2; init 5\nflow f = 1");
    }

    @Test
    void aLoopThroughATableAndAThroughHiddenParts() {
        assertFindings("gf g = (0,0) (1,1)\naux a = g(b)\naux b = a")
                .error("ALGEBRAIC_LOOP", 2, 9, "a → b → a", null)
                .nothingElse();
        String sum = "b" + " + 1".repeat(500);
        assertFindings("aux a = " + sum + "\naux b = SMTH1(a, 3) + a")
                .error("ALGEBRAIC_LOOP", 1, 9, "moment: a → b → a", null)
                .nothingElse();
    }

    @Test
    void walkersGiveTheCellsOfATerm() {
        Term ref = new Term.ElementRef(10, List.of(2, 3), List.of(new Term.CellRef(4), new Term.Constant(2)), 0);
        assertThat(Terms.cells(new Term.Binary(BinaryOperation.ADD, ref, new Term.CellRef(4))))
                .containsExactly(4, 11, 14);
    }
}
