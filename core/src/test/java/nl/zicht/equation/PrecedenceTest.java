package nl.zicht.equation;

import static nl.zicht.equation.Equations.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The precedence of XMILE 1.0, section 3.3.1, shown by what equations are worth. */
class PrecedenceTest {
    private static final Map<String, Double> VARIABLES = Map.of("a", 5.0, "b", 2.0, "c", 0.0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -2^2                              | -4
            2^-1                              | 0.5
            2^3^2                             | 512
            2^-3^2                            | 0.001953125
            (-3)^2                            | 9
            NOT a = b                         | 0
            NOT c = 1                         | 1
            NOT (a = b)                       | 1
            1 OR 0 AND 0                      | 1
            0 AND 0 OR 1                      | 1
            5 < 3 = 0                         | 1
            0 = 5 < 3                         | 1
            3 > 2 > 1                         | 0
            10/4*2                            | 5
            -7 MOD 3                          | 2
            7 MOD -3                          | -2
            5.5 MOD 2                         | 1.5
            2*3 MOD 4                         | 2
            a - -b                            | 7
            a--b                              | 7
            a - b - 1                         | 2
            a - b + 1                         | 4
            2 + 3 * 4                         | 14
            2 * 3 + 4                         | 10
            IF 1 THEN 2 ELSE 3 + 4            | 2
            (IF 0 THEN 2 ELSE 3) + 4          | 7
            IF 0 THEN 2 ELSE 3 + 4            | 7
            IF a > b THEN IF c THEN 1 ELSE 2 ELSE 3     | 2
            IF IF c THEN 0 ELSE 1 THEN 8 ELSE 9         | 8
            IF c THEN 1 ELSE IF b = 2 THEN 4 ELSE 5     | 4
            IF(a>1)THEN(2)ELSE(3)             | 2
            if a>1 then 2 else 3              | 2
            If NOT(a>1)Then 2Else 3           | 3
            (a)AND(b)                         | 1
            (a)MOD(b)                         | 1
            if_then_else(c, 1, 2)             | 2
            IF_Then_ELSE(a, 1, 2) * 10        | 10
            a <> b AND a >= 5 AND b <= 2      | 1
            7. + .5 + 6E5 + 8.1e-10 - 8.1E-10 | 600007.5
            1e+2                              | 100
            2 { two } * { times {nested } } 3 | 6
            - - -a                            | -5
            +a                                | 5
            -NOT c                            | -1
            2 * -a                            | -10
            a AND NOT c                       | 1
            """)
    void evaluates(String equation, double expected) {
        assertThat(value(equation, VARIABLES)).as(equation).isEqualTo(expected);
    }
}
