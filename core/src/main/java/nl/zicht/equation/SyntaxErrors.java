package nl.zicht.equation;

import org.jspecify.annotations.Nullable;

/** The errors found in one equation: places them in the file, and stops the reading when there are too many or a limit is passed. */
final class SyntaxErrors {
    /** Past this number, what follows is more likely noise than news. */
    private static final int MOST = 20;

    private static final int LONGEST_QUOTE = 40;

    private final Fragment text;
    private final Diagnostics diagnostics;
    private int count;
    private boolean stopped;
    private int lastEnd;

    SyntaxErrors(Fragment text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    void report(int start, int end, String message, @Nullable String hint) {
        report(Code.SYNTAX, start, end, message, hint);
    }

    void report(Code code, int start, int end, String message, @Nullable String hint) {
        if (stopped) {
            return;
        }
        diagnostics.error(code, message, text.span(start, end), hint);
        count++;
        lastEnd = Math.max(lastEnd, end);
        stopped = count >= MOST;
    }

    /** Reports something that was read as meant although the rules forbid it. */
    void bent(int start, int end, String message) {
        diagnostics.info(Code.BENT_RULE, message, text.span(start, end), null);
    }

    /** Reports that a limit was passed, after which nothing more is read. */
    void limit(int start, int end, String message, @Nullable String hint) {
        report(Code.LIMIT_EXCEEDED, start, end, message, hint);
        stopped = true;
    }

    /** Returns whether an error was reported at a token or after it, so that one more right behind it is likely its echo. */
    boolean echoes(@Nullable Token before) {
        return lastEnd > (before == null ? 0 : before.start());
    }

    boolean any() {
        return count > 0;
    }

    boolean stopped() {
        return stopped;
    }

    /** Returns the characters between two offsets in quotes, cut when they are many. */
    String quote(int start, int end) {
        String all = text.text().substring(start, Math.min(end, start + LONGEST_QUOTE));
        return "'" + all.replaceAll("\\s", " ") + (end - start > LONGEST_QUOTE ? "…'" : "'");
    }

    /** Returns how a message calls a token. */
    String describe(Token token) {
        return token.is(TokenKind.END) ? "the end of the equation" : quote(token.start(), token.end());
    }
}
