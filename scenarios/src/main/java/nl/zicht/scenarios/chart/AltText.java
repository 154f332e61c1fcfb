package nl.zicht.scenarios.chart;

/** The text alternative of a chart: its sort, its message, measure, unit and period, in at most 250 characters. */
public final class AltText {

    /** The longest text alternative. Screen readers read it in one go; what is longer belongs in a table. */
    public static final int LIMIT = 250;

    private AltText() {}

    /** The text alternative of a chart in a language. */
    public static String of(Chart chart, Language language) {
        String title = sentence(chart.text().title().in(language.locale()));
        String subtitle = sentence(chart.text().subtitle().in(language.locale()));
        return shorten(chart.kind().in(language.locale()) + ": " + title + " " + subtitle);
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0 ? trimmed : trimmed + ".";
    }

    private static String shorten(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = text.lastIndexOf(' ', LIMIT - 1);
        return text.substring(0, end < LIMIT / 2 ? LIMIT - 1 : end) + "…";
    }
}
