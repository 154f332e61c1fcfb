package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.UnitText;
import nl.zicht.model.ValueRange;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Puts the equations of one variable together: its dimensions, its kind, and one definition for each equation or number. */
final class VariableAssembly {
    private final List<Piece> pieces;
    private final RangeTable ranges;
    private final ExternalSources external;
    private final ComputedSeries series;
    private final Diagnostics diagnostics;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Definition> netFlow = new ArrayList<>();
    private List<Name> dimensions = List.of();

    private VariableAssembly(
            List<Piece> pieces,
            RangeTable ranges,
            ExternalSources external,
            ComputedSeries series,
            Diagnostics diagnostics) {
        this.series = series;
        this.pieces = pieces;
        this.ranges = ranges;
        this.external = external;
        this.diagnostics = diagnostics;
    }

    /** Returns the variable that some equations define; null after reporting that its subscripts make no sense. */
    static @Nullable Variable of(
            List<Piece> pieces,
            RangeTable ranges,
            ExternalSources external,
            ComputedSeries series,
            Diagnostics diagnostics) {
        return new VariableAssembly(pieces, ranges, external, series, diagnostics).variable();
    }

    private @Nullable Variable variable() {
        List<Name> found = dimensions();
        if (found == null) {
            return null;
        }
        dimensions = found;
        boolean level = pieces.stream().anyMatch(piece -> piece.body() instanceof Body.Level);
        pieces.forEach(piece -> define(piece, level));
        boolean table = pieces.stream()
                .allMatch(piece -> piece.body() instanceof Body.Table
                        || piece.body() instanceof Body.ExternalTable
                        || (piece.body() instanceof Body.Formula formula && ExternalSources.isTables(formula.value())));
        Header header = header();
        if (level) {
            return new Stock(header, definitions, List.of(), List.of(), netFlow, false);
        }
        return table ? new TableFunction(header, definitions) : new Auxiliary(header, definitions);
    }

    private Header header() {
        Piece first = pieces.get(0);
        UnitText unit = null;
        ValueRange range = null;
        String comment = "";
        for (Piece piece : pieces) {
            unit = unit == null ? UnitField.read(piece.entry()) : unit;
            range = range == null ? UnitField.range(piece.entry()) : range;
            comment = comment.isEmpty() ? piece.entry().comment() : comment;
        }
        return new Header(
                first.left().name(), dimensions, unit, comment, first.left().span(), range);
    }

    /** Returns, by subscript, the range that is written everywhere or else the smallest that has all elements. */
    private @Nullable List<Name> dimensions() {
        int rank = pieces.get(0).left().subscripts().size();
        for (Piece piece : pieces) {
            if (piece.left().subscripts().size() != rank) {
                error(
                        piece,
                        "an equation of " + piece.left().name() + " has "
                                + piece.left().subscripts().size() + " subscripts, another one has " + rank);
                return null;
            }
        }
        for (Piece piece : pieces) {
            Name twice = repeated(piece.left().subscripts());
            if (twice != null) {
                diagnostics.error(
                        Code.BAD_SUBSCRIPT,
                        "the range " + twice + " stands twice on the left side of an equation of "
                                + piece.left().name(),
                        piece.left().span(),
                        "make a copy of the range for the second place: " + twice + " copy <-> " + twice + " ~~|");
                return null;
            }
        }
        List<Name> found = new ArrayList<>();
        for (int d = 0; d < rank; d++) {
            Name dimension = dimension(d);
            if (dimension == null) {
                return null;
            }
            found.add(dimension);
        }
        return found;
    }

    private @Nullable Name repeated(List<Name> subscripts) {
        Set<Name> seen = new HashSet<>();
        for (Name name : subscripts) {
            if (ranges.range(name) != null && !seen.add(name)) {
                return name;
            }
        }
        return null;
    }

    private @Nullable Name dimension(int d) {
        Set<Name> written = new LinkedHashSet<>();
        pieces.forEach(piece -> written.add(piece.left().subscripts().get(d)));
        Set<Name> elements = new LinkedHashSet<>();
        for (Name name : written) {
            Dimension range = ranges.range(name);
            if (range == null) {
                elements.add(name);
            } else if (written.size() == 1) {
                return range.name();
            } else {
                elements.addAll(range.elements());
            }
        }
        Dimension holder = ranges.holder(elements);
        if (holder == null) {
            error(
                    pieces.get(0),
                    "no subscript range has "
                            + (written.size() == 1 ? "the element " : "all of ")
                            + String.join(", ", written.stream().map(Name::text).toList()));
            return null;
        }
        return holder.name();
    }

