package nl.zicht.label;

import java.util.Locale;

/**
 * A text in Dutch and in English.
 *
 * @param nl the Dutch text, not blank
 * @param en the English text, not blank
 */
public record Label(String nl, String en) {

    /** Checks that neither language is blank. */
    public Label {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A label needs a Dutch and an English text, found nl='" + nl + "', en='"
                    + en + "'.\nMaybe one of the two is missing?");
        }
    }

    /** The same text in both languages, such as a name. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /** The text in the language of the locale: Dutch for {@code nl}, English for everything else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }
}
