package nl.zicht.equation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings gathered while a stage works, in the order they were made.
 *
 * <p>A stage never stops at the first error: it reports here, goes on with what it can, and its caller decides at the end. Not thread-safe; one instance
 * belongs to one reading or checking of one model. At most {@value #MOST} findings are kept; the rest is counted.
 */
public final class Diagnostics {
    /** The number of findings kept. */
    public static final int MOST = 1_000;

    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;
    private int leftOut;

    public void add(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        if (found.size() < MOST) {
            found.add(diagnostic);
        } else {
            leftOut++;
        }
    }

    public void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    public void error(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        add(Diagnostic.error(code, message, span, hint));
    }

    public void warning(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        add(Diagnostic.warning(code, message, span, hint));
    }

    public void info(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        add(Diagnostic.info(code, message, span, hint));
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns the findings kept so far, in order; when some were left out, a last entry says how many. */
    public List<Diagnostic> list() {
        List<Diagnostic> all = new ArrayList<>(found);
        if (leftOut > 0) {
            all.add(Diagnostic.info(Code.LIMIT_EXCEEDED, leftOut + " more findings are not shown", null, null));
        }
        return List.copyOf(all);
    }
}
