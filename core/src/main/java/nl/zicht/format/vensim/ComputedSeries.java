package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.Definition;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/**
 * The series of a model: read from files, given beside it, or computed from other series before the run ({@code x := 2*y}, {@code x := TIME SHIFT(y, 1)}, {@code x
 * := CUMULATE(y)}, {@code x := CUMULATEF(y)}).
 *
 * <p>A formula with more than series, numbers, the time and plain functions in it is evaluated at every step instead, with a warning: a run may change its constants.
 */
final class ComputedSeries {
    private final Map<Name, List<Piece>> pieces;
    private final RangeTable ranges;
    private final ExternalSources external;
    private final ToDoubleFunction<Expression> constants;
    private final Diagnostics diagnostics;
    private final Map<Piece, List<Definition>> known = new IdentityHashMap<>();
    private final Set<Name> open = new HashSet<>();

    /**
     * @param constants gives the value of an expression over constants, NaN for any other
     */
    ComputedSeries(
            Map<Name, List<Piece>> pieces,
            RangeTable ranges,
            ExternalSources external,
            ToDoubleFunction<Expression> constants,
            Diagnostics diagnostics) {
        this.pieces = pieces;
        this.ranges = ranges;
        this.external = external;
        this.constants = constants;
        this.diagnostics = diagnostics;
    }

    /** Returns the definitions of an equation of a series; one for each element unless it is evaluated at every step. */
    List<Definition> definitions(Piece piece, Body.Data data) {
        List<Definition> before = known.get(piece);
        if (before != null) {
            return before;
        }
        Expression source = data.source();
        List<Definition> made = source == null || ExternalSources.isData(source)
                ? external.series(piece, data)
                : computed(piece, data.mode(), source);
        known.put(piece, made);
        return made;
    }

    private List<Definition> computed(Piece piece, DataMode mode, Expression source) {
        List<Definition> definitions = new ArrayList<>();
        open.add(piece.left().name());
        for (List<Name> target : Targets.of(piece.left().subscripts(), ranges)) {
            GraphicalFunction series = series(piece, target, ExternalSources.kind(mode), source);
            if (series == null) {
                open.remove(piece.left().name());
                return List.of(everyStep(piece, source));
            }
            definitions.add(new Definition(
                    target,
                    ExternalSources.clock(piece.left().span()),
                    null,
                    series,
                    piece.left().exceptions()));
        }
        open.remove(piece.left().name());
        return definitions;
    }

    private Definition everyStep(Piece piece, Expression source) {
        diagnostics.warning(
                Code.BENT_RULE,
                "the series " + piece.left().name()
                        + " is computed at every step, not at the times of its data: its formula holds more than series and numbers",
                piece.left().span(),
                null);
        return new Definition(
                piece.left().subscripts(), source, null, null, piece.left().exceptions());
    }

    private @Nullable GraphicalFunction series(
            Piece piece, List<Name> target, GraphicalFunction.Kind kind, Expression source) {
        if (source instanceof Expression.Call call) {
            List<Expression> arguments = call.arguments();
            String function = call.function().text().toUpperCase(Locale.ROOT);
            boolean shift = function.equals("TIME SHIFT") && arguments.size() == 2;
            boolean whole = function.equals("CUMULATEF");
            boolean sum = (whole || function.equals("CUMULATE")) && arguments.size() == 1;
            if (shift || sum) {
                if (whole) {
                    diagnostics.warning(
                            Code.BENT_RULE,
                            "what CUMULATEF gives in Vensim is not published in full; taken is the sum of all points of the"
                                    + " series, at every time",
                            call.span(),
                            null);
                }
                GraphicalFunction inner = series(piece, target, kind, arguments.get(0));
                double by = shift ? constants.applyAsDouble(arguments.get(1)) : 0;
                return inner == null || Double.isNaN(by) ? null : shift ? shifted(inner, by) : summed(inner, whole);
            }
        }
        return SeriesFormula.evaluate(source, reference -> source(piece, target, reference), kind);
    }

    /** Returns the series with d(t + by) at t. */
    private static GraphicalFunction shifted(GraphicalFunction series, double by) {
        double[] x = series.x();
        for (int i = 0; i < x.length; i++) {
            x[i] -= by;
        }
        return new GraphicalFunction(series.kind(), x, series.y());
    }

    /** Returns the running sum of a series, or at all its points the sum of them all. */
    private static GraphicalFunction summed(GraphicalFunction series, boolean whole) {
        double[] y = series.y();
        for (int i = 1; i < y.length; i++) {
            y[i] += y[i - 1];
        }
        if (whole) {
            Arrays.fill(y, y[y.length - 1]);
        }
        return new GraphicalFunction(series.kind(), series.x(), y);
    }

    /** Returns the series of the element that a reference means, or null. */
    private @Nullable GraphicalFunction source(Piece piece, List<Name> target, Reference reference) {
        List<Piece> found = pieces.get(reference.name());
        List<Name> element = element(piece, target, reference);
        if (found == null || element == null || !open.add(reference.name())) {
            return null;
        }
        GraphicalFunction series = null;
        for (Piece other : found) {
            Body.Data data = data(other);
            for (Definition definition : data == null ? List.<Definition>of() : definitions(other, data)) {
                series = definition.target().equals(element) ? definition.table() : series;
            }
        }
        open.remove(reference.name());
        return series;
    }

    private static Body.@Nullable Data data(Piece piece) {
        if (piece.body() instanceof Body.Data data) {
            return data;
        }
        return piece.body() instanceof Body.Formula formula && ExternalSources.isData(formula.value())
                ? new Body.Data(DataMode.INTERPOLATE, formula.value())
                : null;
    }

    /** Returns the element that a reference means while {@code target} is defined, or null. */
    private static @Nullable List<Name> element(Piece piece, List<Name> target, Reference reference) {
        List<Name> left = piece.left().subscripts();
        List<Name> element = new ArrayList<>();
        for (Index index : reference.subscripts()) {
            if (!(index instanceof Index.At at && at.value() instanceof Reference name)) {
                return null;
            }
            int place = left.indexOf(name.name());
            element.add(place >= 0 ? target.get(place) : name.name());
        }
        return element;
    }
}
