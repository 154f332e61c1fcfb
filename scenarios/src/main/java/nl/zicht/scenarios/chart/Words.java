package nl.zicht.scenarios.chart;

/**
 * A text in Dutch and English.
 *
 * @param nl the Dutch text
 * @param en the English text
 */
public record Words(String nl, String en) implements Bilingual {

    /** A text that is the same in both languages, such as a name. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** No text at all. */
    public static Words none() {
        return same("");
    }

    /** Whether there is nothing to read in either language. */
    public boolean isEmpty() {
        return nl.isBlank() && en.isBlank();
    }

    @Override
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
