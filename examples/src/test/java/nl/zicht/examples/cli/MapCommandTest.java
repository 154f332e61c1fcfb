package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MapCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_ending_decides_what_is_written() throws IOException {
        for (String name : new String[] {"map.svg", "map.png", "map.csv"}) {
            Path file = folder.resolve(name);
            Call call = zicht("map", "--lang", "nl", "--years", "2019,2030", "-o", file);
            assertThat(call.status()).as(call.err()).isZero();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("map.svg"))).contains("<svg", "Vlaardingen", "jaar onbekend");
        assertThat(Files.readString(folder.resolve("map.csv")))
                .startsWith("region,known,source,year-2019,year-2030\n")
                .hasLineCount(37);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-o map.txt",
                "-o map.svg --scenario nowhere",
                "-o map.svg --years 1990",
                "-o map.svg --years 2030,2020",
                "-o nowhere/map.png",
                "-o map.svg --lang fr"
            })
    void what_cannot_be_drawn_is_a_wrong_call(String options) {
        Object[] args = ("map " + options).split(" ");
        Call call = zicht(args);
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).startsWith("zicht map: ");
    }
}
