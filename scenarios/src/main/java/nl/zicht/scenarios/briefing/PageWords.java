package nl.zicht.scenarios.briefing;

import nl.zicht.label.Label;

/** The fixed words of the pages. */
final class PageWords {

    static final Label SKIP = new Label("Naar de inhoud", "Skip to content");
    static final Label OTHER_LANGUAGE = new Label("This briefing in English", "Deze beleidsnotitie in het Nederlands");
    static final Label KIND = new Label("Beleidsnotitie", "Policy briefing");
    static final Label MODEL = new Label("model", "model");
    static final Label FINDINGS = new Label("Bevindingen", "Findings");
    static final Label OPTIONS = new Label("Wat kan er gekozen worden", "What can be chosen");
    static final Label UNKNOWNS = new Label("Wat wij niet weten", "What we do not know");
    static final Label DATA = new Label("Gegevens", "Data");
    static final Label PARAMETERS = new Label("Getallen in het model", "Numbers in the model");
    static final Label STRUCTURE = new Label("Opbouw van het model", "Structure of the model");
    static final Label LEFT_OUT = new Label("Niet in het model", "Not in the model");
    static final Label CONTENTS = new Label("Op deze pagina", "On this page");
    static final Label FIGURES = new Label("Figuren", "Figures");
    static final Label FIGURE = new Label("Figuur", "Figure");
    static final Label TABLES = new Label("Tabellen", "Tables");
    static final Label TABLE = new Label("Tabel", "Table");
    static final Label METHOD = new Label("Hoe de getallen zijn gemaakt", "How the numbers were made");
    static final Label SOURCES = new Label("Bronnen", "Sources");
    static final Label DATA_OF_FIGURE = new Label("Gegevens bij figuur", "Data of figure");
    static final Label DOWNLOAD = new Label("Bestanden:", "Files:");
    static final Label UNFOLD = new Label("Toon de tabel", "Show the table");
    static final Label SELECTION = new Label(
            "Hier staan de hele jaren; het CSV-bestand heeft alle tijdstippen.",
            "Whole years are shown here; the CSV file has all points in time.");
    static final Label OPTION = new Label("Scenario", "Scenario");
    static final Label COST = new Label("Extra kosten per jaar", "Extra cost per year");
    static final Label COST_LOW = new Label("Extra kosten per jaar, laag", "Extra cost per year, low");
    static final Label COST_HIGH = new Label("Extra kosten per jaar, hoog", "Extra cost per year, high");
    static final Label RESPONSIBLE = new Label("Wie beslist", "Who decides");
    static final Label RISK = new Label("Grootste risico", "Main risk");
    static final Label MORE_IS_BETTER = new Label("meer is beter", "more is better");
    static final Label LESS_IS_BETTER = new Label("minder is beter", "less is better");
    static final Label BASELINE_NOTE = new Label(
            "De eerste rij geeft de stand bij het basispad, de andere rijen het verschil daarmee.",
            "The first row gives the level in the baseline, the other rows the difference from it.");
    static final Label NO_RANGES = new Label(
            "De effecten staan hier zonder marge: dit zijn uitkomsten van één berekening per scenario met de middelste waarden.",
            "The effects are shown without a range: they come from one calculation per scenario with the central values.");
    static final Label UNKNOWN = new Label("onbekend", "unknown");
    static final Label TO = new Label("tot", "to");
    static final Label YEAR = new Label("Jaar", "Year");
    static final Label DIFFERENCE = new Label("Verschil met het basispad", "Difference from the baseline");
    static final Label LOW = new Label("laag", "low");
    static final Label HIGH = new Label("hoog", "high");
    static final Label MIDDLE = new Label("Midden", "Middle");
    static final Label SOURCE = new Label("Bron", "Source");
    static final Label PUBLISHED = new Label("Gepubliceerd", "Published");
    static final Label CAUSE = new Label("Oorzaak", "Cause");
    static final Label EFFECT = new Label("Gevolg", "Effect");
    static final Label DIRECTION = new Label("Richting", "Direction");
    static final Label STRENGTH = new Label("Sterkte", "Strength");
    static final Label DELAY = new Label("Vertraagd", "Delayed");
    static final Label SAME = new Label("zelfde (+)", "same (+)");
    static final Label OPPOSITE = new Label("omgekeerd (−)", "opposite (−)");
    static final Label WEAK = new Label("zwak", "weak");
    static final Label AVERAGE = new Label("gemiddeld", "average");
    static final Label STRONG = new Label("sterk", "strong");
    static final Label REGION = new Label("Regio", "Region");
    static final Label ALL_REGIONS = new Label("Alle regio's", "All regions");
    static final Label KNOWN = new Label("Wat bekend is", "What is known");
    static final Label WITH = new Label("met zorgcoördinator", "with a care coordinator");
    static final Label WITHOUT = new Label("zonder zorgcoördinator", "without a care coordinator");
    static final Label YES = new Label("ja", "yes");
    static final Label NO = new Label("nee", "no");
    static final Label ORIGIN = new Label("Herkomst", "Origin");
    static final Label RUN = new Label("run", "run");
    static final Label VARIABLES = new Label("variabelen", "variables");
    static final Label FOOTER = new Label(
            "Gemaakt met Zicht. Alle grafieken staan als SVG en PNG en alle tabellen als CSV naast deze pagina.",
            "Made with Zicht. All charts are beside this page as SVG and PNG, all tables as CSV.");

    private PageWords() {}
}
