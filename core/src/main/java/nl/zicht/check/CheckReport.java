package nl.zicht.check;

import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/**
 * What checking a model found, and the checked model if nothing was an error.
 *
 * @param diagnostics all findings, in the order of the file where there is one
 * @param model the checked model, empty when a finding is an error
 */
public record CheckReport(List<Diagnostic> diagnostics, Optional<CheckedModel> model) {
    public CheckReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the checked model, or throws with all findings. */
    public CheckedModel orThrow() {
        return model.orElseThrow(() -> new ModelException(diagnostics));
    }
}
