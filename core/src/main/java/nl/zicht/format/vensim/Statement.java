package nl.zicht.format.vensim;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.RealityCheck;
import nl.zicht.model.TestInput;
import org.jspecify.annotations.Nullable;

/** What one entry defines. */
sealed interface Statement {
    /** A subscript range: names of elements and ranges, sequences spelled out, with its mappings. */
    record Range(Name name, List<Name> members, List<RangeMapping> mappings, SourceSpan span) implements Statement {
        public Range {
            members = List.copyOf(members);
            mappings = List.copyOf(mappings);
        }
    }

    /** A range whose elements stand in another file. */
    record ExternalRange(Name name, Expression.Call call, List<RangeMapping> mappings, SourceSpan span)
            implements Statement {}

    /** A mapping as written: to a range, member by member, or by position when no members are given. */
    record RangeMapping(Name target, @Nullable List<Name> members, SourceSpan span) {}

    /** Another name for a range. */
    record Alias(Name name, Name range, SourceSpan span) implements Statement {}

    /** An equation of a variable, for all or some of its elements, with the calls in it that make further variables. */
    record Definition(LeftSide left, Body body, List<OutputCall> further) implements Statement {
        public Definition {
            further = List.copyOf(further);
        }
    }

    /** An equation that takes the place of another in tests. */
    record Test(TestInput input) implements Statement {}

    /** A sentence that must be true of the model. */
    record Check(RealityCheck check) implements Statement {}

    /** A text with a name ({@code name :IS: 'text'}), which may stand for the name of a file, a sheet or a cell. */
    record Text(Name name, String value) implements Statement {}

    /** Something that has no part in a run: a text that is not in quotes. */
    record Aside(SourceSpan span) implements Statement {}

    /**
     * What stands left of the sign of equality.
     *
     * @param name the variable
     * @param subscripts elements and ranges, empty for a scalar
     * @param exceptions the combinations that the equation leaves out
     * @param span the place of the name
     */
    record LeftSide(Name name, List<Name> subscripts, List<List<Name>> exceptions, SourceSpan span) {
        public LeftSide {
            subscripts = List.copyOf(subscripts);
            exceptions = List.copyOf(exceptions);
        }
    }

    /** What stands right of it. */
    sealed interface Body {
        /** A formula; the value passes through a table when there is one; {@code initial} holds while initial values are found. */
        record Formula(
                Expression value,
                @Nullable Expression initial,
                @Nullable GraphicalFunction table,
                List<FormulaParser.InlineTable> inline)
                implements Body {}

        /** {@code INTEG(rate, initial)}. */
        record Level(Expression rate, Expression initial, List<FormulaParser.InlineTable> inline) implements Body {}

        /** Numbers for the elements in rows; the last subscript runs along a row. */
        record Numbers(List<List<Double>> rows, SourceSpan span) implements Body {}

        /** A table that is called by name. */
        record Table(GraphicalFunction table) implements Body {}

        /** A table whose points stand in another file. */
        record ExternalTable(Expression.Call call) implements Body {}

        /** A series in time: given from outside ({@code source} null), read from a file, or computed from other series. */
        record Data(DataMode mode, @Nullable Expression source) implements Body {}
    }
}
