package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what stands between the brackets of a reference, or is left out there (XMILE 1.0, section 3.7).
 *
 * <p>A bare name is an element of the dimension at its place, else a dimension of the owner, else a variable.
 */
final class Subscripts {
    private final Lowering lowering;
    private final Ranges ranges;
    private final RangeSubscripts vensim;
    private final boolean inVensim;

    Subscripts(Lowering lowering, RangeSubscripts vensim) {
        this.lowering = lowering;
        this.ranges = new Ranges(lowering);
        this.vensim = vensim;
        this.inVensim = lowering.names().notation() == Dialect.VENSIM;
    }

    /** Returns where an array without subscripts is read, or null after a report. */
    @Nullable
    List<Spot> bare(List<Dimension> dimensions, Reference reference, Scope scope) {
        if (inVensim) {
            lowering.fail(
                    Code.BAD_SUBSCRIPT,
                    reference.name() + " has " + dimensions.size() + " subscripts, none were found",
                    reference.span(),
                    "write " + References.example(reference.name(), dimensions));
            return null;
        }
        List<Spot> spots = new ArrayList<>(dimensions.size());
        for (int d = 0; d < dimensions.size(); d++) {
            Axis axis = bareAxis(dimensions, d, scope);
            if (axis != null) {
                spots.add(Spot.at(scope.along(axis)));
                continue;
            }
            int index = scope.find(dimensions.get(d), occurrence(dimensions, d));
            if (index < 0) {
                return missing(dimensions, d, reference, scope);
            }
            spots.add(Spot.at(scope.position(index)));
        }
        return spots;
    }

    /** Returns what written subscripts mean, or null after a report. */
    @Nullable
    List<Spot> explicit(List<Dimension> dimensions, Reference reference, Scope scope) {
        if (inVensim) {
            return vensim.explicit(dimensions, reference, scope);
        }
        List<Spot> spots = new ArrayList<>(dimensions.size());
        boolean all = true;
        for (int d = 0; d < dimensions.size(); d++) {
            Spot spot = spot(dimensions, d, reference, scope);
            all &= spot != null;
            if (spot != null) {
                spots.add(spot);
            }
        }
        return all ? spots : null;
    }

    /** Returns the axes that the subscripts of a reference, or their absence, iterate along; one entry per dimension, null for none. */
    List<@Nullable Axis> axes(List<Dimension> dimensions, Reference reference, Scope scope) {
        if (inVensim) {
            return vensim.axes(reference);
        }
        List<@Nullable Axis> axes = new ArrayList<>(dimensions.size());
        boolean written = reference.subscripts().size() == dimensions.size();
        for (int d = 0; d < dimensions.size(); d++) {
            axes.add(
                    reference.subscripts().isEmpty()
                            ? bareAxis(dimensions, d, scope)
                            : written ? writtenAxis(dimensions, d, reference, scope) : null);
        }
        return axes;
    }

    private @Nullable Axis bareAxis(List<Dimension> dimensions, int d, Scope scope) {
        Dimension dimension = dimensions.get(d);
        int occurrence = occurrence(dimensions, d);
        boolean bound = scope.bare() == Bare.OWNER
                || (scope.bare() == Bare.OWNER_ELSE_ALL && scope.find(dimension, occurrence) >= 0);
        if (bound) {
            return null;
        }
        int turned = scope.isReversed() ? count(dimensions, dimension) - 1 - occurrence : occurrence;
        return new Axis(dimension.name(), turned, dimension.size());
    }

    private @Nullable Axis writtenAxis(List<Dimension> dimensions, int d, Reference reference, Scope scope) {
        Index index = reference.subscripts().get(d);
        Dimension dimension = dimensions.get(d);
        Dimension passed = passed(index, dimension, scope);
        int size = passed == null ? 0 : passed.size();
        if (index instanceof Index.Range range) {
            passed = dimension;
            size = ranges.length(range, dimension, scope);
        }
        if (passed == null || size <= 0) {
            return null;
        }
        int occurrence = 0;
        for (int i = 0; i < d; i++) {
            Dimension earlier = reference.subscripts().get(i) instanceof Index.Range
                    ? dimensions.get(i)
                    : passed(reference.subscripts().get(i), dimensions.get(i), scope);
            if (earlier != null && earlier.name().equals(passed.name())) {
                occurrence++;
            }
        }
        return new Axis(passed.name(), occurrence, size);
    }

