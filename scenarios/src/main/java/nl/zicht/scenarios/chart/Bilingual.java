package nl.zicht.scenarios.chart;

/** Something that can be said in each {@link Language} and means the same in all of them. */
public interface Bilingual {

    /** The text in the given language. */
    String in(Language language);
}
