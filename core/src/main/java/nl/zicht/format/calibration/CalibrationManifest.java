package nl.zicht.format.calibration;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zicht.analysis.calibration.Series;

/** What decided the results of a calibration, and the design of the ensemble that goes with its draws. */
final class CalibrationManifest {
    private CalibrationManifest() {}

    static String of(CalibrationOutcome outcome) {
        StringBuilder out =
                new StringBuilder("# What decided this calibration, and how far its draws can be trusted.\n");
        for (Map.Entry<String, String> entry : outcome.identity().entrySet()) {
            out.append(entry.getKey())
                    .append(": ")
                    .append(quoted(entry.getValue()))
                    .append('\n');
        }
        out.append("until: ").append(CalibrationTables.number(outcome.until())).append('\n');
        out.append("seed: ").append(outcome.seed()).append('\n');
        out.append("draws: ").append(outcome.points().size()).append('\n');
        out.append("figures used: ")
                .append(outcome.predictions().stream().filter(one -> one.used()).count())
                .append('\n');
        out.append("largest R-hat: ").append(word(outcome.worstRHat(), "%.4f")).append('\n');
        out.append("smallest effective size: ")
                .append(word(outcome.smallestEss(), "%.0f"))
                .append('\n');
        out.append("acceptance: ")
                .append(word(outcome.result().chains().map(c -> c.acceptance()).orElse(Double.NaN), "%.3f"))
                .append('\n');
        out.append("log density at the mode: ")
                .append(word(outcome.result().modes().get(0).logDensity(), "%.4f"))
                .append('\n');
        String vintages = outcome.posterior().design().series().stream()
                .map(Series::vintage)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        out.append("vintage of the figures: ").append(quoted(vintages)).append('\n');
        return out.toString();
    }

    static String uncertainties(CalibrationOutcome outcome) {
        StringBuilder out = new StringBuilder("""
                # The draws in posterior.csv as what is not known. Only together, row by row, are they the posterior:
                #   zicht ensemble MODEL --uncertainties uncertainties.yaml --plan file --members posterior.csv -o results
                uncertainties:
                """);
        for (String input : outcome.posterior().scale().inputs()) {
            out.append("  - {variable: ")
                    .append(quoted(input))
                    .append(", distribution: empirical, file: posterior.csv, column: ")
                    .append(quoted(input))
                    .append("}\n");
        }
        return out.toString();
    }

    private static String word(double value, String format) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "none";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
