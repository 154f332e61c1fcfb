package nl.zicht.causal;

import java.util.function.ToDoubleFunction;
import nl.zicht.label.Label;

/** What a ranking can be sorted by. */
public enum Measure {
    /** The number of links or ties. */
    DEGREE("aantal verbanden", "number of links", Rank::degree),
    /** The share of shortest paths that run through it. */
    BETWEENNESS("schakelpositie", "betweenness", Rank::betweenness),
    /** How near everything else is. */
    CLOSENESS("nabijheid", "closeness", Rank::closeness),
    /** How much arrives in the end. */
    PAGE_RANK("PageRank", "PageRank", Rank::pageRank),
    /** How far the network falls apart without it. */
    FRAGMENTATION(
            "uiteenvallen zonder", "falling apart without", r -> r.without().pairsLostShare());

    private final String nl;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker") // Method references to records have no state.
    private final ToDoubleFunction<Rank> value;

    Measure(String nl, String en, ToDoubleFunction<Rank> value) {
        this.nl = nl;
        this.en = en;
        this.value = value;
    }

    /** The words for readers. */
    public Label label() {
        return new Label(nl, en);
    }

    /** The value of this measure for a rank. */
    public double of(Rank rank) {
        return value.applyAsDouble(rank);
    }
}
