package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Diagnostic;
import org.junit.jupiter.api.Test;

/** A file with one mistake of every stage: reading must not hide what checking would find. */
class AllAtOnceTest {
    @Test
    void findingsOfReadingAndOfCheckingComeTogetherInTheOrderOfTheFile() throws URISyntaxException {
        List<String> found = Models.check(file()).diagnostics().stream()
                .map(AllAtOnceTest::lineAndCode)
                .toList();

        assertThat(found)
                .containsExactly(
                        "- BAD_SIMULATION_SPECS",
                        "7 BAD_FLOW",
                        "8 UNKNOWN_NAME",
                        "10 ALGEBRAIC_LOOP",
                        "13 UNIT_MISMATCH",
                        "14 UNKNOWN_FUNCTION",
                        "14 BAD_ARGUMENTS",
                        "15 DUPLICATE_NAME",
                        "15 SYNTAX",
                        "15 SYNTAX",
                        "16 NO_EQUATION",
                        "17 BAD_SUBSCRIPT",
                        "17 BAD_SUBSCRIPT",
                        "18 DELAY_TOO_SHORT",
                        "19 NO_EQUATION",
                        "20 UNKNOWN_ELEMENT");
    }

    private static Path file() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(AllAtOnceTest.class.getResource("/nl/zicht/hostile/everything-wrong.xmile"))
                        .toURI());
    }

    private static String lineAndCode(Diagnostic finding) {
        return (finding.span() == null ? "-" : finding.span().line()) + " " + finding.code();
    }
}
