package nl.zicht.scenarios.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zicht.scenarios.chart.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefingFilesTest {

    private static final Set<Language> BOTH = EnumSet.allOf(Language.class);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        BriefingFiles.write(SampleBriefing.content(), shared, BOTH);
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return contents;
    }

    @Test
    void writesPagesChartsTablesAndNothingElse() throws IOException {
        Path briefing = folder.resolve("briefing");
        Path page = BriefingFiles.write(SampleBriefing.small(), briefing, BOTH);
        assertThat(page).isEqualTo(briefing.resolve("index.nl.html"));
        assertThat(contents(briefing).keySet()).hasSize(4 + 4 + 2 * 2);
        assertThat(contents(shared).keySet())
                .contains(
                        "index.nl.html",
                        "index.en.html",
                        "manifest.json",
                        "charts/people-in-view.nl.svg",
                        "charts/people-in-view.en.png",
                        "tables/people-in-view.csv",
                        "tables/options.csv",
                        "tables/options.csv-metadata.json",
                        "tables/anchors.csv")
                .hasSize(4 + 4 * 6 + 2 * 8);
        assertThat(folder).isDirectoryContaining(path -> path.equals(briefing));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("no temporary folder is left").containsExactly(briefing);
        }
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        BriefingFiles.write(SampleBriefing.content(), folder, BOTH);
        Map<String, byte[]> first = contents(shared);
        Map<String, byte[]> second = contents(folder);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void oneLanguageHasNoLinkToTheOther() throws IOException {
        BriefingFiles.write(SampleBriefing.small(), folder, EnumSet.of(Language.EN));
        assertThat(contents(folder).keySet()).noneMatch(name -> name.contains(".nl."));
        assertThat(Files.readString(folder.resolve("index.en.html"))).doesNotContain("index.nl.html");
        assertThatThrownBy(() -> BriefingFiles.write(SampleBriefing.small(), folder, Set.of()))
                .hasMessageContaining("no language");
    }

    @Test
    void anOldBriefingIsReplacedAndOtherFilesStay() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "keep");
        Files.createDirectories(folder.resolve("charts"));
        Files.writeString(folder.resolve("charts/people-exploited.nl.svg"), "old");
        Files.writeString(folder.resolve("charts/other.svg"), "keep");
        Files.writeString(folder.resolve("manifest.json"), "{\"sha256\": {\"charts/people-exploited.nl.svg\": \"0\"}}");
        BriefingFiles.write(SampleBriefing.small(), folder, BOTH);
        assertThat(contents(folder).keySet())
                .contains("mine.txt", "charts/other.svg", "charts/difference-exploited.nl.svg", "tables/options.csv")
                .doesNotContain("charts/people-exploited.nl.svg");
    }

    @Test
    void aFolderThatCannotBeWrittenIsLeftAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> BriefingFiles.write(SampleBriefing.small(), file, EnumSet.of(Language.NL)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is a file; expected a folder");
        assertThat(contents(folder).keySet()).containsExactly("file");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aManifestThatNamesFilesOutsideTheFolderRemovesNothingThere() throws IOException {
        Path briefing = Files.createDirectories(folder.resolve("briefing"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "keep");
        Files.writeString(briefing.resolve("manifest.json"), "{\"sha256\": {\"../outside.txt\": \"x\"}}");
        BriefingFiles.write(SampleBriefing.small(), briefing, EnumSet.of(Language.EN));
        assertThat(outside).exists();
        Files.writeString(briefing.resolve("manifest.json"), "{ not json");
        BriefingFiles.write(SampleBriefing.small(), briefing, EnumSet.of(Language.EN));
    }

    @Test
    void tablesAreForMachinesAndCannotBecomeFormulas() throws IOException {
        String csv = Files.readString(shared.resolve("tables/anchors.csv"));
        assertThat(csv).isEqualTo("""
                        name_nl,name_en,year,value
                        '=cmd|calc,'=cmd|calc,2024,1234567.125
                        '-plat,'+flat,2025,
                        """);
        String options = Files.readString(shared.resolve("tables/options.csv"));
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(options).stream().toList();
        assertThat(rows).hasSize(12);
        assertThat(rows.get(2).getField("not-in-view")).isEqualTo("-436.8");
        assertThat(rows.get(2).getField("not-in-view-low")).isEqualTo("-500");
        assertThat(rows.get(2).getField("scenario_en")).isEqualTo("Coverage to 35 regions with staff to match");
    }

    @Test
    void everyColumnOfATableIsDescribed() throws IOException {
        for (DataTable table : SampleBriefing.content().allTables()) {
            Path csv = shared.resolve("tables/" + table.id() + ".csv");
            List<String> header =
                    List.of(Files.readAllLines(csv).get(0).replace("\"", "").split(","));
            JsonNode metadata = JsonMapper.shared().readTree(Files.readString(shared.resolve(csv + "-metadata.json")));
            assertThat(metadata.get("url").asString()).isEqualTo(table.id() + ".csv");
            assertThat(metadata.get("schema:softwareVersion").asString()).isEqualTo("sample 0.1");
            JsonNode columns = metadata.get("tableSchema").get("columns");
            assertThat(columns.valueStream().map(column -> column.get("name").asString()))
                    .isEqualTo(header);
            assertThat(columns.valueStream()
                            .filter(column -> column.get("datatype").asString().equals("number")))
                    .allSatisfy(
                            column -> assertThat(column.get("titles").get("nl").asString())
                                    .isNotBlank());
        }
    }

    @Test
    void dataOfALineChartHasEveryPoint() throws IOException {
        List<String> lines = Files.readAllLines(shared.resolve("tables/people-exploited.csv"));
        assertThat(lines).hasSize(42);
        assertThat(lines.get(0)).startsWith("time,s0,s1");
        assertThat(lines.get(2)).startsWith("2025.25,5000,");
        List<String> observed = Files.readAllLines(shared.resolve("tables/people-in-view.csv"));
        assertThat(observed.get(1)).startsWith("2007,900,").endsWith(",");
        assertThat(observed).anyMatch(line -> line.startsWith("2012,") && line.endsWith(",1711"));
    }
}
