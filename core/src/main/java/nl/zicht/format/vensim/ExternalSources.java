package nl.zicht.format.vensim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.model.Definition;
import nl.zicht.model.GraphicalFunction;

/** What stands in other files: constants, tables and series. */
final class ExternalSources {
    private static final Set<Name> CONSTANTS = names("GET XLS CONSTANTS", "GET DIRECT CONSTANTS");
    private static final Set<Name> DATA = names("GET XLS DATA", "GET DIRECT DATA");

    private static final Set<Name> TABLES = names("GET XLS LOOKUPS", "GET DIRECT LOOKUPS");

    private final Diagnostics diagnostics;

    ExternalSources(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    boolean isConstants(Expression expression) {
        return expression instanceof Expression.Call call && CONSTANTS.contains(call.function());
    }

    boolean isData(Expression expression) {
        return expression instanceof Expression.Call call && DATA.contains(call.function());
    }

    boolean isTables(Expression expression) {
        return expression instanceof Expression.Call call && TABLES.contains(call.function());
    }

    List<Definition> constants(Piece piece, Expression.Call call, RangeTable ranges) {
        return refused(
                call.function() + " is not supported: constants of "
                        + piece.left().name(),
                call.span());
    }

    List<Definition> tables(Piece piece, Expression.Call call, RangeTable ranges) {
        refused(call.function() + " is not supported: the table " + piece.left().name(), call.span());
        // A table in its place keeps the calls of it from being reported too.
        double[] none = {0};
        GraphicalFunction flat = new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, none, none);
        return List.of(new Definition(piece.left().subscripts(), null, null, flat));
    }

    List<Definition> series(Piece piece, Body.Data data, RangeTable ranges) {
        return refused(
                "data of other files are not supported: the series "
                        + piece.left().name(),
                piece.left().span());
    }

    private List<Definition> refused(String message, SourceSpan span) {
        diagnostics.error(Code.NOT_SUPPORTED, message, span, null);
        return List.of();
    }

    private static Set<Name> names(String... names) {
        return Stream.of(names).map(Name::of).collect(Collectors.toUnmodifiableSet());
    }
}
