package nl.zicht.scenarios.national;

import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.causal.Grade;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.simulate.Run;
import org.jspecify.annotations.Nullable;

/**
 * A published figure and what in the model it is a figure of.
 *
 * @param id its name in files
 * @param label what it is
 * @param variable the variable of the model
 * @param element the form of exploitation; the word {@code sum} for all forms together; null when the variable is one number
 * @param measure how the figure is taken from the variable
 * @param from time from which, or at which
 * @param to time up to which
 * @param observed the published figure
 * @param low lower end of the published range, NaN when none is published
 * @param high upper end of the published range, NaN when none is published
 * @param source the source code, or the file of the observed series
 * @param grade how well the figure is backed
 * @param note what to know about it, or empty
 */
public record Anchor(
        String id,
        String label,
        Name variable,
        @Nullable Name element,
        Measure measure,
        double from,
        double to,
        double observed,
        double low,
        double high,
        String source,
        @Nullable Grade grade,
        String note) {
    private static final Name SUM = Name.of("sum");

    /** How a figure is taken from a variable over time. */
    public enum Measure {
        /** The value at a moment. */
        AT,
        /** The mean over a period: a stock that is published as a mean, or a rate per year over one year. */
        MEAN,
        /** What a total grew by over a period. */
        TOTAL
    }

    /** Returns what a run of the national model gives for the figure. */
    public double modelled(Run run) {
        return switch (measure) {
            case AT -> at(run, from);
            case TOTAL -> at(run, to) - at(run, from);
            case MEAN -> mean(run);
        };
    }

    private double at(Run run, double time) {
        return labels(run).stream().mapToDouble(label -> run.at(label, time)).sum();
    }

    /** Returns the mean over the saved moments of the period, straight lines between them. */
    private double mean(Run run) {
        double[] inside = java.util.Arrays.stream(run.times())
                .filter(t -> t >= from && t <= to)
                .toArray();
        double area = IntStream.range(1, inside.length)
                .mapToDouble(i -> (inside[i] - inside[i - 1]) * (at(run, inside[i]) + at(run, inside[i - 1])) / 2)
                .sum();
        return area / (inside[inside.length - 1] - inside[0]);
    }

    private List<String> labels(Run run) {
        if (element == null) {
            return List.of(variable.text());
        }
        if (!element.equals(SUM)) {
            return List.of(variable.text() + "[" + element.text() + "]");
        }
        List<Name> dimensions = run.model()
                .structure()
                .variable(variable)
                .orElseThrow()
                .header()
                .dimensions();
        return run.model().structure().dimension(dimensions.get(0)).map(Dimension::elements).orElseThrow().stream()
                .map(name -> variable.text() + "[" + name.text() + "]")
                .toList();
    }
}
