package nl.zicht.format.ensemble;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zicht.ensemble.Distribution;
import nl.zicht.equation.Code;
import nl.zicht.equation.ModelException;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlProblems;

/** Reads the distribution of one uncertainty. */
public record DistributionParts(YamlFields fields, SiblingFiles siblings, YamlProblems problems) {
    private static final double WIDEST = 1e300;
    private static final List<String> KINDS =
            List.of("uniform", "triangular", "pert", "normal", "lognormal", "discrete", "empirical");

    /** Returns the distribution, truncated where that is asked for; empty after a fault. */
    public Optional<Distribution> read() {
        int before = problems.count();
        String kind = fields.text("distribution");
        if (!KINDS.contains(kind)) {
            if (!kind.equals(YamlFields.STAND_IN)) {
                problems.addUnknown(fields.positionOf("distribution"), "distribution", kind, KINDS);
            }
            askForAll();
            return Optional.empty();
        }
        try {
            Optional<Distribution> whole = whole(kind, before);
            Optional<Double> least = bound("least");
            Optional<Double> most = bound("most");
            if (whole.isEmpty() || (least.isEmpty() && most.isEmpty()) || problems.count() > before) {
                return problems.count() > before ? Optional.empty() : whole;
            }
            return Optional.of(new Distribution.Truncated(
                    whole.get(), least.orElse(Double.NEGATIVE_INFINITY), most.orElse(Double.POSITIVE_INFINITY)));
        } catch (IllegalArgumentException e) {
            problems.add(
                    fields.positionOf("distribution"),
                    "found a " + kind + " distribution that cannot be: " + e.getMessage(),
                    "Maybe the numbers are in another order?");
            return Optional.empty();
        }
    }

    /** Keeps keys of an unknown distribution from being reported as well. */
    private void askForAll() {
        for (String key : List.of(
                "low", "mode", "high", "mean", "sd", "median", "logSd", "values", "weights", "file", "column", "least",
                "most")) {
            fields.has(key);
        }
    }

    private Optional<Distribution> whole(String kind, int before) {
        return switch (kind) {
            case "uniform" -> {
                double low = number("low");
                double high = number("high");
                yield made(before, () -> new Distribution.Uniform(low, high));
            }
            case "triangular", "pert" -> {
                double low = number("low");
                double mode = number("mode");
                double high = number("high");
                yield made(
                        before,
                        () -> kind.equals("pert")
                                ? new Distribution.Pert(low, mode, high)
                                : new Distribution.Triangular(low, mode, high));
            }
            case "normal" -> {
                double mean = number("mean");
                double sd = number("sd");
                yield made(before, () -> new Distribution.Normal(mean, sd));
            }
            case "lognormal" -> {
                double median = number("median");
                double logSd = number("logSd");
                yield made(before, () -> new Distribution.Lognormal(median, logSd));
            }
            case "discrete" -> {
                List<Double> values = DesignParts.numbers(fields.list("values"), problems);
                List<Double> weights = DesignParts.numbers(fields.optionalList("weights"), problems);
                List<Double> all = weights.isEmpty() ? Collections.nCopies(values.size(), 1.0) : weights;
                yield made(before, () -> new Distribution.Discrete(values, all));
            }
            default -> empirical(before);
        };
    }

    private Optional<Distribution> empirical(int before) {
        String file = fields.text("file");
        String column = fields.text("column");
        if (problems.count() > before) {
            return Optional.empty();
        }
        Optional<String> text = siblings.text(file);
        if (text.isEmpty()) {
            problems.add(
                    Code.UNREADABLE_FILE,
                    fields.positionOf("file"),
                    "there is no file '" + file + "' beside this one",
                    "Maybe another name? A file in another folder is not read");
            return Optional.empty();
        }
        try {
            List<Double> values = NumberTable.read(file, text.get()).column(column);
            return made(before, () -> new Distribution.Empirical(values));
        } catch (ModelException e) {
            for (var diagnostic : e.diagnostics()) {
                problems.add(
                        diagnostic.code(),
                        fields.positionOf("file"),
                        (diagnostic.span() == null ? "" : diagnostic.span() + ": ") + diagnostic.message(),
                        diagnostic.hint() == null ? "Maybe the file is another?" : diagnostic.hint());
            }
            return Optional.empty();
        }
    }

    private Optional<Distribution> made(int before, Supplier<Distribution> maker) {
        return problems.count() > before ? Optional.empty() : Optional.of(maker.get());
    }

    private double number(String key) {
        return fields.number(key, -WIDEST, WIDEST);
    }

    private Optional<Double> bound(String key) {
        return fields.has(key) ? Optional.of(number(key)) : Optional.empty();
    }
}
