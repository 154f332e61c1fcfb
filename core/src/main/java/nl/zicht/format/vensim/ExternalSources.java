package nl.zicht.format.vensim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.sheet.Area;
import nl.zicht.format.sheet.Sheet;
import nl.zicht.format.table.ResultsReader;
import nl.zicht.format.table.ResultsTable;
import nl.zicht.format.table.Series;
import nl.zicht.format.table.SeriesName;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what stands in other files, constants, tables and series, and makes one definition of each element's share. */
final class ExternalSources {
    private static final Set<Name> CONSTANTS = names("GET XLS CONSTANTS", "GET DIRECT CONSTANTS");
    private static final Set<Name> DATA = names("GET XLS DATA", "GET DIRECT DATA");
    private static final Set<Name> TABLES = names("GET XLS LOOKUPS", "GET DIRECT LOOKUPS");
    private static final Name TIME_BASE = Name.of("TIME BASE");
    private static final SheetCall.Points NO_POINTS = new SheetCall.Points(new double[0], new double[0]);

    private final DataFiles files;
    private final RangeTable ranges;
    private final Diagnostics diagnostics;
    private @Nullable Map<SeriesName, Series> given;
    private @Nullable Map<Path, ResultsTable> plain;
    private final Set<Path> said = new HashSet<>();

    ExternalSources(DataFiles files, RangeTable ranges, Diagnostics diagnostics) {
        this.files = files;
        this.ranges = ranges;
        this.diagnostics = diagnostics;
    }

    DataFiles files() {
        return files;
    }

    static boolean isConstants(Expression expression) {
        return expression instanceof Expression.Call call && CONSTANTS.contains(call.function());
    }

    static boolean isData(Expression expression) {
        return expression instanceof Expression.Call call && DATA.contains(call.function());
    }

    static boolean isTables(Expression expression) {
        return expression instanceof Expression.Call call && TABLES.contains(call.function());
    }

    /** Returns the number in the one cell that a call names, NaN when there is none; what is wrong is said where the variable itself is read. */
    static double number(Expression.Call call, DataFiles files) {
        Diagnostics unheard = new Diagnostics();
        SheetCall source = SheetCall.open(call, 3, files, unheard);
        Area cell = source == null ? null : source.area(2);
        return source == null || cell == null
                ? Double.NaN
                : source.sheetOf(cell)
                        .number(cell.firstRow(), cell.firstColumn())
                        .orElse(Double.NaN);
    }

    /** The last range runs to the right, all others together downwards; a star after the cell exchanges the two. */
    List<Definition> constants(Piece piece, Expression.Call call) {
        SheetCall source = SheetCall.open(call, 3, files, diagnostics);
        Area first = source == null ? null : source.area(2);
        if (source == null || first == null) {
            // A value in their place keeps what needs them from being reported too.
            Expression missing = new Expression.Literal(Missing.VALUE, call.span());
            return List.of(new Definition(
                    piece.left().subscripts(), missing, null, null, piece.left().exceptions()));
        }
        List<Name> subscripts = piece.left().subscripts();
        int across = 1;
        for (Name subscript : subscripts) {
            Dimension range = ranges.range(subscript);
            across = range == null ? across : range.size();
        }
        Sheet sheet = source.sheetOf(first);
        List<Definition> definitions = new ArrayList<>();
        List<List<Name>> targets = Targets.of(subscripts, ranges);
        for (int i = 0; i < targets.size(); i++) {
            int down = source.isTransposed(2) ? i % across : i / across;
            int right = source.isTransposed(2) ? i / across : i % across;
            OptionalDouble value = sheet.number(first.firstRow() + down, first.firstColumn() + right);
            if (value.isEmpty()) {
                noNumber(piece, targets.get(i), source, sheet, first.firstRow() + down, first.firstColumn() + right);
            }
            Expression number = new Expression.Literal(value.orElse(0), call.span());
            definitions.add(new Definition(
                    targets.get(i), number, null, null, piece.left().exceptions()));
        }
        return definitions;
    }

