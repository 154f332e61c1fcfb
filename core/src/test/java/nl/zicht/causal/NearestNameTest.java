package nl.zicht.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    void countsTypingErrors() {
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestName.distance("zor", "zro")).isEqualTo(1);
        assertThat(NearestName.distance("same", "same")).isZero();
    }

    @Test
    void findsWhatWasMeant() {
        List<String> known = List.of("strength", "speed", "sign");
        assertThat(NearestName.of("stregnth", known)).contains("strength");
        assertThat(NearestName.of("SPEED", known)).contains("speed");
        assertThat(NearestName.of("colour", known)).isEmpty();
        assertThat(NearestName.of("x", List.of())).isEmpty();
    }
}
