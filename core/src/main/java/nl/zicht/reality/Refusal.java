package nl.zicht.reality;

import java.io.Serial;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Stops the making of a tested model; caught where the check is run. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Diagnostic finding;

    Refusal(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        super(message);
        finding = Diagnostic.error(code, message, span, hint);
    }

    Diagnostic finding() {
        return finding;
    }
}
