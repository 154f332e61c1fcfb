package nl.zicht.format.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.ensemble.Correlation;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.EnsembleDesign;
import nl.zicht.ensemble.LeverValues;
import nl.zicht.ensemble.MemberOutcome;
import nl.zicht.ensemble.Uncertainty;
import nl.zicht.simulate.NumberText;

/**
 * A design in words, a line for each part: for people, and for its hash, by which two designs are known to be the same. The same on every version of Java, and
 * whatever comments and layout the file has.
 */
public final class DesignText {
    private DesignText() {}

    /** Returns everything that a design says. */
    public static String of(EnsembleDesign design) {
        List<String> lines = new ArrayList<>();
        design.uncertainties().forEach(uncertainty -> lines.add("uncertainty " + line(uncertainty)));
        design.correlations().forEach(pair -> lines.add("correlation " + line(pair, design)));
        design.levers().forEach(lever -> lines.add("lever " + line(lever)));
        design.outcomes().forEach(outcome -> lines.add("outcome " + line(outcome)));
        design.trajectories().forEach(name -> lines.add("trajectory " + name));
        return String.join("\n", lines) + "\n";
    }

    static String line(Uncertainty uncertainty) {
        return uncertainty.variable() + ": " + words(uncertainty.distribution()) + unit(uncertainty.unit())
                + source(uncertainty.source());
    }

    static String line(Correlation pair, EnsembleDesign design) {
        return design.uncertainties().get(pair.first()).variable() + " and "
                + design.uncertainties().get(pair.second()).variable() + ": rank correlation " + text(pair.rank());
    }

    static String line(LeverValues lever) {
        return lever.variable() + ": " + list(lever.values()) + unit(lever.unit()) + source(lever.source());
    }

    static String line(MemberOutcome outcome) {
        String meaning = outcome instanceof MemberOutcome.Measured measured
                ? words(measured)
                : ((MemberOutcome.Computed) outcome).text();
        return outcome.id() + ": " + meaning + unit(outcome.unit());
    }

    private static String words(MemberOutcome.Measured measured) {
        String variable = measured.variable();
        String argument = text(measured.argument());
        return switch (measured.measure()) {
            case FINAL -> "last value of " + variable;
            case AT -> variable + " at time " + argument;
            case PEAK -> "highest value of " + variable;
            case PEAK_TIME -> "time of the highest value of " + variable;
            case LOW -> "lowest value of " + variable;
            case LOW_TIME -> "time of the lowest value of " + variable;
            case INTEGRAL -> "integral over time of " + variable;
            case MEAN -> "mean over time of " + variable;
            case RISES_TO -> "first time that " + variable + " rises to " + argument;
            case FALLS_TO -> "first time that " + variable + " falls to " + argument;
        };
    }

    private static String words(Distribution distribution) {
        if (distribution instanceof Distribution.Uniform uniform) {
            return "uniform from " + text(uniform.low()) + " to " + text(uniform.high());
        } else if (distribution instanceof Distribution.Triangular triangular) {
            return "triangular from " + text(triangular.low()) + " over " + text(triangular.mode()) + " to "
                    + text(triangular.high());
        } else if (distribution instanceof Distribution.Pert pert) {
            return "PERT from " + text(pert.low()) + " over " + text(pert.mode()) + " to " + text(pert.high());
        } else if (distribution instanceof Distribution.Normal normal) {
            return "normal, mean " + text(normal.mean()) + ", standard deviation " + text(normal.sd());
        } else if (distribution instanceof Distribution.Lognormal lognormal) {
            return "lognormal, median " + text(lognormal.median()) + ", standard deviation of the logarithm "
                    + text(lognormal.logSd());
        } else if (distribution instanceof Distribution.Truncated cut) {
            return words(cut.whole())
                    + (Double.isInfinite(cut.low()) ? "" : ", at least " + text(cut.low()))
                    + (Double.isInfinite(cut.high()) ? "" : ", at most " + text(cut.high()));
        } else if (distribution instanceof Distribution.Discrete discrete) {
            return "one of " + list(discrete.values()) + " with weights " + list(discrete.weights());
        }
        Distribution.Empirical empirical = (Distribution.Empirical) distribution;
        return "one of " + empirical.values().size() + " observations: " + list(empirical.values());
    }

    private static String list(List<Double> numbers) {
        return numbers.stream().map(DesignText::text).collect(Collectors.joining(", "));
    }

    private static String text(double value) {
        return NumberText.shortest(value);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    private static String source(String source) {
        return source.isEmpty() ? "" : "; source: " + source;
    }
}
