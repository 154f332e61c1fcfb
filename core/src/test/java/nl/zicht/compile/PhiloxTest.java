package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {
    /** The known answers that the authors of the generator publish with it (Random123, kat_vectors, philox4x32 with 10 rounds). */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void givesTheKnownAnswers(String counter, String key, String expected) {
        int[] c = words(counter);
        int[] k = words(key);
        long first = Philox.half(k[0], k[1], c[0], c[1], c[2], c[3], false);
        long second = Philox.half(k[0], k[1], c[0], c[1], c[2], c[3], true);
        assertThat("%08x %08x %08x %08x"
                        .formatted((int) (first >>> 32), (int) first, (int) (second >>> 32), (int) second))
                .isEqualTo(expected);
    }

    private static int[] words(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
                .toArray();
    }

    @Test
    void uniformNumbersAreInsideTheUnitIntervalAndAllDifferent() {
        Set<Double> seen = new HashSet<>();
        double stream = Philox.stream(1, 2);
        for (int member = 0; member < 3; member++) {
            for (int draw = 0; draw < 1000; draw++) {
                for (int k = 0; k < 4; k++) {
                    double u = Philox.uniform(stream, member, draw, k);
                    assertThat(u).isStrictlyBetween(0.0, 1.0);
                    assertThat(seen.add(u)).isTrue();
                }
            }
        }
        assertThat(Philox.uniform(stream, 4294967295.0, 7, 0)).isNotEqualTo(Philox.uniform(stream, 0, 7, 0));
        assertThat(Philox.uniform(stream, 0, 4294967296.0, 0)).isNotEqualTo(Philox.uniform(stream, 0, 0, 0));
    }

    @Test
    void streamsAreWholeNumbersThatDependOnSeedAndPlace() {
        Set<Double> seen = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            for (int place = 0; place < 100; place++) {
                double stream = Philox.stream(seed, place);
                assertThat(stream).isBetween(0.0, 0x1p53).isEqualTo(Math.rint(stream));
                assertThat(seen.add(stream)).isTrue();
            }
        }
        assertThat(Philox.stream(-0.0, 0)).isEqualTo(Philox.stream(0, -0.0));
    }
}
