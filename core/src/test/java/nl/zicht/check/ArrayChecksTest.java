package nl.zicht.check;

import static nl.zicht.check.FindingsAssert.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

class ArrayChecksTest {
    private static final String DIMENSIONS = """
            specs 0 1 1
            dim X = A, B
            dim Y = P, Q, R
            dim Part = R, P
            dim Num = 4
            aux m[X,Y] = X * 10 + Y
            aux q[X,X] = 0
              [A,A] = 1
              [A,B] = 2
              [B,A] = 3
              [B,B] = 4
            aux n[Num] = Num * Num
            aux two = 2
            """;

    private static double[] values(String variable) {
        Run run = CompiledModel.of(ModelText.check(DIMENSIONS + variable).orThrow())
                .run();
        String name =
                variable.split("\n")[0].replaceAll("^aux ([^=\\[]*).*", "$1").strip();
        return run.names().stream()
                .filter(n -> n.equals(name) || n.startsWith(name + "["))
                .mapToDouble(n -> run.at(n, 0))
                .toArray();
    }

    @Test
    void subscriptsOfEveryKind() {
        assertThat(values("aux v = m[B, Q]")).containsExactly(22);
        assertThat(values("aux v[X] = m[X, Q]")).containsExactly(12, 22);
        assertThat(values("aux v = m[2, 3]")).containsExactly(23);
        assertThat(values("aux v = m[X.B, Y.Q]")).containsExactly(22);
        assertThat(values("aux v = X.B * 100 + Y.R")).containsExactly(203);
        assertThat(values("aux v[Y,X] = m[@2, @1]")).containsExactly(11, 21, 12, 22, 13, 23);
        assertThat(values("aux v[Y,X] = m'")).containsExactly(11, 21, 12, 22, 13, 23);
        assertThat(values("aux v[Y,X] = m")).containsExactly(11, 21, 12, 22, 13, 23);
        assertThat(values("aux v[X,X] = q'")).containsExactly(1, 3, 2, 4);
        assertThat(values("aux v[X,X] = q[@2,@1]")).containsExactly(1, 3, 2, 4);
        assertThat(values("aux v[X,X] = q + q'")).containsExactly(2, 5, 5, 8);
        assertThat(values("aux v[X] = q[X,X]")).containsExactly(1, 4);
        assertThat(values("aux v[Part] = m[A, Part]")).containsExactly(13, 11);
        assertThat(values("aux v[Num] = n[Num - 1]")).containsExactly(0, 1, 4, 9);
        assertThat(values("aux v[Num] = n[Num MOD 4 + 1]")).containsExactly(4, 9, 16, 1);
        assertThat(values("aux v = m[two, two + 1]")).containsExactly(23);
        assertThat(values("aux v = m[A, two * 5]")).containsExactly(0);
        assertThat(values("aux v = n(3) + m(two + 2)")).containsExactly(9 + 21);
        assertThat(values("aux v[Num] = n[2:4]")).containsExactly(4, 9, 16, 0);
        assertThat(values("aux v[X] = m[X, Y.P] + X")).containsExactly(12, 23);
        assertThat(values("aux v[X,Y] = m[X, Q] + n[2]")).containsExactly(16, 16, 16, 26, 26, 26);
    }

