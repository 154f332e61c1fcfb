package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zicht.analysis.calibration.BlockBootstrap;
import nl.zicht.analysis.calibration.CalibrationParameter;
import nl.zicht.analysis.calibration.FitStatistics;
import nl.zicht.analysis.calibration.Prediction;
import nl.zicht.analysis.calibration.ProfileLikelihood;
import nl.zicht.analysis.calibration.SeriesFit;
import nl.zicht.analysis.inference.Convergence;

/** The report of a calibration in Markdown. */
final class CalibrationReport {
    private final CalibrationOutcome outcome;
    private final StringBuilder out = new StringBuilder();

    private CalibrationReport(CalibrationOutcome outcome) {
        this.outcome = outcome;
    }

    static String of(CalibrationOutcome outcome) {
        CalibrationReport report = new CalibrationReport(outcome);
        report.head();
        report.estimates();
        report.profiles();
        report.series();
        report.figures();
        return report.out.toString();
    }

    private void head() {
        long used = outcome.predictions().stream().filter(Prediction::used).count();
        out.append("# Calibration\n\n");
        Map<String, String> facts = new LinkedHashMap<>(outcome.identity());
        facts.put("seed", Long.toString(outcome.seed()));
        facts.put(
                "figures used",
                used + " of " + outcome.predictions().size() + ", those up to " + text(outcome.until()));
        facts.put("runs", Long.toString(outcome.posterior().runs()));
        if (!outcome.result().convergence().isEmpty()) {
            facts.put("largest R-hat", String.format(Locale.ROOT, "%.4f", outcome.worstRHat()));
            facts.put("smallest effective size", String.format(Locale.ROOT, "%.0f", outcome.smallestEss()));
        }
        out.append("| what | value |\n|---|---|\n");
        facts.forEach((what, value) ->
                out.append("| ").append(what).append(" | ").append(value).append(" |\n"));
        boolean good = outcome.result().convergence().stream().allMatch(Convergence::good);
        if (!outcome.result().convergence().isEmpty() && !good) {
            out.append(
                    "\n**The chains have not settled** (wanted: R-hat at most 1.01, effective sizes of at least 400 for every parameter): take more draws before"
                            + " intervals are quoted.\n");
        }
        if (outcome.result().convergence().isEmpty()) {
            out.append(
                    "\nThe draws come from the normal distribution at the mode, not from chains: intervals are rough.\n");
        }
    }

