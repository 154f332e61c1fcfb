package nl.zicht.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.model.ModelStructure;
import org.junit.jupiter.api.Test;

/** Cuts and damages a model at every byte: whatever happens, there is a clean finding and never an exception. */
class TruncationTest {
    private static final byte[] MODEL =
            ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">\n"
                            + "<!-- thé -->\n<header><vendor>x</vendor><product version=\"1\">y</product></header>\n<sim_specs method=\"rk4\"><start>0</start><stop>10</stop><dt reciprocal=\"true\">4</dt></sim_specs>\n"
                            + "<dimensions><dim name=\"D\"><elem name=\"a\"/><elem name=\"b\"/></dim></dimensions>\n<model><variables>\n"
                            + "<stock name=\"Tank\"><eqn>20</eqn><inflow>fill</inflow></stock>\n<flow name=\"fill\"><eqn><![CDATA[IF TIME < 3 THEN 1 ELSE 2]]></eqn><non_negative/></flow>\n"
                            + "<aux name=\"été\"><dimensions><dim name=\"D\"/></dimensions><element subscript=\"a\"><eqn>1 &lt; 2</eqn></element><element subscript=\"b\"><eqn>MAX(1, Tank)</eqn></element></aux>\n"
                            + "<gf name=\"g\"><xscale min=\"0\" max=\"1\"/><ypts>1,2,3</ypts></gf>\n</variables></model>\n</xmile>\n")
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void isWhole() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(read(MODEL, diagnostics)).isPresent();
        assertThat(diagnostics.list()).isEmpty();
    }

    @Test
    void saysThatTheFileEndsTooEarlyWhereverItIsCut() {
        for (int length = 0; length < MODEL.length - 1; length++) {
            Diagnostics diagnostics = new Diagnostics();
            Optional<ModelStructure> model = read(Arrays.copyOf(MODEL, length), diagnostics);

            assertThat(model).as("cut after %d bytes", length).isEmpty();
            assertThat(diagnostics.list().stream().filter(Diagnostic::isError))
                    .as("cut after %d bytes", length)
                    .hasSize(1);
            Diagnostic error = diagnostics.list().get(diagnostics.list().size() - 1);
            assertThat(error.code()).isEqualTo(Code.MALFORMED_FILE);
            assertThat(error.span()).isNotNull();
            assertThat(error.render())
                    .startsWith("m.xmile:")
                    .doesNotContain("Exception")
                    .doesNotContain("ParseError");
        }
    }

    @Test
    void survivesDamage() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = MODEL.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                int at = random.nextInt(damaged.length);
                damaged[at] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : damaged[random.nextInt(damaged.length)];
            }
            Diagnostics diagnostics = new Diagnostics();
            try {
                Optional<ModelStructure> model = read(damaged, diagnostics);
                diagnostics.list().forEach(Diagnostic::render);
                assertThat(model.isPresent() || diagnostics.hasErrors())
                        .as("seed %d, %d", seed, i)
                        .isTrue();
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "seed " + seed + ", " + i + ": " + new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static Optional<ModelStructure> read(byte[] bytes, Diagnostics diagnostics) {
        return XmileReader.read("m.xmile", bytes, Limits.DEFAULT, diagnostics);
    }
}
