package nl.zicht.scenarios.briefing.national;

import java.util.Map;
import nl.zicht.scenarios.briefing.DataTable;

/** Says how runs became the numbers of a column. */
final class Statistics {

    private static final String DIFFERENCES = " of differences from the baseline";
    private static final String LEVELS = " of levels";

    private static final Map<String, String> OF_COLUMNS = Map.ofEntries(
            Map.entry("place", "place by the median" + DIFFERENCES),
            Map.entry("best", "share of members with rank 1, in percent"),
            Map.entry("best-three", "share of members with rank 3 or better, in percent"),
            Map.entry("place-low", "quantile 0.05 of ranks"),
            Map.entry("place-high", "quantile 0.95 of ranks"),
            Map.entry("kept", "share of 500 bootstrap resamples with the same place, in percent"),
            Map.entry("chance", "share of members in which the first is better, in percent"),
            Map.entry(
                    "low-half",
                    "share of members with the constant at or below its median in which the first is better, in percent"),
            Map.entry(
                    "high-half",
                    "share of members with the constant above its median in which the first is better, in percent"),
            Map.entry("correlation", "Spearman rank correlation of the constant with the lead"),
            Map.entry("partial", "partial rank correlation of the constant with the lead"),
            Map.entry("share", "share of members with at least one extra victim, in percent"));

    private Statistics() {}

    /** How a level is taken. */
    static String level(Study study) {
        return study.members().isPresent() ? "median" + LEVELS : "level";
    }

    private static String difference(Study study) {
        return study.members().isPresent() ? "median" + DIFFERENCES : "difference from the baseline";
    }

    /** How the numbers of a column are taken; with an empty column those of a table in general. */
    static String of(DataTable table, String column, Study study) {
        String known = OF_COLUMNS.get(column);
        if (known != null) {
            return known;
        }
        if (column.startsWith("beats-")) {
            return "share of members in which it is better, in percent";
        }
        if (table.id().equals("regret")) {
            return column.endsWith("-mean")
                    ? "mean of regrets"
                    : column.endsWith("-p90") ? "quantile 0.9 of regrets" : "maximum of regrets";
        }
        if (table.id().endsWith("-fan")) {
            return column.startsWith("p") && column.length() <= 3
                    ? "quantile 0." + (column.length() == 2 ? "0" : "") + column.substring(1) + LEVELS
                    : "median" + LEVELS;
        }
        if (column.equals("value") || table.id().endsWith("-over-time")) {
            return level(study);
        }
        String what = table.id().equals("cost-per-victim") && column.startsWith("each") ? " of ratios" : DIFFERENCES;
        boolean members = study.members().isPresent();
        if (column.endsWith("low")) {
            return members ? "quantile 0.05" + what : "difference at low unit costs";
        }
        if (column.endsWith("high")) {
            return members ? "quantile 0.95" + what : "difference at high unit costs";
        }
        return members ? "median" + what : difference(study);
    }
}
