package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A function that a model defines by equations of its own (XMILE 1.0, section 4.8; Vensim {@code :MACRO:}).
 *
 * <p>Everything in it is local: it sees its parameters, its variables, dimensions, functions and the clock. Every call, for every element of an array that it is
 * in, has stocks of its own. Several macros may share a name when they take different numbers of arguments. A call by the qualified name {@code macro.variable}
 * gives the value of another variable of the macro than its result; it shares the state of the call that stands at the same place of the text with the same
 * arguments (further outputs of Vensim).
 *
 * @param name the function
 * @param namespace the name space it belongs to, empty when none was given
 * @param parameters what it is called with, in order; a variable of the same name is only the equation for use on its own
 * @param result what a call gives, or null when that is missing (reported by the check)
 * @param variables its variables
 * @param specs when and how a call is simulated by itself, or null when it runs along with the model
 * @param span where it was declared, or null
 */
public record Macro(
        Name name,
        String namespace,
        List<MacroParameter> parameters,
        @Nullable Expression result,
        List<Variable> variables,
        @Nullable MacroSpecs specs,
        @Nullable SourceSpan span) {
    public Macro {
        parameters = List.copyOf(parameters);
        variables = List.copyOf(variables);
    }

    /** Returns whether a call with so many arguments fits; parameters with a default value may be left out at the end. */
    public boolean accepts(int arguments) {
        long required =
                parameters.stream().filter(p -> p.defaultValue() == null).count();
        return arguments >= required && arguments <= parameters.size();
    }
}