    private void estimates() {
        out.append(
                "\n## Parameters\n\nShrinkage: how much narrower a parameter is known than before the figures were seen, 0 not at all, 1 fully.\n\n");
        out.append(
                "| parameter | mode | median | 90 % interval | shrinkage | R-hat | effective size |\n|---|---:|---:|---:|---:|---:|---:|\n");
        List<CalibrationParameter> parameters = outcome.posterior().design().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            CalibrationOutcome.Marginal m = outcome.marginal(i);
            boolean chains = !outcome.result().convergence().isEmpty();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s to %s | %.2f | %s | %s |%n",
                    parameters.get(i).id(),
                    text(m.mode()),
                    text(m.median()),
                    text(m.low()),
                    text(m.high()),
                    outcome.shrinkage(i),
                    chains
                            ? String.format(
                                    Locale.ROOT,
                                    "%.3f",
                                    outcome.result().convergence().get(i).rHat())
                            : "",
                    chains
                            ? String.format(
                                    Locale.ROOT,
                                    "%.0f",
                                    outcome.result().convergence().get(i).bulkEss())
                            : ""));
        }
    }

    private void profiles() {
        if (outcome.profiles().isEmpty()) {
            return;
        }
        out.append(
                "\n## What the figures decide\n\nProfile likelihoods; a value is ruled out where the best that the other parameters can do falls 1.92 short.\n\n");
        out.append("| parameter | not ruled out | verdict |\n|---|---:|---|\n");
        for (ProfileLikelihood profile : outcome.profiles()) {
            CalibrationParameter parameter =
                    outcome.posterior().design().parameters().get(profile.parameter());
            String verdict = switch (profile.verdict()) {
                case IDENTIFIED -> "identified";
                case FROM_BELOW_ONLY -> "a lower bound only";
                case FROM_ABOVE_ONLY -> "an upper bound only";
                case NOT_IDENTIFIED -> "**not identified**";
            };
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s to %s | %s |%n",
                    parameter.id(),
                    end(profile, profile.low(), 0),
                    end(profile, profile.high(), profile.values().length - 1),
                    verdict));
        }
    }

    private String end(ProfileLikelihood profile, double place, int edge) {
        if (Double.isInfinite(place)) {
            return "beyond " + text(profile.values()[edge]);
        }
        double[] point = outcome.result().mode().clone();
        point[profile.parameter()] = place;
        return text(outcome.posterior().scale().values(point)[profile.parameter()]);
    }

    private void series() {
        out.append(
                "\n## Fit by series\n\nIntervals in brackets: block bootstrap, 90 %. \"No change\": the last figure used, held. MASE below 1 is better than the change from one figure to the next.\n\n");
        out.append(
                "| series | part | n | MAPE % | RMSE | R² | NSE | MASE | bias, variation, covariation | U2 | in the 90 % band | \"no change\" MAPE % |\n");
        out.append("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (SeriesFit fit : SeriesFit.of(outcome.posterior().design(), outcome.predictions())) {
            row(fit);
        }
    }

    private void row(SeriesFit fit) {
        FitStatistics s = fit.statistics();
        List<String> cells =
                new ArrayList<>(List.of(fit.series(), fit.used() ? "used" : "held back", Integer.toString(s.n())));
        cells.add(text(s.mape()) + interval(fit, FitStatistics::mape));
        cells.add(text(s.rmse()));
        cells.add(text(s.r2()) + interval(fit, FitStatistics::r2));
        cells.add(text(s.nse()));
        cells.add(text(s.mase()));
        cells.add(text(s.biasPart()) + ", " + text(s.variationPart()) + ", " + text(s.covariationPart()));
        cells.add(text(s.u2()));
        cells.add(fit.covered() + " of " + s.n());
        cells.add(text(fit.noChange().map(FitStatistics::mape).orElse(Double.NaN)));
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String interval(SeriesFit fit, java.util.function.ToDoubleFunction<FitStatistics> statistic) {
        if (fit.statistics().n() < 5) {
            return "";
        }
        BlockBootstrap interval = BlockBootstrap.of(fit.run(), fit.figures(), statistic, outcome.seed());
        return " (" + text(interval.low()) + " to " + text(interval.high()) + ")";
    }

    private void figures() {
        out.append(
                "\n## Every figure\n\n| series | from | to | published | used | model (90 % interval) | 90 % band of figures | inside |\n|---|---:|---:|---:|---|---:|---:|---|\n");
        for (Prediction p : outcome.predictions()) {
            String published = p.observation().exact()
                    ? text(p.observation().low())
                    : text(p.observation().low()) + " to "
                            + text(p.observation().high());
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s (%s to %s) | %s to %s | %s |%n",
                    outcome.posterior().design().seriesOf(p.observation()).name(),
                    moment(p.observation().reading().from()),
                    moment(p.observation().reading().to()),
                    published,
                    p.used() ? "yes" : "no",
                    text(p.median()),
                    text(p.low5()),
                    text(p.high95()),
                    text(p.low()),
                    text(p.high()),
                    p.covered() ? "yes" : "**no**"));
        }
    }

    private static String moment(double time) {
        return CalibrationTables.number(time);
    }

    /** Returns a number with three significant digits, whole from 100 on. */
    private static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "n/a" : value > 0 ? "∞" : "-∞";
        }
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : nl.zicht.simulate.NumberText.rounded(value, 3);
    }
}
