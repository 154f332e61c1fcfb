package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that must be true of a model whatever is done to it: where the condition is made true, the consequence follows (Vensim {@code :THE CONDITION:} …
 * {@code :IMPLIES:}). It has no part in a normal run; {@code nl.zicht.reality} runs it.
 *
 * @param name the check, often a sentence such as "no workers no production"
 * @param dimensions the dimensions over which it is repeated; empty when those are the dimensions that its comparisons use
 * @param condition comparisons and names of {@link TestInput}s, joined by AND, OR and NOT
 * @param consequence comparisons joined by AND, OR and NOT
 * @param once whether it is enough that the consequence holds at one moment of the run
 * @param documentation what the author says about it, empty when nothing
 * @param span where it was declared, or null
 */
public record RealityCheck(
        Name name,
        List<Name> dimensions,
        Expression condition,
        Expression consequence,
        boolean once,
        String documentation,
        @Nullable SourceSpan span) {
    public RealityCheck {
        dimensions = List.copyOf(dimensions);
    }
}