    @Test
    void invalidIndexValueIsTheModels() {
        assertThat(values("aux v = n[two * 9]\ninvalid NaN")).containsExactly(Double.NaN);
        assertThat(values("aux v[Num] = n[Num + 3]\ninvalid NaN"))
                .containsExactly(16, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void arrayFunctions() {
        assertThat(values("aux v = SUM(m)")).containsExactly(11 + 12 + 13 + 21 + 22 + 23);
        assertThat(values("aux v[X] = SUM(m[X,*])")).containsExactly(36, 66);
        assertThat(values("aux v[Y] = SUM(m[*,Y])")).containsExactly(32, 34, 36);
        assertThat(values("aux v[X] = SUM(m)")).containsExactly(102, 102);
        assertThat(values("aux v[X] = SUM(m[X,*] * m[A,*])"))
                .containsExactly(11 * 11 + 144 + 169, 21 * 11 + 22 * 12 + 23 * 13);
        assertThat(values("aux v[Num] = n / SUM(n)")).containsExactly(1 / 30.0, 4 / 30.0, 9 / 30.0, 16 / 30.0);
        assertThat(values("aux v = SUM(n[*] / SUM(n[*]))")[0]).isEqualTo(1.0);
        assertThat(values("aux v = MEAN(n) + MIN(n) + MAX(m)")).containsExactly(7.5 + 1 + 23);
        assertThat(values("aux v = PROD(n[1:3])")).containsExactly(36);
        assertThat(values("aux v = STDDEV(n)")[0])
                .isEqualTo(Math.sqrt((6.5 * 6.5 + 3.5 * 3.5 + 1.5 * 1.5 + 8.5 * 8.5) / 4));
        assertThat(values("aux v = SIZE(m) + SIZE(m[A,*]) + SIZE(Num) + SIZE(two)"))
                .containsExactly(6 + 3 + 4 + 1);
        assertThat(values("aux v[Num] = MAX(n - 5, 0)")).containsExactly(0, 0, 4, 11);
        assertThat(values("aux v = MAX(n[*], 20, m[A,*])")).containsExactly(20);
        assertThat(values("aux v = SUM(MAX(n[*] - 5, 0))")).containsExactly(15);
        assertThat(values("aux v = SUM(m[B, *:Part])")).containsExactly(44);
        assertThat(values("aux v = SUM(n[1:2] * n[3:4])")).containsExactly(9 + 64);
        assertThat(values("aux v = SUM(n[*] * Num)")).containsExactly(1 + 8 + 27 + 64);
        assertThat(values("aux v = SUM(q * q')")).containsExactly(1 + 6 + 6 + 16);
        assertThat(values("aux v = SUM(m[X, Q])")).containsExactly(34);
        assertThat(values("aux v[X,X] = SUM(q[@1,*] * q[*,@2])"))
                .as("no matrix product: wildcards of one dimension go together")
                .containsExactly(1 * 1 + 2 * 3, 1 * 2 + 2 * 4, 3 * 1 + 4 * 3, 3 * 2 + 4 * 4);
    }

    @Test
    void rankIsThePositionOfAnElement() {
        String a = "\naux a[Num] = 5\n  [2] = 3\n  [4] = 3\naux b[Num] = 0\n  [2] = 1";
        assertThat(values("aux v[Num] = RANK(a, Num)" + a)).containsExactly(2, 4, 1, 3);
        assertThat(values("aux v[Num] = RANK(a, Num, b)" + a)).containsExactly(4, 2, 1, 3);
        assertThat(values("aux v = RANK(a, 5) + RANK(a, 0)" + a)).containsExactly(0);
    }

    @Test
    void perElementEquationsAndTables() {
        assertThat(values("aux v[X] = 1\n  [B] = 2")).containsExactly(1, 2);
        assertThat(values("aux v[X] =\n  [B] = 2\n  [A] = 1")).containsExactly(1, 2);
        assertThat(values("aux v[X] = two\n  [A] = ; table (0,0) (4,4)\n  [B] = ; table (0,0) (4,40)"))
                .containsExactly(2, 20);
        assertThat(values("aux v[X] = g(two)\naux g[X] =\n  [A] = ; table (0,0) (4,4)\n  [B] = ; table (0,0) (4,40)"))
                .containsExactly(2, 20);
        assertThat(
                        values(
                                "aux v = LOOKUP(g[B], 1) + LOOKUPINV(g[B], 30)\naux g[X] =\n  [A] = ; table (0,0) (4,4)\n  [B] = ; table (0,0) (4,40)"))
                .containsExactly(13);
    }

    @Test
    void everyElementOwnsItsState() {
        Run run = CompiledModel.of(ModelText.check("""
                        specs 0 2 1
                        dim X = A, B
                        aux v[X] = SMTH1(X * 10 * TIME, 2, 0)
                        aux total = SUM(SMTH1(v[*], 1, 0))
                        """).orThrow()).run();
        assertThat(run.at("v[A]", 2)).isEqualTo(5);
        assertThat(run.at("v[B]", 2)).isEqualTo(10);
        assertThat(run.at("total", 2)).isEqualTo(0);
    }

    @Test
    void whatIsWrongWithSubscripts() {
        assertFindings(DIMENSIONS + """
                aux a = m[A]
                aux b = m[A, Sx]
                aux c[X] = m
                aux d = m[A, *]
                aux e = m[X, P]
                aux f = two[1]
                aux g = X
                aux h = m[@1, P]
                aux i[X] = m[@2, P]
                aux j = m[A, 7]
                aux k = Alpha
                aux l = Y.S
                aux o[X] = n[X] + n[Y]
                aux p = SUM(n[*] * n[1:2])
                aux r = SUM(m[*:Z, P])
                aux s = m[nn, P]
                dim Extra = Alpha
                """)
                .error("BAD_SUBSCRIPT", 14, 9, "m has 2 dimensions, 1 subscripts", "m[X, Y]")
                .error("BAD_SUBSCRIPT", 15, 14, "Sx is not an element of dimension Y", null)
                .error("BAD_SUBSCRIPT", 16, 12, "m is arrayed over Y, c is not", "SUM(m)")
                .error("BAD_SUBSCRIPT", 17, 14, "only inside an array function", "SUM(m")
                .error("BAD_SUBSCRIPT", 18, 11, "e is not arrayed over X", null)
                .error("BAD_SUBSCRIPT", 19, 9, "two is not an array", "leave out")
                .error("BAD_SUBSCRIPT", 20, 9, "X is a dimension", "X.A")
                .error("BAD_SUBSCRIPT", 21, 11, "@1 asks for dimension 1 of h, which has 0", null)
                .error("BAD_SUBSCRIPT", 22, 14, "@2 asks for dimension 2 of i, which has 1", null)
                .warning("BAD_SUBSCRIPT", 23, 14, "subscript 7 lies outside dimension Y", "1 to 3")
                .warning("BENT_RULE", 24, 9, "Alpha is an element of dimension Extra", "Extra.Alpha")
                .error("BAD_SUBSCRIPT", 25, 9, "Y.S names an element", null)
                .error("BAD_SUBSCRIPT", 26, 14, "elements of X do not correspond to those of Num", null)
                .error("BAD_SUBSCRIPT", 26, 21, "o is not arrayed over Y", null)
                .error("BAD_SUBSCRIPT", 27, 13, "4 and 2 elements", "one length")
                .error("BAD_SUBSCRIPT", 28, 15, "Z is not a dimension", null)
                .error("BAD_SUBSCRIPT", 29, 11, "nn is not an element of dimension X", null)
                .nothingElse();
    }

    @Test
    void whatIsWrongWithDeclarations() {
        assertFindings("""
                dim X = A, B
                dim Empty = 0
                aux a[Z] = 1
                aux b[X] =
                  [A] = 1
                aux c[X] =
                  [A] = 1
                  [A] = 2
                  [B] = 3
                aux d[X] =
                  [A] = 1
                  [C] = 2
                aux e[X] = 1
                  [A,B] = 1
                aux f[X] = TIME
                  [A] = ; table (0,0) (1,1)
                aux g[Empty] = 1
                aux h = a[1] + SUM(g)
                """)
                .error("BAD_VALUE", 2, 5, "dimension Empty has no elements", null)
                .error("UNKNOWN_NAME", 3, 5, "a is arrayed over Z", null)
                .error("NO_EQUATION", 4, 5, "b[B] has no equation", null)
                .error("DUPLICATE_NAME", 8, 9, "element c[A] has two equations", null)
                .error("BAD_SUBSCRIPT", 12, 9, "C is not an element of dimension X", null)
                .error("BAD_SUBSCRIPT", 14, 11, "names 2 elements (A,B)", null)
                .error("BAD_GRAPHICAL_FUNCTION", 15, 5, "f[B] has no graphical function", null)
                .nothingElse();
    }

    @Test
    void tooLargeIsToldBeforeAnythingIsAllocated() {
        assertFindings("dim X = 100000\ndim Y = 100000\naux a[X,Y] = 1\naux b = a[1,1] + c")
                .error("LIMIT_EXCEEDED", 3, 5, "a has 10000000000 elements, at most 5000000", "raise the limit");
        Limits small = new Limits(1000, 100, 1000, 100, 20, 1000);
        CheckReport report =
                Checker.check(ModelText.read("dim X = 15\naux a[X] = 1\naux b[X] = 1"), new Diagnostics(), small);
        assertThat(report.diagnostics().toString()).contains("the model has 30 scalar elements, at most 20");
        report = Checker.check(ModelText.read("dim X = 15\naux a[X] = SMTH3(1, X)"), new Diagnostics(), small);
        assertThat(report.diagnostics().toString()).contains("the model needs more than 20 cells");
        report = Checker.check(
                ModelText.read(
                        "dim X = 15\naux a[X] = X\naux b = SUM(a[*] * SUM(a))+ SUM(a) + SUM(a) + SUM(a) + SUM(a)"),
                new Diagnostics(),
                small);
        assertThat(report.diagnostics().toString()).contains("array functions expand to too many operands");
        report = Checker.check(ModelText.read("aux b = DELAYN(1, 2e9, 1e9)"), new Diagnostics(), small);
        assertThat(report.diagnostics().toString()).contains("too many operands, 1000000000");
    }

    @Test
    void manyElements() {
        CheckedModel model = ModelText.check("dim X = 100000\naux a[X] = X * 2 + a0\naux a0 = 1")
                .orThrow();
        assertThat(model.cells()).hasSize(100_001);
        assertThat(model.cells().get(99_999).label()).isEqualTo("a[100000]");
        assertThat(Arrays.stream(Terms.cells(
                                ((Rule.Computed) model.cells().get(5).rule()).value()))
                        .boxed())
                .containsExactly(100_000);
    }
}
