package nl.zicht.causal.marvel.ensemble;

import nl.zicht.label.Label;

/** Whose words a member takes for links on which people disagree. Opinions are never averaged. */
public enum Voices {
    /** The words the group works with; opinions are left aside. */
    AGREED("agreed", "de woorden van de groep", "the words of the group"),
    /**
     * One participant for each member, all equally likely: a whole view at a time. Where that participant said nothing,
     * the words of the group count.
     */
    PARTICIPANT("participant", "één deelnemer per trekking", "one participant for each member"),
    /** For each link one of its opinions, all equally likely, apart from the other links. */
    LINK("link", "per verband één mening", "one opinion for each link");

    private final String word;
    private final String nl;
    private final String en;

    Voices(String word, String nl, String en) {
        this.word = word;
        this.nl = nl;
        this.en = en;
    }

    /** The name in files and on the command line. */
    public String word() {
        return word;
    }

    /** The words for readers. */
    public Label label() {
        return new Label(nl, en);
    }
}
