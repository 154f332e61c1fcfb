package nl.zicht.scenarios.chart.layout;

import nl.zicht.scenarios.chart.Words;

/** The fixed words in charts. */
final class ChartWords {

    static final Words HISTORY = new Words("verleden", "history");
    static final Words PROJECTION = new Words("projectie", "projection");
    static final Words SOURCE = new Words("Bron: ", "Source: ");
    static final Words EDITED = new Words(", bewerking Zicht.", ", analysis by Zicht.");
    static final Words MODEL = new Words("Model: ", "Model: ");
    static final Words NOT_FROM_ZERO =
            new Words("Let op: de verticale as begint niet bij 0.", "Note: the vertical axis does not start at 0.");
    static final Words OTHERS = new Words("andere scenario's", "other scenarios");
    static final Words FAVOURABLE = new Words("gunstig", "favourable");
    static final Words UNFAVOURABLE = new Words("ongunstig", "unfavourable");
    static final Words RANGE = new Words(
            "De dunne lijnen met dwarsstreepjes geven de marge.", "The thin lines with end caps show the range.");
    static final Words ORDER_ONLY = new Words(
            "Alleen richting en volgorde: de dikte van een pijl is een rangorde, geen gemeten grootte.",
            "Direction and order only: the width of an arrow is a rank, not a measured size.");
    static final Words FACTOR = new Words("factor", "factor");
    static final Words INTERVENTION = new Words("maatregel", "intervention");
    static final Words OUTCOME = new Words("uitkomst", "outcome");
    static final Words SAME_DIRECTION = new Words("zelfde richting", "same direction");
    static final Words OPPOSITE_DIRECTION = new Words("omgekeerde richting", "opposite direction");
    static final Words STRENGTH = new Words("zwak, gemiddeld, sterk", "weak, average, strong");
    static final Words DELAY = new Words("vertraagd", "delayed");

    private ChartWords() {}
}
