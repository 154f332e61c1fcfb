package nl.zicht.unit;

import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a unit expression into names, numbers and symbols.
 *
 * <p>A name may hold blanks ({@code square miles}) since two units never stand side by side without an operator, and may start with {@code $}.
 */
final class UnitLexer {
    /** What a token is; a {@link #SYMBOL} is one character, {@link #UNKNOWN} one or more that mean nothing. */
    enum Kind {
        NAME,
        NUMBER,
        SYMBOL,
        UNKNOWN,
        END
    }

    /** A piece of the text, from {@code start} to {@code end}; {@code name} of a name only. */
    record Token(Kind kind, int start, int end, @Nullable Name name) {}

    private final String text;
    private int at;

    UnitLexer(String text) {
        this.text = text;
    }

    Token next() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Kind.END, at, at, null);
        }
        char c = text.charAt(at);
        if (c == '"') {
            return quoted(start);
        } else if (isNameStart(c)) {
            return bare(start);
        } else if (isDigit(c)) {
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return new Token(Kind.NUMBER, start, at, null);
        }
        at++;
        return new Token("*-/^()+".indexOf(c) >= 0 ? Kind.SYMBOL : Kind.UNKNOWN, start, at, null);
    }

    private Token bare(int start) {
        int end = at;
        while (at < text.length() && (isNamePart(text.charAt(at)) || isBlank(text.charAt(at)))) {
            at++;
            if (!isBlank(text.charAt(at - 1))) {
                end = at;
            }
        }
        return new Token(Kind.NAME, start, end, Name.of(text.substring(start, end)));
    }

    private Token quoted(int start) {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at++));
        }
        if (at == text.length()) {
            return new Token(Kind.UNKNOWN, start, at, null);
        }
        at++;
        return new Token(Kind.NAME, start, at, Name.of(out.toString()));
    }

    /** Returns a name as a unit expression shows it: blanks as underscores, in quotes when it holds other characters than a name may. */
    static String write(Name name) {
        String words = name.text().trim();
        boolean bare = !words.isEmpty() && isNameStart(words.charAt(0));
        for (int i = 0; i < words.length(); i++) {
            bare &= isNamePart(words.charAt(i)) || isBlank(words.charAt(i));
        }
        return bare
                ? words.replaceAll("[\\s_\\u00a0]+", "_")
                : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || (c > 127 && c != '\u00a0');
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
