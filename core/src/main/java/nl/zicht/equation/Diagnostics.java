package nl.zicht.equation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The findings gathered while a stage works, in the order they were made.
 *
 * <p>A stage never stops at the first error: it reports here, goes on with what it can, and its caller decides at the end. Not thread-safe; one instance
 * belongs to one reading or checking of one model. At most {@value #MOST} findings are kept, errors before others; the rest is counted.
 */
public final class Diagnostics {
    /** The number of findings kept. */
    public static final int MOST = 1_000;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Severity, Integer> leftOut = new EnumMap<>(Severity.class);
    private int errors;
    private int others;

    public void add(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        if (found.size() >= MOST && diagnostic.isError() && others > 0) {
            leaveOut(found.remove(lastOther()));
            others--;
        }
        if (found.size() < MOST) {
            found.add(diagnostic);
            others += diagnostic.isError() ? 0 : 1;
        } else {
            leaveOut(diagnostic);
        }
    }

    private void leaveOut(Diagnostic diagnostic) {
        leftOut.merge(diagnostic.severity(), 1, Integer::sum);
    }

    /** Returns the place of the last finding that is no error. */
    private int lastOther() {
        int at = found.size() - 1;
        while (found.get(at).isError()) {
            at--;
        }
        return at;
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
        if (!leftOut.isEmpty()) {
            int count = leftOut.values().stream().mapToInt(Integer::intValue).sum();
            all.add(Diagnostic.info(
                    Code.LIMIT_EXCEEDED,
                    count + " more findings are not shown: " + number(Severity.ERROR, "error") + ", "
                            + number(Severity.WARNING, "warning") + ", " + number(Severity.INFO, "remark"),
                    null,
                    null));
        }
        return List.copyOf(all);
    }

    private String number(Severity severity, String word) {
        int count = leftOut.getOrDefault(severity, 0);
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
