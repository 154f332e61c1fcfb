package nl.zicht.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** The order in which variables stand in a file means nothing: neither for what a run gives nor for what is found. */
class ShuffleTest {
    private static final long SEED = 20261121;

    private static final List<String> RIGHT = List.of(
            "dim X = A, B, C",
            "nnstock S[X] = X * 10; in births; out deaths, moves",
            "uniflow births[X] = SMTH3(S * rate, 3) + STEP(2, 4)",
            "uniflow deaths[X] = S / life",
            "flow moves[X] = S[X] - MEAN(S)",
            "aux rate = 0.1 + SUM(S[*] * share[*]) / 10000",
            "aux share[X] = S / SUM(S)",
            "aux life = curve(TIME) + PREVIOUS(rate, 0.2)",
            "gf curve = (0,5) (5,9) (10,2)",
            "aux trend = TREND(SUM(S), 2) + FORCST(rate, 2, 3)",
            "stock T = trend; in f",
            "flow f = DELAY(trend, 2) + DELAYN(T, 2, 4) - INIT(life)");

    private static final List<String> WRONG = List.of(
            "dim X = A, B",
            "aux a = b + nothing",
            "aux b = c * 2",
            "aux c = a",
            "aux d[X] = e + 1",
            "aux e[X] = d[A]",
            "aux g = SMTH1(1)",
            "aux h = unknown_function(a) + m[X]",
            "stock s = 1; in g; out missing",
            "aux k = 3; unit person",
            "aux l = 4; unit euro",
            "aux m = k + l; unit person");

    private static List<String> shuffled(List<String> lines, Random random) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void aRunDoesNotDependOnTheOrder() {
        Map<String, List<Double>> expected = results(RIGHT);
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            assertThat(results(shuffled(RIGHT, random)))
                    .as("seed %d, shuffle %d", SEED, i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void neitherDoTheFindings() {
        List<String> expected = findings(WRONG);
        assertThat(expected).hasSizeGreaterThan(7);
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            assertThat(findings(shuffled(WRONG, random)))
                    .as("seed %d, shuffle %d", SEED, i)
                    .isEqualTo(expected);
        }
    }

    private static Map<String, List<Double>> results(List<String> lines) {
        Run run = CompiledModel.of(ModelText.check("specs 0 10 0.25 rk4\n" + String.join("\n", lines))
                        .orThrow())
                .run();
        Map<String, List<Double>> results = new TreeMap<>();
        run.names()
                .forEach(name -> results.put(
                        name, Arrays.stream(run.series(name)).boxed().toList()));
        return results;
    }

    private static List<String> findings(List<String> lines) {
        return ModelText.check(String.join("\n", lines)).diagnostics().stream()
                .map(d -> d.severity() + " " + d.code() + " " + d.message() + " " + d.hint())
                .sorted()
                .collect(Collectors.toList());
    }
}
