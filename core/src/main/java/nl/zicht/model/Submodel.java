package nl.zicht.model;

import java.util.List;
import java.util.Map;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A model that stands in others as a module (XMILE 1.0, section 4.7); each {@link ModuleInstance} of it has values and stocks of its own.
 *
 * @param name the submodel
 * @param variables its variables
 * @param modules the modules inside it
 * @param access which of its variables other models set or read; one that is not listed is private
 * @param span where it was declared, or null
 */
public record Submodel(
        Name name,
        List<Variable> variables,
        List<ModuleInstance> modules,
        Map<Name, Access> access,
        @Nullable SourceSpan span) {
    public Submodel {
        variables = List.copyOf(variables);
        modules = List.copyOf(modules);
        access = Map.copyOf(access);
    }

    /** What other models do with a variable. */
    public enum Access {
        /** They give it its value; its own equation is for use on its own. */
        INPUT,
        /** They read it. */
        OUTPUT
    }
}
