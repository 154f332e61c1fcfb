package nl.zicht.format.vensim;

/**
 * A word of a definition.
 *
 * @param kind what it is
 * @param start offset of its first character in the fragment
 * @param end offset after its last character
 * @param text a name without quotes and escapes, the inside of a string, a keyword such as {@code AND} in capitals, or the symbol
 * @param number the value, of a number only
 */
record Word(Kind kind, int start, int end, String text, double number) {
    /** The kinds of words. */
    enum Kind {
        NAME,
        QUOTED_NAME,
        NUMBER,
        STRING,
        KEYWORD,
        SYMBOL,
        END
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.KEYWORD && text.equals(keyword);
    }

    boolean isEnd() {
        return kind == Kind.END;
    }
}
