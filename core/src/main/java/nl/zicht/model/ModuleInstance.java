package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A module: one use of a {@link Submodel} in another model.
 *
 * @param name what the model around it calls it
 * @param submodel the submodel it is an instance of
 * @param connections which inputs get their value from where
 * @param span where it was declared, or null
 */
public record ModuleInstance(
        Name name,
        Name submodel,
        List<Connection> connections,
        @Nullable SourceSpan span) {
    public ModuleInstance {
        connections = List.copyOf(connections);
    }

    /**
     * An assignment {@code to = from}. Names are seen from the model that the module stands in: {@code Sub.x} is x in the module Sub, {@code .x} is x in the root
     * model; a bare {@code to} is an input of the module itself.
     *
     * @param to the input that gets a value
     * @param from the variable that gives it
     * @param span where it was declared, or null
     */
    public record Connection(Name to, Name from, @Nullable SourceSpan span) {}
}
