package nl.zicht.equation;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a model cannot be read, checked or run; carries every finding, not only the first. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public ModelException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public ModelException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    /** Returns the findings, errors and warnings, in the order they were made. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
