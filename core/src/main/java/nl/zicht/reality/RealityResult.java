package nl.zicht.reality;

import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Diagnostic;
import nl.zicht.model.RealityCheck;

/**
 * What came of one reality check.
 *
 * @param check the check
 * @param verdict whether it held
 * @param violation the first moment at which it did not, only of one that failed
 * @param findings why it could not be run, and what was assumed to run it
 */
public record RealityResult(
        RealityCheck check, Verdict verdict, Optional<Violation> violation, List<Diagnostic> findings) {
    public RealityResult {
        findings = List.copyOf(findings);
    }

    static RealityResult notRun(RealityCheck check, List<Diagnostic> findings) {
        return new RealityResult(check, Verdict.NOT_RUN, Optional.empty(), findings);
    }
}
