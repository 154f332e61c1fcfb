package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZichtTest {
    @Test
    void helpNamesEveryVerb() {
        Call call = zicht("--help");

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("run", "diff", "convert", "check", "compare", "briefing", "graph", "marvel", "monitor", "map")
                .contains("Exit status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "diff", "convert", "check", "compare", "briefing", "graph", "marvel", "monitor", "map"})
    void everyVerbExplainsItselfWithExamples(String verb) {
        Call call = zicht(verb, "--help");

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("Usage: zicht " + verb, "Examples:", "  zicht " + verb);
    }

    @Test
    void tellsItsVersion() {
        Call call = zicht("--version");

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).startsWith("zicht ").contains("Java ");
    }

    @Test
    void noVerbOrAnUnknownOneIsAWrongCall() {
        assertThat(zicht()).extracting(Call::status, Call::out).containsExactly(ExitStatus.CALL_WRONG, "");
        Call call = zicht("chek");
        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("'chek'").contains("Maybe check");
    }
}
