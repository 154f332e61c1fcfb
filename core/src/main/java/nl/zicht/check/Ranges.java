package nl.zicht.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/** Ranges of subscripts ({@code 2:5}, {@code Oslo:Bergen}) and the match between elements of two dimensions. */
final class Ranges {
    private final Lowering lowering;

    /** Whether a dimension has all elements of another, by the names of the other and its own. */
    private final Map<List<Name>, Boolean> parts = new HashMap<>();

    Ranges(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Returns how many elements a range holds, 0 when its ends are wrong (reported where it is read). */
    int length(Index.Range range, Dimension dimension, Scope scope) {
        int low = end(range.low(), dimension, scope);
        int high = end(range.high(), dimension, scope);
        return low < 1 || high > dimension.size() ? 0 : Math.max(0, high - low + 1);
    }

    /**
     * Returns the element of a range that is read.
     *
     * @param along where the array function stands in the range, or -1 outside array functions
     */
    @Nullable
    Spot spot(Index.Range range, Dimension dimension, int along, Scope scope) {
        int low = end(range.low(), dimension, scope);
        int high = end(range.high(), dimension, scope);
        if (low < 1 || high < low || high > dimension.size()) {
            lowering.fail(
                    Code.BAD_SUBSCRIPT,
                    "a range of dimension " + dimension.name() + " must run upwards between 1 and " + dimension.size()
                            + ", with ends known before the run",
                    range.span(),
                    null);
            return null;
        }
        if (along >= 0) {
            return Spot.at(low - 1 + along);
        }
        int index = scope.rank() == 1 ? 0 : scope.find(dimension, 0);
        if (index < 0) {
            lowering.fail(
                    Code.BAD_SUBSCRIPT,
                    "a range cannot be matched with the dimensions of "
                            + scope.variable().name(),
                    range.span(),
                    "use it inside an array function such as SUM");
            return null;
        }
        int length = high - low + 1;
        if (length != scope.dimension(index).size()) {
            lowering.findings()
                    .warning(
                            Code.BAD_SUBSCRIPT,
                            "a range of " + length + " elements fills the "
                                    + scope.dimension(index).size() + " elements of "
                                    + scope.variable().name()
                                    + "; it is cut, or continued with "
                                    + lowering.structure().invalidIndexValue(),
                            range.span(),
                            null);
        }
        int at = scope.position(index);
        return at < length ? Spot.at(low - 1 + at) : Spot.OUTSIDE;
    }

    /**
     * Returns the element of {@code dimension} that corresponds to the one at {@code position} of {@code other}: the same name where {@code dimension} has all
     * names of {@code other}, else the same position where the sizes agree; null after a report.
     */
    @Nullable
    Spot mapped(Dimension other, int position, Dimension dimension, SourceSpan span) {
        if (other.name().equals(dimension.name())) {
            return Spot.at(position);
        }
        boolean part = parts.computeIfAbsent(
                List.of(other.name(), dimension.name()),
                key -> other.elements().stream().allMatch(e -> lowering.names().position(dimension, e) >= 0));
        if (part) {
            return Spot.at(lowering.names().position(dimension, other.elements().get(position)));
        }
        if (other.size() == dimension.size()) {
            return Spot.at(position);
        }
        lowering.fail(
                Code.BAD_SUBSCRIPT,
                "the elements of " + other.name() + " do not correspond to those of " + dimension.name(),
                span,
                "use a dimension whose elements are among those of " + dimension.name());
        return null;
    }

    /** Returns the position, from 1, that an end of a range stands for; 0 when it is not known now. */
    private int end(Expression end, Dimension dimension, Scope scope) {
        if (end instanceof Expression.Reference reference
                && reference.subscripts().isEmpty()) {
            int element = lowering.names().position(dimension, reference.name());
            if (element >= 0) {
                return element + 1;
            }
        }
        double value = StaticValue.of(lowering.lower(end, scope));
        return Double.isNaN(value) ? 0 : (int) value;
    }
}
