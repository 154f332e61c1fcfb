package nl.zicht.scenarios.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.zicht.label.Label;

/**
 * What may come of one scenario: the value in the middle and three bands around it, over time; a panel of a {@link FanChart}.
 *
 * @param id name in data files; lower-case letters, digits and hyphens
 * @param label what the reader sees above the panel
 * @param moments at least two, in order of time
 * @param reference a line to compare with, such as the middle of the baseline; may be empty
 * @param observed published figures; may be empty
 */
public record Fan(String id, Label label, List<Moment> moments, List<Point> reference, List<Observed> observed) {

    /**
     * What may be at a time.
     *
     * @param time year, with a fraction for a moment within the year
     * @param middle half of the calculations lie above it
     * @param inner the middle 30 percent of the calculations
     * @param wide the middle 60 percent
     * @param widest the middle 90 percent
     */
    public record Moment(double time, double middle, Range inner, Range wide, Range widest) {

        /** Rejects bands that do not lie in each other. */
        public Moment {
            boolean nested = widest.low() <= wide.low()
                    && wide.low() <= inner.low()
                    && inner.low() <= middle
                    && middle <= inner.high()
                    && inner.high() <= wide.high()
                    && wide.high() <= widest.high();
            if (!nested) {
                throw new IllegalArgumentException("At time " + time + " the bands " + widest + ", " + wide + ", "
                        + inner + " and the middle " + middle + " do not lie in each other.");
            }
        }
    }

    /**
     * A published figure.
     *
     * @param time year
     * @param value in the unit of the chart
     * @param low lower end of its published range; the value itself when there is none
     * @param high upper end
     * @param source where it was published
     */
    public record Observed(double time, double value, double low, double high, Label source) {}

    /** Rejects fans that cannot be drawn, naming the moment. */
    public Fan {
        Chart.requireId(id);
        moments = List.copyOf(moments);
        reference = List.copyOf(reference);
        observed = List.copyOf(observed);
        if (moments.size() < 2) {
            throw new IllegalArgumentException("Fan \"" + id + "\" has " + moments.size() + " moments; expected two.");
        }
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i).time() <= moments.get(i - 1).time()) {
                throw new IllegalArgumentException("Fan \"" + id + "\" has time "
                        + moments.get(i).time() + " after time "
                        + moments.get(i - 1).time()
                        + "; expected times that increase.");
            }
        }
    }

    /** The last moment. */
    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** A line through all moments, such as {@code moment -> moment.widest().low()}. */
    public List<Point> line(ToDoubleFunction<Moment> of) {
        List<Point> points = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            points.add(new Point(moment.time(), of.applyAsDouble(moment)));
        }
        return points;
    }
}
