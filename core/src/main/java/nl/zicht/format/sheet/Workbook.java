package nl.zicht.format.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sheets of a file and the areas that have names. Letter case of both does not count. */
public final class Workbook {
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, Area> names = new HashMap<>();

    Workbook() {}

    /**
     * Reads a file: {@code .xlsx} and {@code .xlsm}, {@code .xls}, else text.
     *
     * @param separator what stands between the cells of a text, or 0 for comma in {@code .csv} and tab elsewhere
     * @param largest most bytes a file, or a part of a packed one, may have
     * @throws IOException when the file cannot be read, is larger, or is not what its name says
     */
    public static Workbook read(Path file, char separator, long largest) throws IOException {
        if (Files.size(file) > largest) {
            throw new IOException("it has more than " + largest + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean compound = bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        if (packed) {
            return XlsxReader.read(bytes, largest);
        } else if (compound) {
            return XlsReader.read(bytes);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        char between = separator != 0 ? separator : name.endsWith(".csv") ? ',' : '\t';
        return TextSheet.read(bytes, between);
    }

    /** Returns a sheet; of a text, which has only one, that one by any name. */
    public Optional<Sheet> sheet(String name) {
        Sheet only = sheets.get("");
        return Optional.ofNullable(only != null ? only : sheets.get(key(name)));
    }

    /** Returns the names of the sheets. */
    public List<String> sheetNames() {
        return sheets.values().stream().map(Sheet::name).toList();
    }

    /** Returns the area of a name, one that holds for a sheet alone first. */
    public Optional<Area> named(String sheet, String name) {
        Area local = names.get(key(sheet) + "!" + key(name));
        return Optional.ofNullable(local != null ? local : names.get("!" + key(name)));
    }

    void add(Sheet sheet) {
        sheets.put(key(sheet.name()), sheet);
    }

    /** Adds a name; {@code sheet} is empty when it holds everywhere. */
    void name(String sheet, String name, Area area) {
        names.put(key(sheet) + "!" + key(name), area);
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
