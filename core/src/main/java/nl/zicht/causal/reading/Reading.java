package nl.zicht.causal.reading;

import nl.zicht.label.Label;

/** A way to read the direction of an effect off a causal graph. */
public enum Reading {
    /** MARVEL with the words' own numbers, at the horizon. */
    MARVEL("marvel", "MARVEL", "MARVEL", true),
    /** MARVEL over many draws: a direction that holds in nine members out of ten. */
    ENSEMBLE("marvel-ensemble", "MARVEL, 9 van 10 trekkingen", "MARVEL, 9 of 10 draws", true),
    /** Fuzzy cognitive map with a flat sigmoid, λ = ½. */
    MAP_FLAT("map-0.5", "Cognitieve kaart, λ = ½", "Cognitive map, λ = ½", true),
    /** Fuzzy cognitive map with λ = 1. */
    MAP("map-1", "Cognitieve kaart, λ = 1", "Cognitive map, λ = 1", true),
    /** Fuzzy cognitive map with a steep sigmoid, λ = 2. */
    MAP_STEEP("map-2", "Cognitieve kaart, λ = 2", "Cognitive map, λ = 2", true),
    /** The shortest trails by their signs. */
    DIRECT("signs-direct", "Tekens, kortste weg", "Signs, shortest way", true),
    /** The balance of all trails by their signs. */
    BALANCE("signs-balance", "Tekens, saldo van alle wegen", "Signs, balance of all ways", true),
    /** All trails by their signs, without any weight. Not counted: with loops it cannot but leave most open. */
    STRICT("signs-strict", "Tekens, alle wegen", "Signs, all ways", false);

    private final String word;
    private final String nl;
    private final String en;
    private final boolean counts;

    Reading(String word, String nl, String en, boolean counts) {
        this.word = word;
        this.nl = nl;
        this.en = en;
        this.counts = counts;
    }

    /** The name in files. */
    public String word() {
        return word;
    }

    /** The name for readers. */
    public Label label() {
        return new Label(nl, en);
    }

    /** Whether it has a say in the verdict. */
    public boolean counts() {
        return counts;
    }
}