    /** An empty cell counts as 0, as it does to a spreadsheet; a text is a mistake. */
    private void noNumber(Piece piece, List<Name> target, SheetCall source, Sheet sheet, int row, int column) {
        String text = sheet.text(row, column);
        String cell = "cell " + Area.shown(row, column) + " of " + source.place(sheet) + ", for " + shown(piece, target)
                + ",";
        if (text.isEmpty()) {
            diagnostics.warning(
                    Code.BAD_VALUE,
                    cell + " is empty; 0 is taken",
                    source.span(),
                    row >= sheet.rows() || column >= sheet.columns() ? "the data lie elsewhere on the sheet" : null);
        } else {
            diagnostics.error(Code.BAD_VALUE, cell + " holds \"" + text + "\", expected a number", source.span(), null);
        }
    }

    List<Definition> tables(Piece piece, Expression.Call call) {
        return read(piece, call, Kind.CONTINUOUS, null);
    }

    /** Reads a series from a spreadsheet, or takes the one that is given for the model. */
    List<Definition> series(Piece piece, Body.Data data) {
        Expression source = data.source();
        Expression time = clock(piece.left().span());
        Kind kind = kind(data.mode());
        return source instanceof Expression.Call call ? read(piece, call, kind, time) : given(piece, kind, time);
    }

    /** Returns the time at which the present step began: a series does not move within a step. */
    static Expression clock(SourceSpan span) {
        return new Expression.Call(
                TIME_BASE, List.of(new Expression.Literal(0, span), new Expression.Literal(1, span)), span);
    }

    static Kind kind(DataMode mode) {
        return switch (mode) {
            case INTERPOLATE -> Kind.CONTINUOUS;
            case HOLD_BACKWARD -> Kind.DISCRETE;
            case LOOK_FORWARD -> Kind.NEXT;
            case RAW -> Kind.EXACT;
        };
    }

