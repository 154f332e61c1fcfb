package nl.zicht.equation;

import static nl.zicht.equation.Equations.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionPrinterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ((a)+(b*c))                      | a + b * c
            (a+b)*c                          | (a + b) * c
            (a-b)-c                          | (a - b) - c
            a-(b-c)                          | a - (b - c)
            a-b-c+d                          | a - b - c + d
            -(2^2)                           | -2^2
            (-2)^2                           | (-2)^2
            2^(-1)                           | 2^-1
            (2^3)^2                          | (2^3)^2
            2^(3^2)                          | 2^3^2
            not (a=b)                        | NOT (a = b)
            (not a)=b                        | NOT a = b
            a--b                             | a - -b
            if(a>1)then(2)else(3)            | IF a > 1 THEN 2 ELSE 3
            (if a then b else c)+1           | (IF a THEN b ELSE c) + 1
            if a then b else (c+1)           | IF a THEN b ELSE c + 1
            If_Then_Else(a, b, c)            | IF a THEN b ELSE c
            a and(b or c)                    | a AND (b OR c)
            (a and b)or c                    | a AND b OR c
            "birth rate"*2                   | birth_rate * 2
            "cost/unit"                      | "cost/unit"
            "a.b".c                          | "a.b".c
            .b.c                             | .b.c
            "time" - time                    | "time" - time
            "mod"mod 2                       | "mod" MOD 2
            "MAX"(1,2)+max(1,2)              | "MAX"(1, 2) + max(1, 2)
            TIME()                           | TIME()
            A[*,*:Sub,@2,1:n,(i+1)]'         | A[*, *:Sub, @2, 1:n, i + 1]'
            (a+b)'                           | (a + b)'
            007.500                          | 7.5
            1e15                             | 1E+15
            123456789                        | 123456789
            .00025                           | 0.00025
            1e-7                             | 1E-7
            0.1                              | 0.1
            """)
    void writesTheCanonicalText(String equation, String expected) {
        assertThat(ExpressionPrinter.print(parse(equation))).isEqualTo(expected);
        assertThat(ExpressionPrinter.print(parse(expected))).isEqualTo(expected);
    }

    @Test
    void readsBackAsTheSameTree() {
        for (long seed = 1; seed <= 4_000; seed++) {
            Expression tree = new RandomExpressions(seed).tree(1 + (int) (seed % 6));
            String text = ExpressionPrinter.print(tree);
            Expression again = parse(text, Dialect.STELLA);
            assertThat(Expressions.sameTree(tree, again))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
            assertThat(ExpressionPrinter.print(again)).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void writesNumbersThatTheGrammarLacks() {
        SourceSpan nowhere = Fragment.of("made", "").span();
        assertThat(ExpressionPrinter.print(new Expression.Literal(-3, nowhere))).isEqualTo("-3");
        Expression minus = new Expression.Power(new Expression.Literal(-3, nowhere), parse("2"), nowhere);
        assertThat(Equations.value(ExpressionPrinter.print(minus))).isEqualTo(9);
        assertThat(Equations.value(ExpressionPrinter.print(new Expression.Literal(Double.NaN, nowhere))))
                .isNaN();
        assertThat(Equations.value(ExpressionPrinter.print(new Expression.Literal(Double.NEGATIVE_INFINITY, nowhere))))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void refusesWhatCouldNotBeRead() {
        Expression invalid = new Expression.Invalid(Fragment.of("made", "").span());
        assertThatThrownBy(() -> ExpressionPrinter.print(invalid)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsTreesApart() {
        List<String> different = List.of(
                "a",
                "b",
                "1",
                "-a",
                "+a",
                "a'",
                "a + b",
                "a - b",
                "a + b + a",
                "a^b",
                "a[1]",
                "a[*]",
                "a[*:b]",
                "a[@1]",
                "a[@2]",
                "a[1:2]",
                "a()",
                "a(b)",
                "b(b)",
                "IF a THEN b ELSE c",
                "a(a, b)",
                "(a + b) + a");
        for (String one : different) {
            for (String other : different) {
                assertThat(Expressions.sameTree(parse(one), parse(other))).isEqualTo(one.equals(other));
            }
        }
    }

    @Test
    void walksInTheOrderOfTheText() {
        List<String> seen = new java.util.ArrayList<>();
        ExpressionWalker.walk(parse("IF a[b, 1:c] > f(d, e') THEN -g ELSE h^i * j"), node -> {
            if (node instanceof Expression.Reference reference) {
                seen.add(reference.name().text());
            }
        });
        assertThat(seen).containsExactly("a", "b", "c", "d", "e", "g", "h", "i", "j");
    }
}
