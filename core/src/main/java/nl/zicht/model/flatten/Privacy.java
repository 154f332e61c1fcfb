package nl.zicht.model.flatten;

import java.util.HashSet;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Submodel;
import org.jspecify.annotations.Nullable;

/** Tells what equations read in other modules though it is not their output (XMILE 1.0, section 4.7): each variable once, as a rule that is bent. */
final class Privacy {
    private final Diagnostics diagnostics;
    private final Set<Name> told = new HashSet<>();

    Privacy(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Looks at one use of a variable by a model. */
    void used(Instance.Target target, Instance reader, @Nullable SourceSpan span) {
        Instance home = target.instance();
        Name name = target.variable().name();
        boolean open = home == reader
                || home.module() == null
                || home.submodel().access().get(name) == Submodel.Access.OUTPUT;
        if (!open && told.add(target.name())) {
            diagnostics.warning(
                    Code.BENT_RULE,
                    target.name() + " is private to the model "
                            + home.submodel().name() + "; it is read as if it were an output",
                    span,
                    "write access=\"output\" where " + name + " is defined");
        }
    }
}
