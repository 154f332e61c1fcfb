package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of another tool, asked for on the command line. */
final class DialectOptionTest {
    private static final String XMILE = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Someone</vendor><product version="1">Something</product></header>
              <sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <model><variables>
                <aux name="cut"><eqn>INT(-1.5)</eqn></aux>
                <aux name="rest"><eqn>-7 MOD 3</eqn></aux>
                <stock name="store"><eqn>1</eqn><outflow>leak</outflow><non_negative/></stock>
                <flow name="leak"><eqn>3</eqn></flow>
                <aux name="quotient"><eqn>%s</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private static final String VENSIM = """
            {UTF-8}
            cut = INTEGER(-1.5) ~~|
            rest = MODULO(-7, 3) ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 1 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    @TempDir
    private Path folder;

    @Test
    void theFileDecidesUnlessADialectIsNamed() throws IOException {
        Path file = written("model.xmile", XMILE.formatted("1"));
        String header = "Time,cut,rest,store,leak,quotient\n";

        assertThat(zicht("run", file).out()).isEqualTo(header + "0,-2,2,1,1,1\n1,-2,2,0,0,1\n");
        assertThat(zicht("run", file, "--dialect", "xmile").out())
                .isEqualTo(zicht("run", file).out());
        assertThat(zicht("run", file, "--dialect", "VENSIM").out())
                .isEqualTo(header + "0,-1,-1,1,3,1\n1,-1,-1,-2,3,1\n");
    }

    @Test
    void aVensimFileCanBeRunByTheStandardsRules() throws IOException {
        Path file = written("model.mdl", VENSIM);

        assertThat(zicht("run", file).out()).contains("\n0,-1,-1,");
        assertThat(zicht("run", file, "--dialect", "xmile").out()).contains("\n0,-2,2,");
    }

    @Test
    void theOperatorsOfStellaAreReadWhenAskedFor() throws IOException {
        Path file = written("model.xmile", XMILE.formatted("1 // 0"));

        Call other = zicht("check", file);
        assertThat(other.status()).isEqualTo(ExitStatus.DONE);
        assertThat(other.out() + other.err())
                .containsPattern("model\\.xmile:\\d+:\\d+: info: '//' .*belongs to Stella");
        Call stella = zicht("check", file, "--dialect", "stella");
        assertThat(stella.status()).isEqualTo(ExitStatus.DONE);
        assertThat(stella.out() + stella.err()).doesNotContain("'//'");
        assertThat(zicht("run", file).out())
                .isEqualTo(zicht("run", file, "--dialect", "stella").out());
    }

    @Test
    void aConveyorStaysOneInEveryDialect() throws IOException {
        String belt = "</aux><stock name=\"belt\"><eqn>4</eqn><inflow>on</inflow><outflow>off</outflow><non_negative/>"
                + "<conveyor><len>2</len></conveyor></stock><flow name=\"on\"><eqn>3</eqn><non_negative/></flow>"
                + "<flow name=\"off\"><non_negative/></flow><aux name=\"other\"><eqn>1</eqn>";
        Path file = written(
                "model.xmile", XMILE.formatted("1").replace("</aux>\n  </variables>", belt + "</aux>\n  </variables>"));

        String[] first = zicht("run", file)
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");
        String[] other = zicht("run", file, "--dialect", "vensim")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");

        assertThat(first).hasSize(10);
        assertThat(Arrays.copyOfRange(other, 6, 10)).isEqualTo(Arrays.copyOfRange(first, 6, 10));
    }

    @Test
    void aGapThatIsAnErrorRefusesTheRunAndAWarningIsPrintedOnce() throws IOException {
        Path gap = written("gap.xmile", XMILE.formatted("OSTATE(store)"));
        Call refused = zicht("run", gap);
        assertThat(refused.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).containsPattern("gap\\.xmile:\\d+:\\d+: error: .*OSTATE.*not supported");

        Path bent = written("bent.xmile", XMILE.formatted("PREVIOUS(cut)"));
        Call warned = zicht("run", bent);
        assertThat(warned.status()).isEqualTo(ExitStatus.DONE);
        assertThat(warned.err().lines().filter(line -> line.contains("warning: ")))
                .singleElement(STRING)
                .containsPattern("bent\\.xmile:\\d+:\\d+: warning: PREVIOUS");
        assertThat(warned.out()).startsWith("Time,");
    }

    @Test
    void theReportNamesEachRuleWithItsPlaces() throws IOException {
        Path file = written("model.xmile", XMILE.formatted("1"));

        Call call = zicht("check", file, "--dialect-report");

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .startsWith("model.xmile follows the rules of XMILE")
                .contains("integer part (by dialect)\n* XMILE   rounded down")
                .contains("    model.xmile:5:26: cut\n")
                .contains("modulus (by dialect)", "    model.xmile:6:27: rest\n")
                .contains("non-negative stocks and flows (by dialect)", "store\n")
                .doesNotContain("pulse");
        assertThat(zicht("check", file, "--dialect-report", "--dialect", "vensim")
                        .out())
                .startsWith("model.xmile follows the rules of Vensim")
                .contains("* Vensim  cut off towards 0", "non-negative");
    }

    @Test
    void aFileThatCannotBeReadHasNoReport() throws IOException {
        Call call = zicht("check", written("model.xmile", "<xmile"), "--dialect-report");

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("error: ");
    }

    @Test
    void anUnknownDialectIsAWrongCall() throws IOException {
        Call call = zicht("run", written("model.mdl", VENSIM), "--dialect", "dynamo");

        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("dynamo", "XMILE", "STELLA", "VENSIM");
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
