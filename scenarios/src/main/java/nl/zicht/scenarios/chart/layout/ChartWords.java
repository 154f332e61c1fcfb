package nl.zicht.scenarios.chart.layout;

import nl.zicht.label.Label;

/** The fixed words in charts. */
final class ChartWords {

    static final Label HISTORY = new Label("verleden", "history");
    static final Label PROJECTION = new Label("projectie", "projection");
    static final Label SOURCE = new Label("Bron: ", "Source: ");
    static final Label EDITED = new Label(", bewerking Zicht.", ", analysis by Zicht.");
    static final Label MODEL = new Label("Model: ", "Model: ");
    static final Label NOT_FROM_ZERO =
            new Label("Let op: de verticale as begint niet bij 0.", "Note: the vertical axis does not start at 0.");
    static final Label OTHERS = new Label("andere scenario's", "other scenarios");
    static final Label FAVOURABLE = new Label("gunstig", "favourable");
    static final Label UNFAVOURABLE = new Label("ongunstig", "unfavourable");
    static final Label RANGE = new Label(
            "De dunne lijnen met dwarsstreepjes geven de marge.", "The thin lines with end caps show the range.");
    static final Label TO = new Label("tot", "to");
    static final Label MIDDLE = new Label("midden", "middle");
    static final Label PUBLISHED = new Label("gepubliceerd", "published");
    static final Label ORDER_ONLY = new Label(
            "Alleen richting en volgorde: de dikte van een pijl is een rangorde, geen gemeten grootte.",
            "Direction and order only: the width of an arrow is a rank, not a measured size.");
    static final Label FACTOR = new Label("factor", "factor");
    static final Label INTERVENTION = new Label("interventie", "intervention");
    static final Label OUTCOME = new Label("uitkomst", "outcome");
    static final Label OUTSIDE = new Label("factor in een ander domein", "factor in another domain");
    static final Label SAME_DIRECTION = new Label("zelfde richting", "same direction");
    static final Label OPPOSITE_DIRECTION = new Label("omgekeerde richting", "opposite direction");
    static final Label STRENGTH = new Label("zwak, gemiddeld, sterk", "weak, average, strong");
    static final Label DELAY = new Label("vertraagd", "delayed");
    static final Label COVERED = new Label("met zorgcoördinator", "with a care coordinator");
    static final Label NOT_COVERED = new Label("zonder zorgcoördinator", "without a care coordinator");
    static final Label WHICH_UNKNOWN = new Label(
            "welke regio's is onbekend: elke tegel is even hoog gevuld, naar het deel ervan met zorgcoördinator",
            "which regions is unknown: every tile is filled to the same height, the part of them with a care coordinator");
    static final Label REGIONS = new Label(
            "De 35 regio's en wat bekend is over het jaar waarin zij een zorgcoördinator hebben",
            "The 35 regions and what is known about the year in which they have a care coordinator");

    private ChartWords() {}
}
