package nl.zicht.scenarios.chart;

import nl.zicht.label.Label;

/** Something that can be said in each {@link Language} and means the same in all of them. */
@FunctionalInterface
public interface Bilingual {

    /** The text in the given language. */
    String in(Language language);

    /** A text as something that can be said. */
    static Bilingual of(Label label) {
        return language -> label.in(language.locale());
    }
}