    private void define(Piece piece, boolean level) {
        Body body = piece.body();
        if (body instanceof Body.Level integ) {
            add(piece, integ.initial(), null, null);
            netFlow.add(new Definition(
                    target(piece), integ.rate(), null, null, piece.left().exceptions()));
        } else if (body instanceof Body.Formula formula) {
            if (ExternalSources.isTables(formula.value())) {
                external.tables(piece, (Expression.Call) formula.value()).forEach(definitions::add);
            } else if (ExternalSources.isData(formula.value())) {
                definitions.addAll(series.definitions(piece, new Body.Data(DataMode.INTERPOLATE, formula.value())));
            } else if (ExternalSources.isConstants(formula.value())) {
                external.constants(piece, (Expression.Call) formula.value()).forEach(definitions::add);
            } else {
                add(piece, formula.value(), formula.initial(), formula.table());
            }
        } else if (body instanceof Body.Numbers numbers) {
            numbers(piece, numbers);
        } else if (body instanceof Body.Table table) {
            add(piece, null, null, table.table());
        } else if (body instanceof Body.ExternalTable table) {
            external.tables(piece, table.call()).forEach(definitions::add);
        } else if (body instanceof Body.Data data) {
            definitions.addAll(series.definitions(piece, data));
        }
        if (level && !(body instanceof Body.Level)) {
            netFlow.add(new Definition(
                    target(piece),
                    varies(body) ? null : new Expression.Literal(0, piece.left().span()),
                    null,
                    null,
                    piece.left().exceptions()));
        }
    }

    /** Returns whether elements that are no levels, among others that are, may change during a run. */
    private static boolean varies(Body body) {
        return body instanceof Body.Data
                || (body instanceof Body.Formula formula
                        && !(formula.value() instanceof Expression.Literal)
                        && !ExternalSources.isConstants(formula.value()));
    }

    private void add(
            Piece piece, @Nullable Expression value, @Nullable Expression initial, @Nullable GraphicalFunction table) {
        definitions.add(new Definition(
                target(piece), value, initial, table, piece.left().exceptions()));
    }

    /** Returns the target of an equation, empty when it is simply for all elements. */
    private List<Name> target(Piece piece) {
        List<Name> written = piece.left().subscripts();
        return written.equals(dimensions) && piece.left().exceptions().isEmpty() ? List.of() : written;
    }

    private void numbers(Piece piece, Body.Numbers body) {
        List<Double> numbers = new ArrayList<>();
        body.rows().forEach(numbers::addAll);
        List<List<Name>> targets = Targets.of(piece.left().subscripts(), ranges);
        boolean rows = body.rows().stream()
                .allMatch(row -> row.size() == body.rows().get(0).size());
        if (!piece.left().exceptions().isEmpty()) {
            diagnostics.error(
                    Code.BAD_SUBSCRIPT,
                    ":EXCEPT: leaves elements out of an equation, not out of a list of numbers, as here for "
                            + piece.left().name(),
                    piece.left().span(),
                    "write one equation for each row or number, without :EXCEPT:");
            return;
        }
        boolean guessed = piece.left().subscripts().stream().anyMatch(ranges::isUnknown);
        if (guessed) {
            return; // told where the elements should have come from
        }
        if (targets.size() != numbers.size() || !rows) {
            error(
                    piece,
                    piece.left().name() + " has " + targets.size() + " elements here and " + numbers.size()
                            + " numbers in rows of "
                            + String.join(
                                    ", ",
                                    body.rows().stream()
                                            .map(row -> Integer.toString(row.size()))
                                            .distinct()
                                            .toList()));
            return;
        }
        SourceSpan span = body.span();
        for (int i = 0; i < numbers.size(); i++) {
            Expression number = new Expression.Literal(Objects.requireNonNull(numbers.get(i)), span);
            definitions.add(new Definition(targets.get(i), number, null, null));
        }
    }

    private void error(Piece piece, String message) {
        diagnostics.error(Code.BAD_SUBSCRIPT, message, piece.left().span(), null);
    }
}
