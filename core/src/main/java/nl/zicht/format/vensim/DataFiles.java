package nl.zicht.format.vensim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.sheet.Workbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files beside a model: spreadsheets it names, and series given for it.
 *
 * <p>Only files in the model's folder and below are opened, by whatever path or link they are reached, unless {@link DataAccess} allows more. What {@code ?tag} stands for is said in the settings of the model, or in a file {@code
 * MODEL_spec.json} beside it ({@code directData}), which can also name files with series ({@code externalDatfiles}); without one, {@code MODEL_data.dat},
 * {@code .csv} or {@code .tab} are looked for, and after them {@code data.dat}, {@code .csv} or {@code .tab}.
 */
final class DataFiles {
    private static final List<String> SERIES_ENDINGS = List.of("_data.dat", "_data.csv", "_data.tab");

    private final @Nullable Path folder;
    private final Map<String, String> tags = new HashMap<>();
    private final List<Path> series = new ArrayList<>();
    private final DataAccess access;
    private final Limits limits;
    private final Diagnostics diagnostics;
    private final Map<Name, String> texts = new HashMap<>();
    private final Map<String, Workbook> workbooks = new HashMap<>();
    private final Set<String> absent = new HashSet<>();

    /**
     * @param model the model file, or null when it is a text without a place
     * @param tags what the settings of the model say
     */
    DataFiles(
            @Nullable Path model, Map<String, String> tags, DataAccess access, Limits limits, Diagnostics diagnostics) {
        this.access = access;
        this.limits = limits;
        this.diagnostics = diagnostics;
        this.tags.putAll(tags);
        Path absolute = model == null ? null : model.toAbsolutePath().normalize();
        folder = absolute == null ? null : absolute.getParent();
        if (folder != null && absolute != null) {
            String name = String.valueOf(absolute.getFileName());
            companions(folder, name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        }
        series.addAll(access.series());
    }

    /** Returns the files with series, in the order in which they count; the last one with a series holds. */
    List<Path> series() {
        return List.copyOf(series);
    }

    /** Returns files called {@code data} beside the model; they count where no other file has a series. */
    List<Path> plainSeries() {
        List<Path> found = new ArrayList<>();
        for (String ending : folder == null ? List.<String>of() : SERIES_ENDINGS) {
            Path file = Objects.requireNonNull(folder).resolve(ending.substring(1));
            if (Files.isRegularFile(file) && isInside(file, folder) && !series.contains(file)) {
                found.add(file);
            }
        }
        return found;
    }

    /** Says that a file is opened. */
    void opened(Path file) {
        access.opened().accept(file);
    }

    /** Lets a name stand for a text in the calls that read files. */
    void define(Name name, String text) {
        texts.put(name, text);
    }

    /** Returns the text that an argument of such a call is or names, or null. */
    @Nullable
    String text(Expression argument) {
        if (argument instanceof Expression.Text text) {
            return text.value();
        }
        return argument instanceof Expression.Reference reference
                        && reference.subscripts().isEmpty()
                ? texts.get(reference.name())
                : null;
    }

    /** Opens a spreadsheet; null after a report. */
    @Nullable
    Workbook workbook(String name, String sheet, SourceSpan span) {
        String file = name.startsWith("?") ? tags.get(name) : name;
        if (absent.contains(name)) {
            return null; // told where it was first asked for
        }
        if (file == null) {
            absent.add(name);
            diagnostics.error(
                    Code.UNREADABLE_FILE,
                    "nothing says which file " + name + " stands for",
                    span,
                    "a line 30:" + name + "=file.xlsx in the settings of the model is missing");
            return null;
        }
        boolean separator = sheet.length() == 1 && !Character.isLetterOrDigit(sheet.charAt(0));
        Workbook known = workbooks.get(file + "\n" + (separator ? sheet : ""));
        if (known != null) {
            return known;
        }
        Path path = within(file, span);
        if (path == null) {
            absent.add(name);
            return null;
        }
        try {
            opened(path);
            Workbook read = Workbook.read(path, separator ? sheet.charAt(0) : 0, limits.fileBytes());
            workbooks.put(file + "\n" + (separator ? sheet : ""), read);
            return read;
        } catch (IOException e) {
            absent.add(name);
            String why = Files.exists(path) ? " cannot be read: " + e.getMessage() : " is not there";
            diagnostics.error(
                    Code.UNREADABLE_FILE,
                    "the data file " + file + why,
                    span,
                    Files.exists(path) ? null : "it belongs into the folder of the model");
            return null;
        }
    }

    private @Nullable Path within(String file, SourceSpan span) {
        Path path = null;
        try {
            path = folder == null
                    ? null
                    : inAnyCase(folder.resolve(file.replace('\\', '/')).normalize());
        } catch (InvalidPathException e) {
            // told below
        }
        if (path == null || folder == null || !(access.anywhere() || isInside(path, folder))) {
            diagnostics.error(
                    folder == null || path == null ? Code.UNREADABLE_FILE : Code.REFUSED_FOR_SAFETY,
                    "the data file " + file
                            + (folder == null
                                    ? " cannot be found: the model was not read from a folder"
                                    : " lies outside the folder of the model"),
                    span,
                    "put it beside the model and name it without a path");
            return null;
        }
        return path;
    }

    /** Returns the one file beside a missing one whose name differs in upper and lower case only, as it would be opened on Windows; else the path as it is. */
    private static Path inAnyCase(Path path) {
        Path parent = path.getParent();
        if (parent == null || Files.exists(path) || !Files.isDirectory(parent)) {
            return path;
        }
        String wanted = String.valueOf(path.getFileName());
        try (Stream<Path> files = Files.list(parent)) {
            List<Path> alike = files.filter(
                            file -> String.valueOf(file.getFileName()).equalsIgnoreCase(wanted))
                    .toList();
            return alike.size() == 1 ? alike.get(0) : path;
        } catch (IOException e) {
            return path;
        }
    }

    private static boolean isInside(Path file, Path folder) {
        return file.startsWith(folder) && real(file).startsWith(real(folder));
    }

    /** Returns a path without links as far as it exists. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private void companions(Path in, String stem) {
        Path spec = in.resolve(stem + "_spec.json");
        if (Files.isRegularFile(spec)) {
            spec(in, spec);
        }
        for (String ending : SERIES_ENDINGS) {
            Path file = in.resolve(stem + ending);
            if (Files.isRegularFile(file) && isInside(file, in) && !series.contains(file)) {
                series.add(file);
            }
        }
    }

    private void spec(Path in, Path spec) {
        try {
            opened(spec);
            JsonNode json = JsonMapper.shared().readTree(Files.readString(spec, StandardCharsets.UTF_8));
            json.path("directData")
                    .properties()
                    .forEach(
                            tag -> tags.putIfAbsent(tag.getKey(), tag.getValue().asString()));
            for (JsonNode name : json.path("externalDatfiles")) {
                Path file = in.resolve(name.asString()).normalize();
                if (isInside(file, in) && Files.isRegularFile(file)) {
                    series.add(file);
                }
            }
        } catch (JacksonException e) {
            diagnostics.warning(
                    Code.MALFORMED_FILE,
                    spec.getFileName() + " beside the model is not JSON: " + e.getOriginalMessage(),
                    null,
                    null);
        } catch (IOException | InvalidPathException e) {
            diagnostics.warning(
                    Code.UNREADABLE_FILE,
                    spec.getFileName() + " beside the model cannot be read: " + e.getMessage(),
                    null,
                    null);
        }
    }
}
