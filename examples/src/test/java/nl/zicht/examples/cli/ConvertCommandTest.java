package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConvertCommandTest {
    private static final String OLD = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <xmile version="1.0" level="3" xmlns="http://www.systemdynamics.org/XMILE">
            <header><vendor>isee systems, inc.</vendor><product version="9">iThink</product></header>
            <sim_specs method="Euler"><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
            <isee:prefs show_module_prefix="true"/>
            <model><!-- café -->
              <stock name="Tank"><eqn>1 { a litre }</eqn><inflow>fill</inflow></stock>
              <flow name="fill"><eqn>Tank   *  0.5</eqn><display x="3"/></flow>
              <views><view zoom="75"><stock name="Tank" x="1" y="2"/></view></views>
            </model>
            </xmile>
            """;

    @TempDir
    private Path folder;

    @Test
    void anOldFileBecomesAStandardOneWithAllThatIsInIt() throws IOException {
        Path old = folder.resolve("old.itmx");
        Files.write(old, OLD.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        Path target = folder.resolve("new.xmile");

        Call call = zicht("convert", old, "-o", target);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).isEmpty();
        assertThat(Files.readString(target))
                .isEqualTo(OLD.replace("ISO-8859-1", "utf-8")
                        .replace(
                                "xmlns=\"http://www.systemdynamics.org/XMILE\"",
                                "xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\""
                                        + " xmlns:isee=\"http://iseesystems.com/XMILE\""));
        assertThat(zicht("run", target).out()).isEqualTo(zicht("run", old).out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(old, target);
        }
    }

    @Test
    void aModelThatCannotBeReadIsNotConverted() throws IOException {
        Path model = folder.resolve("bad.xmile");
        Files.writeString(model, OLD.replace("Tank   *  0.5", "Tank * ("));
        Path target = folder.resolve("new.xmile");
        Files.writeString(target, "old");

        Call call = zicht("convert", model, "-o", target);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("bad.xmile:8:").contains("2 errors");
        assertThat(Files.readString(target)).isEqualTo("old");
    }

    private static final String CONTROL =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 0.5 ~~|\nSAVEPER = 1 ~~|\n";

    @Test
    void aModelOfVensimIsTranslatedAndRunsToTheSameValues() throws IOException {
        Path model = Files.writeString(folder.resolve("a.mdl"), """
                {UTF-8}
                site: north, south, east ~~|
                coast: south, east ~~|
                Level[site] = INTEG(fill[site] - drain[site], start[site]) ~ litre ~ What is there. |
                fill[site] = PULSE(1, 2) * 3 ~ litre/Month ~|
                drain[north] = Level[north] / 4 ~~|
                drain[coast] = SMOOTH(Level[coast], 2) / 5 ~~|
                start[site] = 1, 2, 3 ~~|
                total = SUM(Level[coast!]) ~~|
                left over = MODULO(-7, 3) + INTEGER(-1.5) ~~|
                """ + CONTROL);
        Path target = folder.resolve("a.xmile");

        Call call = zicht("convert", model, "-o", target);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(zicht("run", target).out()).isEqualTo(zicht("run", model).out());
        assertThat(Files.readString(target))
                .contains("<inflow>fill</inflow>", "<outflow>drain</outflow>", "What is there.");
    }

    @Test
    void whatATranslationLosesIsToldWithItsPlace() throws IOException {
        Path model = Files.writeString(
                folder.resolve("a.mdl"), "{UTF-8}\nx = GAME(3) ~~|\ny = QUANTUM(Time, 2) ~~|\n" + CONTROL);
        Path target = folder.resolve("a.xmile");

        Call call = zicht("convert", model, "-o", target);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).contains("a.mdl:2:5: warning: GAME is left out");
        assertThat(target).exists();
    }

    @Test
    void aModelOfVensimWithMistakesIsNotConverted() throws IOException {
        Path model = Files.writeString(folder.resolve("a.mdl"), "{UTF-8}\nx = nobody ~~|\n" + CONTROL);
        Path target = folder.resolve("a.xmile");

        Call call = zicht("convert", model, "-o", target);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("a.mdl:2:5").contains("nobody");
        assertThat(target).doesNotExist();
    }

    @Test
    void saysWhichFilesHaveToMoveToo() throws IOException {
        Path part = Files.writeString(folder.resolve("part.xmile"), OLD.replace("ISO-8859-1", "utf-8"));
        Path model = Files.writeString(folder.resolve("whole.xmile"), """
                <xmile version="1.0"><header><vendor>x</vendor></header>
                <sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
                <model><variables><module name="part" resource="part.xmile"/></variables></model></xmile>
                """);
        Path other = Files.createDirectory(folder.resolve("other"));

        Call here = zicht("convert", model, "-o", folder.resolve("new.xmile"));
        assertThat(here.status()).as(here.err()).isEqualTo(ExitStatus.DONE);
        assertThat(here.err()).doesNotContain("note:");

        Call there = zicht("convert", model, "-o", other.resolve("new.xmile"));
        assertThat(there.status()).as(there.err()).isEqualTo(ExitStatus.DONE);
        assertThat(there.err()).contains("note: the model needs part.xmile");
        assertThat(part).exists();
    }

    @Test
    void aWrongCallHasStatus2() {
        assertThat(zicht("convert", SampleModels.TEACUP).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("convert", folder.resolve("gone.stmx"), "-o", folder.resolve("a.xmile"))
                        .status())
                .isEqualTo(ExitStatus.CALL_WRONG);
        Call call = zicht("convert", SampleModels.TEACUP, "-o", folder.resolve("a.mdl"));
        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("ends in .mdl; expected .xmile or .xml");
    }
}
