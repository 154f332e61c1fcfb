package nl.zicht.format.vensim;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;

/**
 * A call of a macro that names variables for its further outputs: {@code F(x, y : slack, rest)}.
 *
 * @param call the call without the names after the colon
 * @param outputs the names after the colon, in order
 */
record OutputCall(Expression.Call call, List<Output> outputs) {
    OutputCall {
        outputs = List.copyOf(outputs);
    }

    /** A variable that a call makes; without subscripts of its own it has those of the equation around the call. */
    record Output(Name name, List<Name> subscripts, SourceSpan span) {
        Output {
            subscripts = List.copyOf(subscripts);
        }
    }
}
