package nl.zicht.equation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a model: what was found, what was expected, where, and what may help.
 *
 * @param severity how bad it is
 * @param code the kind of finding
 * @param message what was found and what was expected, one sentence without a final full stop
 * @param span the characters concerned, or null when there is no one place
 * @param hint a way out, without the leading "Maybe", or null
 */
public record Diagnostic(
        Severity severity,
        Code code,
        String message,
        @Nullable SourceSpan span,
        @Nullable String hint) {
    private static final int LONGEST_LINE = 160;

    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
    }

    public static Diagnostic error(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        return new Diagnostic(Severity.ERROR, code, message, span, hint);
    }

    public static Diagnostic warning(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        return new Diagnostic(Severity.WARNING, code, message, span, hint);
    }

    public static Diagnostic info(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        return new Diagnostic(Severity.INFO, code, message, span, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Returns the finding as a person reads it: {@code file:line:column: error: message [code]}, the source line with a caret under the place, and a last
     * line "Maybe …".
     */
    public String render() {
        StringBuilder out = new StringBuilder();
        if (span != null) {
            out.append(span).append(": ");
        }
        out.append(severity.name().toLowerCase(java.util.Locale.ROOT))
                .append(": ")
                .append(message);
        out.append(" [")
                .append(code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .append(']');
        if (span != null) {
            appendCaret(out, span);
        }
        if (hint != null) {
            out.append("\n  Maybe ").append(hint);
        }
        return out.toString();
    }

    /** Appends the source line and a caret line; a very long line is cut to the neighbourhood of the place. */
    private static void appendCaret(StringBuilder out, SourceSpan span) {
        String line = span.source().line(span.line());
        int from = span.column() - 1;
        int width = Math.max(1, Math.min(span.end() - span.start(), line.length() - from));
        int cut = Math.max(0, Math.min(from - LONGEST_LINE / 2, line.length() - LONGEST_LINE));
        String shown = line.substring(cut, Math.min(line.length(), cut + LONGEST_LINE));
        int caret = from - cut;
        int carets = Math.max(1, Math.min(width, shown.length() - caret));
        String margin = "\n  | ";
        out.append(margin).append(shown.replace('\t', ' '));
        out.append(margin).append(" ".repeat(caret)).append("^".repeat(carets));
    }

    @Override
    public String toString() {
        return render();
    }
}
