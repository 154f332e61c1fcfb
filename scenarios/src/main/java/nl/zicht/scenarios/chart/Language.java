package nl.zicht.scenarios.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language in which charts and briefings are written. */
public enum Language {
    /** Dutch: decimal comma, thin non-breaking space between thousands (house rule of Statistics Netherlands). */
    NL("nl", ",", "\u202f"),
    /** English: decimal point, comma between thousands. */
    EN("en", ".", ",");

    private final String tag;
    private final String decimalMark;
    private final String thousandsMark;

    Language(String tag, String decimalMark, String thousandsMark) {
        this.tag = tag;
        this.decimalMark = decimalMark;
        this.thousandsMark = thousandsMark;
    }

    /** The language tag for {@code lang} attributes and file names: {@code nl} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The locale that stands for the language. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The mark between whole numbers and decimals. */
    public String decimalMark() {
        return decimalMark;
    }

    /** The mark between groups of three digits; never one at which a line may break. */
    public String thousandsMark() {
        return thousandsMark;
    }

    /**
     * Finds a language by its tag.
     *
     * @throws IllegalArgumentException when there is no such language
     */
    public static Language ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        String known = Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("Unknown language \"" + tag + "\"; expected one of " + known + ".");
    }
}