    /** Returns the dimension that a wildcard, or a dimension's name that the owner lacks, passes through; null for another subscript. */
    private @Nullable Dimension passed(Index index, Dimension dimension, Scope scope) {
        if (index instanceof Index.Wildcard wildcard) {
            Name part = wildcard.part();
            return part == null ? dimension : lowering.names().dimension(part);
        }
        if (index instanceof Index.At at
                && at.value() instanceof Reference reference
                && reference.subscripts().isEmpty()
                && lowering.names().position(dimension, reference.name()) < 0) {
            Dimension named = lowering.names().dimension(reference.name());
            return named == null || scope.has(named) ? null : named;
        }
        return null;
    }

    private @Nullable Spot spot(List<Dimension> dimensions, int d, Reference reference, Scope scope) {
        Index index = reference.subscripts().get(d);
        Dimension dimension = dimensions.get(d);
        if (index instanceof Index.Wildcard || index instanceof Index.Range) {
            Axis axis = scope.isIterating() ? writtenAxis(dimensions, d, reference, scope) : null;
            int along = axis == null ? -1 : scope.along(axis);
            if (index instanceof Index.Range range) {
                return ranges.spot(range, dimension, along, scope);
            }
            return wildcard((Index.Wildcard) index, dimension, along, reference);
        }
        if (index instanceof Index.Position position) {
            return position(position, dimension, scope);
        }
        Expression value = ((Index.At) index).value();
        if (value instanceof Reference name && name.subscripts().isEmpty()) {
            int element = lowering.names().position(dimension, name.name());
            if (element >= 0) {
                return Spot.at(element);
            }
            Dimension named = lowering.names().dimension(name.name());
            if (named != null) {
                return named(named, dimensions, d, reference, name.span(), scope);
            }
            if (!isValue(name, scope)) {
                return unknown(name, dimension);
            }
        }
        return computed(value, dimension, scope);
    }

    private @Nullable Spot wildcard(Index.Wildcard wildcard, Dimension dimension, int along, Reference reference) {
        Name part = wildcard.part();
        Dimension passed = part == null ? dimension : lowering.names().dimension(part);
        if (part != null && passed == null) {
            return failed(
                    Code.BAD_SUBSCRIPT,
                    part + " is not a dimension",
                    wildcard.span(),
                    Hints.nearest(part, lowering.names().dimensionSpellings()));
        }
        if (along < 0 || passed == null) {
            return failed(
                    Code.BAD_SUBSCRIPT,
                    "* stands for all elements of " + dimension.name()
                            + " and can be used only inside an array function",
                    wildcard.span(),
                    "write SUM(" + reference.name() + "[…]), or the dimension's name for element by element");
        }
        return ranges.mapped(passed, along, dimension, wildcard.span());
    }

    private @Nullable Spot position(Index.Position position, Dimension dimension, Scope scope) {
        int n = position.dimension();
        if (n < 1 || n > scope.rank()) {
            return failed(
                    Code.BAD_SUBSCRIPT,
                    "@" + n + " asks for dimension " + n + " of "
                            + scope.variable().name() + ", which has " + scope.rank(),
                    position.span(),
                    null);
        }
        if (scope.dimension(n - 1).size() > dimension.size()) {
            return failed(
                    Code.BAD_SUBSCRIPT,
                    "@" + n + " runs over the " + scope.dimension(n - 1).size() + " elements of "
                            + scope.dimension(n - 1).name() + ", " + dimension.name() + " has " + dimension.size(),
                    position.span(),
                    null);
        }
        return Spot.at(scope.position(n - 1));
    }

