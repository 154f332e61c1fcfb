package nl.zicht.format.vensim;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The words of one definition, seen one at a time. */
final class Words {
    private final Fragment fragment;
    private final List<Word> words;
    private final Diagnostics diagnostics;
    private final Limits limits;
    private int at;

    private Words(Fragment fragment, List<Word> words, Limits limits, Diagnostics diagnostics) {
        this.fragment = fragment;
        this.words = words;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /**
     * Cuts a definition into words.
     *
     * @throws Unreadable after reporting a character that begins no word
     */
    static Words of(Fragment fragment, Limits limits, Diagnostics diagnostics) {
        List<Word> words = WordReader.read(fragment, diagnostics);
        if (words == null) {
            throw new Unreadable();
        }
        return new Words(fragment, words, limits, diagnostics);
    }

    Fragment fragment() {
        return fragment;
    }

    Limits limits() {
        return limits;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    Word peek() {
        return words.get(at);
    }

    /** Returns a word further on; the end when there is none. */
    Word peek(int ahead) {
        return words.get(Math.min(words.size() - 1, at + ahead));
    }

    Word take() {
        Word word = words.get(at);
        if (!word.isEnd()) {
            at++;
        }
        return word;
    }

    /** Returns where the reading stands, for {@link #back}. */
    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    boolean at(String symbol) {
        return peek().is(symbol);
    }

    /** Takes a symbol if it is next. */
    boolean accept(String symbol) {
        boolean found = at(symbol);
        at += found ? 1 : 0;
        return found;
    }

    boolean acceptKeyword(String keyword) {
        boolean found = peek().isKeyword(keyword);
        at += found ? 1 : 0;
        return found;
    }

    Word expect(String symbol, String why) {
        if (!at(symbol)) {
            throw fail("expected " + symbol + " " + why + ", found " + shown(peek()), peek(), null);
        }
        return take();
    }

    Name name(String what) {
        if (!peek().isName()) {
            throw fail("expected " + what + ", found " + shown(peek()), peek(), null);
        }
        return nameOf(take());
    }

    Name nameOf(Word word) {
        if (word.text().length() > limits.nameLength()) {
            diagnostics.error(
                    Code.LIMIT_EXCEEDED,
                    "a name of " + word.text().length() + " characters is longer than the limit of "
                            + limits.nameLength(),
                    span(word),
                    null);
            throw new Unreadable();
        }
        return word.kind() == Word.Kind.QUOTED_NAME ? Name.quoted(word.text()) : Name.of(word.text());
    }

    /** Reads a number with a sign that belongs to it. */
    double number(String what) {
        boolean negative = at("-");
        if (negative || at("+")) {
            take();
        }
        if (peek().isKeyword("NA")) {
            take();
            return negative ? -Missing.VALUE : Missing.VALUE;
        }
        if (peek().kind() != Word.Kind.NUMBER) {
            throw fail("expected a number (" + what + "), found " + shown(peek()), peek(), null);
        }
        double value = take().number();
        return negative ? -value : value;
    }

    SourceSpan span(Word word) {
        return fragment.span(word.start(), word.end());
    }

    SourceSpan span(Word first, Word last) {
        return fragment.span(first.start(), Math.max(first.start(), last.end()));
    }

    /** Returns the word taken last. */
    Word last() {
        return words.get(Math.max(0, at - 1));
    }

    /** Reports a mistake of grammar; the result is to be thrown. */
    Unreadable fail(String message, Word word, @Nullable String hint) {
        diagnostics.error(Code.SYNTAX, message, span(word), hint);
        return new Unreadable();
    }

    String shown(Word word) {
        if (word.isEnd()) {
            return "the end of the equation";
        }
        String text = fragment.text().substring(word.start(), word.end()).replaceAll("\\s+", " ");
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
