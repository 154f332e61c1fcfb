package nl.zicht.scenarios.chart;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.label.Label;

/**
 * Fills numbers and names into a sentence that exists in both languages, so that both versions carry the same numbers.
 *
 * <p>Places are written {@code {1}}, {@code {2}}, … Each language must use exactly the given places, in any order.
 */
public final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,3})}");

    private Phrase() {}

    /**
     * Fills both sentences.
     *
     * @throws IllegalArgumentException when a place has no value or a value has no place
     */
    public static Label of(String nl, String en, Bilingual... values) {
        return new Label(fill(nl, Language.NL, values), fill(en, Language.EN, values));
    }

    private static String fill(String template, Language language, Bilingual[] values) {
        TreeSet<Integer> unused = new TreeSet<>();
        for (int i = 1; i <= values.length; i++) {
            unused.add(i);
        }
        Matcher matcher = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            int place = Integer.parseInt(matcher.group(1));
            if (place < 1 || place > values.length) {
                throw new IllegalArgumentException("Found {" + place + "} in the " + language.tag() + " sentence \""
                        + template + "\" with " + values.length + " values; expected {1} to {" + values.length + "}.");
            }
            unused.remove(place);
            matcher.appendReplacement(text, Matcher.quoteReplacement(values[place - 1].in(language)));
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("The " + language.tag() + " sentence \"" + template + "\" does not use "
                    + unused + ".\nMaybe the other language does?");
        }
        return matcher.appendTail(text).toString();
    }
}