    private List<Definition> read(Piece piece, Expression.Call call, Kind kind, @Nullable Expression input) {
        List<List<Name>> targets = Targets.of(piece.left().subscripts(), ranges);
        SheetCall source = SheetCall.open(call, 4, files, diagnostics);
        List<SheetCall.Points> all = source == null ? null : source.series(targets.size());
        List<Definition> definitions = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            SheetCall.Points points = all == null ? NO_POINTS : all.get(i);
            if (points.x().length == 0 && source != null && all != null) {
                diagnostics.warning(
                        Code.BAD_VALUE,
                        "there are no points for " + shown(piece, targets.get(i)) + " in "
                                + source.place(source.sheet()) + " at "
                                + source.text(3).strip(),
                        call.span(),
                        null);
            }
            definitions.add(definition(piece, targets.get(i), kind, points, input));
        }
        return definitions;
    }

    private List<Definition> given(Piece piece, Kind kind, Expression input) {
        List<Definition> definitions = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (List<Name> target : Targets.of(piece.left().subscripts(), ranges)) {
            String name = shown(piece, target);
            Series series = given().get(SeriesName.of(name));
            series = series == null ? plain(SeriesName.of(name)) : series;
            if (series == null) {
                absent.add(name);
                definitions.add(definition(piece, target, kind, NO_POINTS, input));
                continue;
            }
            double[] x = new double[series.size()];
            double[] y = new double[series.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = series.time(i);
                y[i] = series.value(i);
            }
            definitions.add(definition(piece, target, kind, new SheetCall.Points(x, y), input));
        }
        if (absent.size() == definitions.size()) {
            definitions.clear();
            diagnostics.error(
                    Code.NO_EQUATION,
                    piece.left().name() + " has no equation and no series is given for it",
                    piece.left().span(),
                    "a file MODEL_data.dat or MODEL_data.csv beside the model can give it");
        } else if (!absent.isEmpty()) {
            diagnostics.warning(
                    Code.NO_EQUATION,
                    "no series is given for " + String.join(", ", absent) + "; missing values are taken",
                    piece.left().span(),
                    null);
        }
        return definitions;
    }

    private Map<SeriesName, Series> given() {
        Map<SeriesName, Series> known = given;
        if (known != null) {
            return known;
        }
        Map<SeriesName, Series> all = new HashMap<>();
        for (Path file : files.series()) {
            files.opened(file);
            try {
                ResultsTable table = ResultsReader.read(file);
                table.series().forEach(series -> all.put(series.name(), series));
            } catch (ModelException e) {
                e.diagnostics().forEach(diagnostics::add);
            }
        }
        given = all;
        return all;
    }

    /** Returns a series from a file called {@code data} beside the model, said once for each file; null when there is none. */
    private @Nullable Series plain(SeriesName name) {
        Map<Path, ResultsTable> known = plain;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Path file : files.plainSeries()) {
                files.opened(file);
                try {
                    known.put(file, ResultsReader.read(file));
                } catch (ModelException e) {
                    // not a table of results, so not meant for this
                }
            }
            plain = known;
        }
        for (Map.Entry<Path, ResultsTable> entry : known.entrySet()) {
            Series series = entry.getValue().series(name).orElse(null);
            if (series != null && said.add(entry.getKey())) {
                diagnostics.warning(
                        Code.BENT_RULE,
                        "the series of variables without an equation are taken from "
                                + entry.getKey().getFileName() + " beside the model",
                        null,
                        "--data FILE takes them from another file");
            }
            if (series != null) {
                return series;
            }
        }
        return null;
    }

    private static Definition definition(
            Piece piece, List<Name> target, Kind kind, SheetCall.Points points, @Nullable Expression input) {
        if (points.x().length == 0) {
            // Missing where nothing is there; a table that is called gives it too.
            double[] none = {0};
            double[] missing = {Missing.VALUE};
            return new Definition(
                    target,
                    input,
                    null,
                    new GraphicalFunction(Kind.CONTINUOUS, none, missing),
                    piece.left().exceptions());
        }
        GraphicalFunction table = new GraphicalFunction(kind, points.x(), points.y());
        return new Definition(target, input, null, table, piece.left().exceptions());
    }

    /** Returns the elements of a range that another file lists; null after a report. */
    static @Nullable List<Name> elements(Expression.Call call, DataFiles files, Diagnostics diagnostics) {
        SheetCall source = SheetCall.open(call, 5, files, diagnostics);
        Area first = source == null ? null : source.area(2);
        if (source == null || first == null) {
            return null;
        }
        Sheet sheet = source.sheetOf(first);
        String end = source.text(3).strip();
        Optional<Area> cell = Area.cell(sheet.name(), end);
        int lastRow = cell.isPresent()
                ? cell.get().firstRow()
                : end.matches("\\d{1,7}") ? Integer.parseInt(end) - 1 : sheet.rows() - 1;
        int lastColumn = cell.isPresent()
                ? cell.get().firstColumn()
                : end.matches("[A-Za-z]{1,3}") ? Area.column(end) : sheet.columns() - 1;
        List<Name> elements = new ArrayList<>();
        for (int row = first.firstRow(); row <= Math.min(lastRow, sheet.rows() - 1); row++) {
            for (int column = first.firstColumn(); column <= Math.min(lastColumn, sheet.columns() - 1); column++) {
                String text = sheet.text(row, column);
                if (!text.isEmpty()) {
                    elements.add(Name.of(source.text(4) + text));
                }
            }
        }
        return elements;
    }

    private static String shown(Piece piece, List<Name> target) {
        String name = piece.left().name().text();
        return target.isEmpty()
                ? name
                : name + target.stream().map(Name::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static Set<Name> names(String... names) {
        return Stream.of(names).map(Name::of).collect(Collectors.toUnmodifiableSet());
    }
}
