package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Fragment;
import nl.zicht.format.vensim.Word.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts a definition into words. */
final class WordReader {
    private static final List<String> KEYWORDS = List.of(
            "AND",
            "OR",
            "NOT",
            "NA",
            "EXCEPT",
            "INTERPOLATE",
            "LOOK FORWARD",
            "HOLD BACKWARD",
            "RAW",
            "IS",
            "TEST INPUT",
            "THE CONDITION",
            "IMPLIES",
            "CROSSING",
            "AT LEAST ONCE",
            "IGNORE",
            "SUPPLEMENTARY");
    private static final List<String> SYMBOLS = List.of("<->", "->", "<>", "<=", ">=", "==", ":=");
    private static final String SINGLE = "()[],;:=+-*/^<>!|";

    private final String text;
    private final Fragment fragment;
    private final Diagnostics diagnostics;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private boolean failed;

    private WordReader(Fragment fragment, Diagnostics diagnostics) {
        this.fragment = fragment;
        this.text = fragment.text();
        this.diagnostics = diagnostics;
    }

    /** Returns the words, the last an {@link Kind#END}; null after reporting a character that begins none. */
    static @Nullable List<Word> read(Fragment fragment, Diagnostics diagnostics) {
        WordReader reader = new WordReader(fragment, diagnostics);
        reader.readAll();
        return reader.failed ? null : reader.words;
    }

    private void readAll() {
        while (!failed) {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                add(Kind.END, at, "");
                return;
            }
            next(text.charAt(at));
        }
    }

    private void next(char c) {
        if (isNameStart(c)) {
            name();
        } else if (c == '"') {
            quotedName();
        } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (c == '\'') {
            string();
        } else if (!keyword() && !symbol()) {
            fail("the character '" + c + "' has no meaning here", "a name that holds it must stand in double quotes");
        }
    }

    private void name() {
        int end = at;
        int last = at;
        while (end < text.length() && (isNameCharacter(text.charAt(end)) || isBlank(text.charAt(end)))) {
            if (!isBlank(text.charAt(end))) {
                last = end;
            }
            end++;
        }
        add(Kind.NAME, last + 1, text.substring(at, last + 1));
    }

    private void quotedName() {
        StringBuilder name = new StringBuilder();
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            char c = text.charAt(i);
            boolean escape =
                    c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '"' || text.charAt(i + 1) == '\\');
            name.append(escape ? text.charAt(i + 1) : c);
            i += escape ? 2 : 1;
        }
        if (i >= text.length()) {
            fail("the quote that begins a name here is not closed", "a \" is missing");
            return;
        }
        add(Kind.QUOTED_NAME, i + 1, name.toString());
    }

    private void number() {
        int i = digits(at);
        if (i < text.length() && text.charAt(i) == '.') {
            i = digits(i + 1);
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int sign = i + 1 < text.length() && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+') ? 1 : 0;
            int exponent = digits(i + 1 + sign);
            i = exponent > i + 1 + sign ? exponent : i;
        }
        double value = Double.parseDouble(text.substring(at, i));
        words.add(new Word(Kind.NUMBER, at, i, text.substring(at, i), value));
        at = i;
    }

    private int digits(int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void string() {
        int close = text.indexOf('\'', at + 1);
        if (close < 0) {
            fail("the string that begins here is not closed", "a ' is missing");
            return;
        }
        add(Kind.STRING, close + 1, text.substring(at + 1, close));
    }

    /** Reads a word between colons; blanks in it count as one. */
    private boolean keyword() {
        int close = text.charAt(at) == ':' ? text.indexOf(':', at + 1) : -1;
        if (close < 0 || close - at > 30) {
            return false;
        }
        String word =
                text.substring(at + 1, close).strip().replaceAll("[\\s_]+", " ").toUpperCase(Locale.ROOT);
        if (!KEYWORDS.contains(word)) {
            return false;
        }
        add(Kind.KEYWORD, close + 1, word);
        return true;
    }

    private boolean symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Kind.SYMBOL, at + symbol.length(), symbol);
                return true;
            }
        }
        char c = text.charAt(at);
        if (SINGLE.indexOf(c) < 0) {
            return false;
        }
        add(Kind.SYMBOL, at + 1, String.valueOf(c));
        return true;
    }

    private void add(Kind kind, int end, String word) {
        words.add(new Word(kind, at, end, word, 0));
        at = end;
    }

    private void fail(String message, String hint) {
        diagnostics.error(Code.SYNTAX, message, fragment.span(at, Math.min(text.length(), at + 1)), hint);
        failed = true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c > 127 && c != '\u00a0');
    }

    private static boolean isNameCharacter(char c) {
        return isNameStart(c) || isDigit(c) || c == '\'' || c == '$' || c == '.';
    }
}
