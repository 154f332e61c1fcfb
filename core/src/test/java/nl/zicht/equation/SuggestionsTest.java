package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("Birth Rate", "death_rate", "population", "rate", "x");

    @Test
    void findsTheNearestName() {
        assertThat(Suggestions.nearest("birthrate", NAMES)).isEqualTo("Birth Rate");
        assertThat(Suggestions.nearest("popluation", NAMES)).isEqualTo("population");
        assertThat(Suggestions.nearest("DEATH RATES", NAMES)).isEqualTo("death_rate");
        assertThat(Suggestions.nearest("rat", NAMES)).isEqualTo("rate");
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(Suggestions.nearest("y", NAMES)).isNull();
        assertThat(Suggestions.nearest("", NAMES)).isNull();
        assertThat(Suggestions.nearest("inflation", NAMES)).isNull();
        assertThat(Suggestions.nearest("rate", List.of())).isNull();
        assertThat(Suggestions.nearest("r".repeat(100_000), List.of("r".repeat(100_000))))
                .isNull();
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquallyNearNames() {
        assertThat(Suggestions.nearest("stock", List.of("stocs", "stoca", "stocb")))
                .isEqualTo("stoca");
    }

    @Test
    void measuresTheDistanceThatTheDefinitionGives() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String a = word(random);
            String b = word(random);
            int exact = slowDistance(a, b);
            for (int most = 0; most < 6; most++) {
                int found = Suggestions.distance(a, b, most);
                assertThat(Math.min(found, most + 1))
                        .as("seed %d: %s, %s, %d", seed, a, b, most)
                        .isEqualTo(Math.min(exact, most + 1));
            }
        }
    }

    private static String word(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            out.append((char) ('a' + random.nextInt(3)));
        }
        return out.toString();
    }

    private static int slowDistance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int i = a.length() - 1;
        int j = b.length() - 1;
        int change = a.charAt(i) == b.charAt(j) ? 0 : 1;
        int best = Math.min(
                slowDistance(a.substring(0, i), b.substring(0, j)) + change,
                1 + Math.min(slowDistance(a.substring(0, i), b), slowDistance(a, b.substring(0, j))));
        if (i > 0 && j > 0 && a.charAt(i) == b.charAt(j - 1) && a.charAt(i - 1) == b.charAt(j)) {
            best = Math.min(best, 1 + slowDistance(a.substring(0, i - 1), b.substring(0, j - 1)));
        }
        return best;
    }
}
