package nl.zicht.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.simulate.CompiledModel;
import org.junit.jupiter.api.Test;

/** Equations nested as deep as the limits allow are checked on a small stack, and no term that comes out is deep. */
class DepthTest {
    private static final int NESTING = Limits.DEFAULT.nesting() - 2;

    private static CheckedModel check(String model) {
        AtomicReference<CheckReport> report = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    Diagnostics diagnostics = new Diagnostics();
                    report.set(Checker.check(
                            ModelText.read(model, Dialect.XMILE, diagnostics), diagnostics, Limits.DEFAULT));
                },
                "check",
                256 * 1024);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return report.get().orThrow();
    }

    private static int depth(Term term) {
        int deepest = 0;
        for (Term operand : Terms.operands(term)) {
            deepest = Math.max(deepest, depth(operand));
        }
        return deepest + 1;
    }

    private static void shallow(CheckedModel model) {
        for (Cell cell : model.cells()) {
            List<Term> terms = new ArrayList<>();
            if (cell.rule() instanceof Rule.Computed computed) {
                terms.add(computed.value());
            } else if (cell.rule() instanceof Rule.Integrated integrated) {
                terms.add(integrated.initial());
                terms.add(integrated.netFlow());
            }
            terms.forEach(term -> assertThat(depth(term)).isLessThanOrEqualTo(DepthCut.DEEPEST));
        }
    }

    private static double nested(String open, String inner, String close) {
        CheckedModel model = check("specs 0 1 1\ndim D = 3\naux a[D] = D\naux one = 1\naux x = " + open.repeat(NESTING)
                + inner + close.repeat(NESTING));
        shallow(model);
        return CompiledModel.of(model).run().at("x", 1);
    }

    @Test
    void nestingOfEveryKind() {
        assertThat(nested("(1 + ", "1", ")")).isEqualTo(NESTING + 1);
        assertThat(nested("ABS(", "one", ")")).isEqualTo(1);
        assertThat(nested("MAX(0, ", "one", ")")).isEqualTo(1);
        assertThat(nested("SUM(", "a", ")")).isEqualTo(6);
        assertThat(nested("SUM(a[*] + ", "0", ")")).isGreaterThan(1e200);
        assertThat(nested("IF one THEN ", "5", " ELSE 0")).isEqualTo(5);
        assertThat(nested("SMTH1(", "one", ", 5)")).isEqualTo(1);
        assertThat(nested("a[", "2", "]")).isEqualTo(2);
        assertThat(nested("-", "one", "")).isEqualTo(NESTING % 2 == 0 ? 1 : -1);
        assertThat(nested("2 ^ ", "0", "")).isPositive();
    }

    @Test
    void namesThatDoubleAreNotFollowedForEver() {
        StringBuilder model = new StringBuilder("aux v0 = 1\n");
        for (int i = 1; i < 60; i++) {
            model.append("aux v%d = v%d + v%d\n".formatted(i, i - 1, i - 1));
        }
        assertThat(check(model + "aux x = SMTH1(1, v59)").cells()).hasSize(62);
    }

    @Test
    void aCutKeepsEveryBit() {
        Term sum = new Term.Constant(1e16);
        for (int i = 0; i < 1000; i++) {
            sum = Algebra.minus(Algebra.plus(sum, Algebra.number(1)), Algebra.number(3));
        }
        List<Term> parts = new ArrayList<>();
        Term cut = DepthCut.cut(sum, part -> {
            parts.add(part);
            return new Term.CellRef(parts.size() - 1);
        });
        assertThat(depth(cut)).isLessThanOrEqualTo(DepthCut.DEEPEST);
        double[] values = new double[parts.size()];
        for (int i = 0; i < values.length; i++) {
            assertThat(depth(parts.get(i))).isLessThanOrEqualTo(DepthCut.DEEPEST);
            values[i] = value(parts.get(i), values);
        }
        double expected = 1e16;
        for (int i = 0; i < 1000; i++) {
            expected = expected + 1 - 3;
        }
        assertThat(value(cut, values)).isEqualTo(expected);
    }

    private static double value(Term term, double[] cells) {
        if (term instanceof Term.Binary binary) {
            double left = value(binary.left(), cells);
            double right = value(binary.right(), cells);
            return binary.operation() == BinaryOperation.ADD ? left + right : left - right;
        }
        return term instanceof Term.CellRef ref ? cells[ref.cell()] : ((Term.Constant) term).value();
    }
}
