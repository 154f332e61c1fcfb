package nl.zicht.scenarios.national;

import java.util.Arrays;
import java.util.List;
import nl.zicht.causal.Grade;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something of the past that the model takes as given: a graphical function over time with where it comes from.
 *
 * @param name the variable in the model
 * @param element the form of exploitation it holds for, or null when it holds for all
 * @param points time against value, straight lines between, the end values beyond
 * @param unit the unit of the values, as the model writes it
 * @param sources codes of the sources, empty for a judgement
 * @param grade how well the sources back it, or null when the size is judged
 * @param note what it rests on, in our own words
 * @param span the place of the first point in the file
 */
public record HistoricInput(
        Name name,
        @Nullable Name element,
        GraphicalFunction points,
        String unit,
        List<String> sources,
        @Nullable Grade grade,
        String note,
        SourceSpan span) {
    public HistoricInput {
        sources = List.copyOf(sources);
    }

    /** Returns {@code name}, or {@code name[element]}. */
    public String label() {
        return element == null ? name.text() : name.text() + "[" + element.text() + "]";
    }

    /** Returns the same input with other points. */
    public HistoricInput withPoints(GraphicalFunction others) {
        return new HistoricInput(name, element, others, unit, sources, grade, note, span);
    }

    /** Returns the same input, held from a time on at what it is then: what somebody would have taken who knew nothing of later years. */
    public HistoricInput heldFrom(double time) {
        double[] x = points.x();
        double[] y = points.y();
        int before = (int) Arrays.stream(x).filter(at -> at < time).count();
        double[] times = Arrays.copyOf(x, before + 1);
        double[] values = Arrays.copyOf(y, before + 1);
        times[before] = time;
        values[before] = at(time, x, y, before);
        return withPoints(new GraphicalFunction(points.kind(), times, values));
    }

    /** Returns the value on the straight line between the points beside a time. */
    private static double at(double time, double[] x, double[] y, int after) {
        if (after == 0 || after == x.length) {
            return y[after == 0 ? 0 : after - 1];
        }
        return y[after - 1] + (time - x[after - 1]) / (x[after] - x[after - 1]) * (y[after] - y[after - 1]);
    }
}
