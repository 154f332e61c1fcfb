package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * An equation that takes the place of another while the model is tested (Vensim {@code :TEST INPUT:}); it has no part in a normal run.
 *
 * <p>In the value, the name of the variable itself means what the model says without the test input.
 *
 * @param name the test input, by which conditions of {@link RealityCheck}s call it
 * @param variable the variable that is given another value
 * @param target its elements or dimensions, one for each dimension of the variable; empty for all elements
 * @param value the equation, in the language of the model
 * @param documentation what the author says about it, empty when nothing
 * @param span where it was declared, or null
 */
public record TestInput(
        Name name,
        Name variable,
        List<Name> target,
        Expression value,
        String documentation,
        @Nullable SourceSpan span) {
    public TestInput {
        target = List.copyOf(target);
    }
}
