package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a broken equation is told: how many errors, at which characters, with which words. */
class SyntaxErrorTest {
    /** Columns, each followed by the number of characters under the caret, of all errors of the equation. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (a + b                 | 1+1       | expected ')' before the end of the equation          | a ')' is missing
            ((a+b)*(c+d)           | 1+1       | the bracket opened here is not closed                | a ')' is missing
            (((a                   | 3+1       | not closed, nor are 2 before it                      | a ')' is missing
            a)                     | 2+1       | found ')', which closes nothing                      | one too many
            a]                     | 2+1       | found ']', which closes nothing                      | a '[' is missing
            (a]                    | 3+1       | expected ')' to close '(', found ']'                 |
            a[1)                   | 4+1       | expected ']' to close '[', found ')'                 |
            a == b && c != d       | 3+2 8+2 13+2 | '==' is not an operator here                      | one '=' is meant
            a ** 2                 | 3+2       | '**' is not an operator                              | '^' is meant
            a => b                 | 3+2       | '=>' is not an operator                              | '>=' is meant
            a % b                  | 3+1       | '%' is not an operator                               | MOD is meant
            1,5 * a                | 2+1       | found ',' outside the arguments of a function        | a decimal point is meant
            a * (2 + 1,5)          | 11+1      | found ',' outside the arguments                      | a decimal point is meant
            1, 5                   | 2+1       | found ',' outside the arguments                      |
            0.1,0.5                | 4+1       | found ',' outside the arguments                      |
            x1,5                   | 3+1       | found ',' outside the arguments                      |
            IF a THEN b            | 1+2       | expected ELSE after the first value of IF, found the end | the ELSE part is missing
            (IF a THEN b) + 1      | 13+1      | expected ELSE after the first value of IF, found ')' | the ELSE part is missing
            IF a ELSE b            | 6+4       | expected THEN after the condition of IF, found 'ELSE' |
            IF a                   | 1+2       | expected THEN after the condition of IF              |
            IF (a THEN b ELSE c    | 4+1       | expected ')' before 'THEN'                           | a ')' is missing
            a THEN b               | 3+4       | found 'THEN' without an IF before it                 |
            IF a THEN b ELSE c ELSE d | 20+4   | found 'ELSE' without an IF … THEN before it          |
            IF(a, b, c)            | 5+1       | found ','                                            | IF a THEN b ELSE c is meant, or IF_THEN_ELSE(a, b, c)
            IF THEN ELSE(a, b, c)  | 4+4       | found 'THEN'                                         | IF_THEN_ELSE(condition, a, b) is meant
            if_then_else(a, b)     | 1+18      | expected 3 arguments of IF_THEN_ELSE                 |
            a + IF b THEN c ELSE d | 5+2       | an IF that is part of an operation stands in brackets | brackets are missing
            birth rate * 2         | 1+10      | expected an operator between names, found 'birth rate' | one name is meant: birth_rate
            2a                     | 2+1       | expected an operator after '2', found 'a'            | an operator is missing
            (a)(b)                 | 4+1       | expected an operator after ')', found '('            | an operator is missing
            gf[1](x)               | 6+1       | expected an operator after ']', found '('            | LOOKUP(gf[1], x) is meant
            a + * b                | 5+1       | expected a number, a name or '(' after '+', found '*' | one of the two operators
            a + * b / * c + ^ 2    | 5+1 11+1 17+1 | after '+', found '*'                             | one of the two operators
            * a                    | 1+1       | expected a number, a name or '(' at the start        |
            a +                    | 4+1       | after '+', found the end of the equation             |
            f(a,,b)                | 5+1       | after ',', found ','                                 |
            f(a;b)                 | 4+1       | found ';', which means nothing                       | a ',' is meant
            MOD(a, b)              | 1+3       | found 'MOD'                                          | 'a MOD b' is meant
            a :AND: b              | 3+1 7+1   | found ':' outside a range of subscripts              | AND, OR and NOT are meant, without colons
            :NOT: b                | 1+1 5+1   | found ':' outside a range of subscripts              | AND, OR and NOT are meant, without colons
            a ≤ b                  | 1+5       | expected an operator between names                   | the character '≤', which counts as a letter, is meant as '<='
            a ≤ f(x)               | 1+5       | expected an operator between names                   | the character '≤', which counts as a letter, is meant as '<='
            "a" f(x)               | 1+5       | expected an operator between names                   | an operator is missing
            “birth rate”           | 1+12      | expected an operator between names                   | is meant as '"'
            $x + 1                 | 1+2       | a name does not start with '$'                       | quotes are missing: "$x"
            _ + 1                  | 1+1       | found only underscores                               |
            "open                  | 1+1       | the quoted name that starts here is not closed       | a '"' is missing
            a + "b\\tc"            | 7+2       | expected \\", \\n or \\\\ in a quoted name           | the backslash itself is meant
            "" + 1                 | 1+2       | expected a name between the quotes                   |
            a + { b                | 5+1       | the comment that starts here is not closed           | a '}' is missing
            a } b                  | 3+1       | found '}'                                            | a '{' is missing before it
            1e                     | 1+2       | expected digits after the exponent mark, found '1e'  |
            1e+                    | 1+3       | expected digits after the exponent mark, found '1e+' |
            1.2.3                  | 1+5       | expected a number with one decimal point             |
            .                      | 1+1       | found '.'                                            | without blanks between
            a. b                   | 2+1       | found '.', which means nothing                       | without blanks between
            1e999                  | 1+5       | expected a number up to                              |
            a *.* b                | 3+3       | the inner product '*.*' is not supported             | SUM(a[*] * b[*])
            a[1][2][3]             | 8+1       | a third pair of subscript brackets                   |
            f(x)[2]                | 5+1       | found '[' after something that is not a name         |
            a[]                    | 3+1       | after '[', found ']'                                 |
            a[@0]                  | 4+1       | expected the number of a dimension, counted from 1   |
            a[@1.5]                | 4+3       | expected the number of a dimension                   |
            a[@b]                  | 4+1       | expected the number of a dimension                   |
            @1                     | 1+1       | found '@' outside the subscripts                     |
            a[*+1]                 | 4+1       | expected ',' or ']' after a subscript                |
            a[*:3]                 | 5+1       | expected the name of a part of the dimension         |
            a[1:2:3]               | 6+1       | found ':' outside a range                            |
            (a + b * (c - 1.2.3) ; | 1+1 15+5 22+1 | number with one decimal point                    |
            """)
    void points(String equation, String places, String message, String hint) {
        List<Diagnostic> errors = Equations.errors(equation);
        String found = errors.stream()
                .map(Diagnostic::span)
                .map(span -> span == null ? "?" : span.column() + "+" + Math.max(1, span.end() - span.start()))
                .sorted(java.util.Comparator.comparingInt(place -> Integer.parseInt(place.replaceAll("\\+.*", ""))))
                .collect(Collectors.joining(" "));
        String text = errors.stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
        assertThat(found).as(text).isEqualTo(places);
        assertThat(errors.get(0).message()).contains(message);
        if (hint == null) {
            assertThat(errors.get(0).hint()).isNull();
        } else {
            assertThat(errors.get(0).hint()).contains(hint);
        }
    }

    @Test
    void showsTheLineWithACaretAndAHint() {
        SourceText file = new SourceText("m.xmile", "<eqn>\n  a +\n  (b &amp;&amp; c\n</eqn>");
        String decoded = "\n  a +\n  (b && c\n";
        int[] offsets = new int[decoded.length() + 1];
        for (int i = 0, at = 5; i < offsets.length; i++) {
            offsets[i] = at;
            at += i < decoded.length() && decoded.charAt(i) == '&' ? 5 : 1;
        }
        Diagnostics diagnostics = new Diagnostics();
        EquationParser.parse(Fragment.decoded(decoded, file, offsets), Dialect.XMILE, Limits.DEFAULT, diagnostics);
        assertThat(diagnostics.list().get(0).render()).isEqualTo("""
                        m.xmile:3:6: error: '&&' is not an operator here [syntax]
                          |   (b &amp;&amp; c
                          |      ^^^^^^^^^^
                          Maybe AND is meant""");
        assertThat(diagnostics.list().get(1).render()).startsWith("m.xmile:3:3: error: expected ')'");
    }

    @Test
    void readsForeignOperatorsAsMeant() {
        List<Diagnostic> errors = Equations.errors("a || !b && c");
        assertThat(errors).extracting(Diagnostic::hint).containsExactly("OR is meant", "NOT is meant", "AND is meant");
    }

    @Test
    void refusesAnEmptyEquation() {
        assertThat(Equations.errors("").get(0).message()).isEqualTo("expected an equation, found an empty text");
        assertThat(Equations.errors(" \n").get(0).message()).isEqualTo("expected an equation, found an empty text");
        assertThat(Equations.errors(" {todo} ").get(0).message())
                .isEqualTo("expected an equation, found only a comment");
    }

    @Test
    void tellsOfUnderscoresThatDoNotCount() {
        Diagnostics diagnostics = new Diagnostics();
        Expression tree = EquationParser.parse(Fragment.of("e", "_a_ + b"), Dialect.XMILE, Limits.DEFAULT, diagnostics);
        assertThat(Expressions.sameTree(tree, Equations.parse("a + b"))).isTrue();
        assertThat(diagnostics.list()).extracting(Diagnostic::code).containsExactly(Code.BENT_RULE);
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void neverFailsOtherwiseThanWithAnError() {
        long seed = 20261121L;
        java.util.Random random = new java.util.Random(seed);
        String[] words = {
            "a",
            "b c",
            "\"q\"",
            "1",
            "2.5",
            ".",
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            "@",
            "'",
            "IF ",
            " THEN ",
            " ELSE ",
            " AND ",
            " OR ",
            "NOT ",
            " MOD ",
            "=",
            "<",
            ">",
            "{",
            "}",
            "\"",
            "f(",
            "a[",
            "*:",
            "//",
            "if_then_else(",
            "$",
            "&",
            "\\",
            "\n",
            "é",
            ".b",
            "1e",
            "\ufeff",
            "#"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int k = 0; k < length; k++) {
                text.append(words[random.nextInt(words.length)]);
            }
            Diagnostics diagnostics = new Diagnostics();
            Expression tree = EquationParser.parse(
                    Fragment.of("e", text.toString()), Dialect.STELLA, Limits.DEFAULT, diagnostics);
            if (tree instanceof Expression.Invalid != diagnostics.hasErrors()) {
                fail("seed %d, '%s': %s", seed, text, diagnostics.list());
            }
            diagnostics.list().forEach(Diagnostic::render);
            if (!diagnostics.hasErrors()) {
                String printed = ExpressionPrinter.print(tree);
                if (!Expressions.sameTree(tree, Equations.parse(printed, Dialect.STELLA))) {
                    fail("seed %d, '%s' printed as '%s'", seed, text, printed);
                }
            }
        }
    }
}
