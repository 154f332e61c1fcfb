package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zicht.analysis.calibration.CalibrationParameter;
import nl.zicht.analysis.calibration.Observation;
import nl.zicht.analysis.calibration.Prediction;
import nl.zicht.analysis.calibration.ProfileLikelihood;
import nl.zicht.analysis.inference.Convergence;
import nl.zicht.ensemble.KeptValues;
import nl.zicht.format.ensemble.CsvText;
import nl.zicht.simulate.NumberText;

/** The tables of a calibration as comma-separated values. */
record CalibrationTables(CalibrationOutcome outcome) {
    private static final int DIGITS = 7;

    String estimates() {
        StringBuilder out = new StringBuilder(CsvText.row(List.of(
                "parameter",
                "unit",
                "mode",
                "mean",
                "sd",
                "q05",
                "median",
                "q95",
                "shrinkage",
                "r_hat",
                "bulk_ess",
                "tail_ess",
                "inputs",
                "source")));
        List<CalibrationParameter> parameters = outcome.posterior().design().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            CalibrationParameter parameter = parameters.get(i);
            CalibrationOutcome.Marginal m = outcome.marginal(i);
            List<String> row = new ArrayList<>(List.of(parameter.id(), parameter.unit()));
            for (double value :
                    new double[] {m.mode(), m.mean(), m.sd(), m.low(), m.median(), m.high(), outcome.shrinkage(i)}) {
                row.add(number(value));
            }
            if (outcome.result().convergence().isEmpty()) {
                row.addAll(List.of("", "", ""));
            } else {
                Convergence c = outcome.result().convergence().get(i);
                row.add(String.format(Locale.ROOT, "%.4f", c.rHat()));
                row.add(String.format(Locale.ROOT, "%.0f", c.bulkEss()));
                row.add(String.format(Locale.ROOT, "%.0f", c.tailEss()));
            }
            row.add((parameter.factor() ? "factor of " : "") + String.join("; ", parameter.inputs()));
            row.add(parameter.source());
            out.append(CsvText.row(row));
        }
        return out.toString();
    }

    String parameters() {
        StringBuilder out = new StringBuilder(CsvText.row(List.of("name", "value", "q05", "median", "q95")));
        List<String> names = outcome.posterior().scale().inputs();
        double[] mode = set(outcome.result().mode());
        List<double[]> sets = outcome.points().stream().map(this::set).toList();
        for (int j = 0; j < names.size(); j++) {
            KeptValues kept = new KeptValues();
            for (double[] set : sets) {
                kept.add(set[j]);
            }
            out.append(CsvText.row(List.of(
                    names.get(j),
                    number(mode[j]),
                    number(kept.quantile(0.05)),
                    number(kept.quantile(0.5)),
                    number(kept.quantile(0.95)))));
        }
        return out.toString();
    }

    /** Draws of the inputs: a heading that begins with what spreadsheets take for a formula cannot occur in a name. */
    String posterior() {
        StringBuilder out =
                new StringBuilder(CsvText.row(outcome.posterior().scale().inputs()));
        for (double[] point : outcome.points()) {
            append(out, set(point));
        }
        return out.toString();
    }

    String draws() {
        StringBuilder out = new StringBuilder(CsvText.row(outcome.posterior().design().parameters().stream()
                .map(CalibrationParameter::id)
                .toList()));
        for (double[] point : outcome.points()) {
            append(out, outcome.posterior().scale().values(point));
        }
        return out.toString();
    }

    String fit() {
        StringBuilder out = new StringBuilder(CsvText.row(List.of(
                "series",
                "unit",
                "from",
                "to",
                "published_low",
                "published_high",
                "used",
                "median",
                "run_q05",
                "run_q95",
                "q05",
                "q95",
                "covered",
                "source",
                "vintage")));
        for (Prediction prediction : outcome.predictions()) {
            Observation observation = prediction.observation();
            var series = outcome.posterior().design().seriesOf(observation);
            out.append(CsvText.row(List.of(
                    series.name(),
                    series.unit(),
                    number(observation.reading().from()),
                    number(observation.reading().to()),
                    number(observation.low()),
                    number(observation.high()),
                    prediction.used() ? "yes" : "no",
                    number(prediction.median()),
                    number(prediction.low5()),
                    number(prediction.high95()),
                    number(prediction.low()),
                    number(prediction.high()),
                    prediction.covered() ? "yes" : "no",
                    series.source(),
                    series.vintage())));
        }
        return out.toString();
    }

    String profiles() {
        StringBuilder out = new StringBuilder(CsvText.row(List.of("parameter", "value", "log_likelihood")));
        for (ProfileLikelihood profile : outcome.profiles()) {
            String id = outcome.posterior()
                    .design()
                    .parameters()
                    .get(profile.parameter())
                    .id();
            for (int i = 0; i < profile.values().length; i++) {
                out.append(CsvText.row(List.of(id, number(profile.values()[i]), number(profile.logLikelihoods()[i]))));
            }
        }
        return out.toString();
    }

    private double[] set(double[] point) {
        return outcome.posterior().scale().inputs(outcome.posterior().scale().values(point));
    }

    private static void append(StringBuilder out, double[] values) {
        List<String> row = new ArrayList<>();
        for (double value : values) {
            row.add(number(value));
        }
        out.append(CsvText.row(row));
    }

    static String number(double value) {
        return Double.isFinite(value) ? NumberText.rounded(value, DIGITS) : "";
    }
}
