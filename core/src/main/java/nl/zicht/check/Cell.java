package nl.zicht.check;

import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One scalar element of a checked model with the rule that gives its value.
 *
 * @param index its number, from 0; the elements of an array follow each other in row-major order
 * @param variable the variable it belongs to; for hidden state of a delay, the variable whose equation asks for it
 * @param label the name users see, {@code name} or {@code name[A,B]}, hidden ones {@code owner#function#k}
 * @param hidden whether it is state made by the library and left out of results
 * @param rule how its value comes about
 * @param span where its equation stands, or null
 */
public record Cell(
        int index,
        Name variable,
        String label,
        boolean hidden,
        Rule rule,
        @Nullable SourceSpan span) {}
