package nl.zicht.scenarios.briefing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.image.DrawnChart;

/**
 * Writes a briefing into a folder: a page in each language, {@code charts/*.svg} and {@code charts/*.png} in each language,
 * {@code tables/*.csv} with metadata as {@code .csv-metadata.json}, {@code figures.json} with the origin of every number, and {@code manifest.json} with a hash of every file.
 */
public final class BriefingFiles {

    static final String CHARTS = "charts";
    static final String TABLES = "tables";
    static final String FIGURES = "figures.json";

    private BriefingFiles() {}

    /**
     * Writes the briefing. All files are made before the first one is put in place, so a failure leaves the folder as it was; files
     * of an earlier briefing that are no longer part of it are removed, other files are left alone.
     *
     * @param content what the briefing says
     * @param folder where it goes; made if it is not there
     * @param languages at least one
     * @return the page in the first of the languages
     * @throws IOException when the folder cannot be written
     */
    public static Path write(BriefingContent content, Path folder, Set<Language> languages) throws IOException {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("Found no language to write in; expected nl, en or both.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (DataTable table : content.allTables()) {
            files.put(TABLES + "/" + table.id() + ".csv", utf8(TableCsv.write(table)));
            files.put(TABLES + "/" + table.id() + ".csv-metadata.json", utf8(TableMetadata.write(table, content)));
        }
        files.put(FIGURES, utf8(FiguresJson.write(content)));
        List<Language> ordered = new TreeSet<>(languages).stream().toList();
        for (Language language : ordered) {
            Map<String, String> pictures = new LinkedHashMap<>();
            Map<String, DrawnChart> drawn = new LinkedHashMap<>();
            for (Figure figure : content.figures()) {
                String id = figure.chart().id();
                DrawnChart chart = DrawnChart.of(figure.chart(), language);
                pictures.put(id, chart.svg());
                drawn.put(CHARTS + "/" + id + "." + language.tag() + ".png", chart);
            }
            pictures.forEach((id, svg) -> files.put(CHARTS + "/" + id + "." + language.tag() + ".svg", utf8(svg)));
            files.putAll(pngs(drawn));
            String page = BriefingPage.write(content, pictures, language, ordered.size() > 1);
            files.put(BriefingPage.fileName(language), utf8(page));
        }
        FolderUpdate.write(folder, files);
        return folder.resolve(BriefingPage.fileName(ordered.get(0)));
    }

    /** A table as comma-separated values for machines, as it is written beside a briefing. */
    public static String csv(DataTable table) {
        return TableCsv.write(table);
    }

    /** Compressing PNG takes most of the time of a briefing, so all processors help. */
    private static Map<String, byte[]> pngs(Map<String, DrawnChart> drawn) {
        List<byte[]> pngs = drawn.values().parallelStream().map(DrawnChart::png).toList();
        Map<String, byte[]> files = new LinkedHashMap<>();
        drawn.keySet().forEach(path -> files.put(path, pngs.get(files.size())));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
