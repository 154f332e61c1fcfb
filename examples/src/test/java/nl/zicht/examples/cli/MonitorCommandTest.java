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

final class MonitorCommandTest {

    @Test
    void the_table_has_the_states_the_effects_and_what_is_missing() {
        Call call = zicht("monitor", "--lang", "nl", "--domain", "zor", "--draws", "0");
        assertThat(call.status()).isZero();
        assertThat(call.out())
                .contains("Alle aanbevelingen")
                .contains("CM-3")
                .contains("deels overgenomen")
                .contains("Aanbevelingen zonder interventie in de systeemanalyse")
                .doesNotContain("NRM-FIN");
    }

    @Test
    void csv_has_a_line_for_each_recommendation_and_ranges_when_asked_for() {
        Call call = zicht("monitor", "--source", "lenferink", "--format", "csv", "--draws", "20");
        assertThat(call.out().lines()).hasSize(7);
        assertThat(call.out())
                .startsWith("id,recommendation,publication,year,sources")
                .contains("(range ");
    }

    @Test
    void json_has_both_languages_and_the_effects_in_numbers() {
        Call call = zicht("monitor", "--source", "S31a", "--format", "json", "--draws", "0");
        assertThat(call.out())
                .contains("\"id\" : \"CM-3\"", "\"nl\" : ", "\"en\" : ")
                .contains("\"outcome\" : \"exploited-not-in-view\"", "\"difference\" : -");
    }

    @Test
    void the_agenda_is_html_or_markdown_by_the_name_of_the_file(@TempDir Path folder) throws IOException {
        Path html = folder.resolve("agenda.html");
        assertThat(zicht("monitor", "--agenda", "--domain", "BEL", "--draws", "0", "-o", html.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("Task Force Mensenhandel");
        assertThat(zicht("monitor", "--agenda", "--domain", "BEL", "--draws", "0")
                        .out())
                .startsWith("# Agenda Task Force Mensenhandel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--domain XYZ", "--state done", "--source nobody", "--form organ", "--draws 3"})
    void what_is_not_there_is_a_wrong_call(String options) {
        Object[] args = ("monitor " + options).split(" ");
        Call call = zicht(args);
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).startsWith("zicht monitor: ");
    }
}