    private @Nullable Spot named(
            Dimension named, List<Dimension> dimensions, int d, Reference reference, SourceSpan span, Scope scope) {
        int occurrence = 0;
        for (int i = 0; i < d; i++) {
            if (reference.subscripts().get(i) instanceof Index.At at
                    && at.value() instanceof Reference earlier
                    && earlier.name().equals(named.name())) {
                occurrence++;
            }
        }
        int index = Math.max(scope.find(named, occurrence), scope.find(named, 0));
        if (index >= 0) {
            return ranges.mapped(named, scope.position(index), dimensions.get(d), span);
        }
        Axis axis = scope.isIterating() ? writtenAxis(dimensions, d, reference, scope) : null;
        if (axis != null && scope.along(axis) >= 0) {
            return ranges.mapped(named, scope.along(axis), dimensions.get(d), span);
        }
        return failed(
                Code.BAD_SUBSCRIPT,
                scope.variable().name() + " is not arrayed over " + named.name()
                        + ", so the name cannot be a subscript in its equation",
                span,
                "name an element, or use SUM(" + reference.name() + "[*])");
    }

    private @Nullable Spot computed(Expression value, Dimension dimension, Scope scope) {
        Term term = lowering.lower(value, scope);
        if (term == Lowering.FAILED) {
            return null;
        }
        double known = StaticValue.of(term);
        if (Double.isNaN(known)) {
            return Spot.running(term);
        }
        int position = (int) known; // truncates; far too large a number becomes the largest int
        if (position >= 1 && position <= dimension.size()) {
            return Spot.at(position - 1);
        }
        if (value instanceof Expression.Literal) {
            int named = lowering.names().position(dimension, Name.of(Integer.toString(position)));
            if (named >= 0 && position == known) {
                lowering.findings()
                        .warning(
                                Code.BENT_RULE,
                                "subscript " + position + " lies outside dimension " + dimension.name()
                                        + ", which has an element of that name; that is read",
                                value.span(),
                                "in quotes it is a name: \"" + position + "\"");
                return Spot.at(named);
            }
            lowering.findings()
                    .warning(
                            Code.BAD_SUBSCRIPT,
                            "subscript " + position + " lies outside dimension " + dimension.name() + ", which has "
                                    + dimension.size() + " elements; the value is "
                                    + lowering.structure().invalidIndexValue(),
                            value.span(),
                            "use a number from 1 to " + dimension.size());
        }
        return Spot.OUTSIDE;
    }

    private boolean isValue(Reference name, Scope scope) {
        return lowering.references().target(name, scope) != null
                || lowering.calls().isValue(name.name())
                || lowering.names().qualifiedPosition(name.name()) > 0;
    }

    private @Nullable Spot unknown(Reference name, Dimension dimension) {
        List<String> near = new ArrayList<>();
        dimension.elements().forEach(element -> near.add(element.text()));
        return failed(
                Code.BAD_SUBSCRIPT,
                name.name() + " is not an element of dimension " + dimension.name(),
                name.span(),
                Hints.nearest(name.name(), near));
    }

    private @Nullable List<Spot> missing(List<Dimension> dimensions, int d, Reference reference, Scope scope) {
        String owner = scope.variable().name().text();
        lowering.fail(
                Code.BAD_SUBSCRIPT,
                reference.name() + " is arrayed over " + dimensions.get(d).name()
                        + (occurrence(dimensions, d) > 0 ? " more often than " : ", ") + owner
                        + (occurrence(dimensions, d) > 0 ? "" : " is not"),
                reference.span(),
                "write SUM(" + reference.name() + ") for the total or name an element in brackets");
        return null;
    }

    private @Nullable Spot failed(Code code, String message, SourceSpan span, @Nullable String hint) {
        lowering.fail(code, message, span, hint);
        return null;
    }

    private static int occurrence(List<Dimension> dimensions, int d) {
        return count(dimensions.subList(0, d), dimensions.get(d));
    }

    private static int count(List<Dimension> dimensions, Dimension dimension) {
        return (int) dimensions.stream()
                .filter(other -> other.name().equals(dimension.name()))
                .count();
    }
}
