package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/**
 * Takes readings from runs while their values go by: each is a sum of saved values with weights that are known beforehand.
 *
 * <p>Between saved moments values lie on straight lines, as everywhere in Zicht.
 */
final class FigureMeter {
    /** What one moment adds to one reading. */
    private record Part(int reading, int[] variables, double weight) {}

    private final double[] times;
    private final List<String> names;
    private final double slack;
    private final List<String> variables = new ArrayList<>();
    private final Map<Reading, Integer> readings = new LinkedHashMap<>();
    private final List<List<Part>> rows = new ArrayList<>();
    private final List<Diagnostic> wrong = new ArrayList<>();

    /**
     * @param times the saved moments of a run, rising
     * @param names the labels of all values of a run; a reading may name a whole array, then all its elements are added up
     * @throws ModelException with every figure that is about a time outside the run
     */
    FigureMeter(double[] times, List<String> names, List<Observation> observations) {
        this.times = times.clone();
        this.names = names;
        slack = 1e-6 * (times.length > 1 ? times[1] - times[0] : 1);
        for (int row = 0; row < times.length; row++) {
            rows.add(new ArrayList<>());
        }
        for (Observation observation : observations) {
            add(observation.reading());
            Optional.ofNullable(observation.per()).ifPresent(this::add);
        }
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
    }

    List<String> variables() {
        return variables;
    }

    int readings() {
        return readings.size();
    }

    /** Returns the number of a reading. */
    int number(Reading reading) {
        Integer number = readings.get(reading);
        if (number == null) {
            throw new IllegalArgumentException("not a reading of this meter: " + reading);
        }
        return number;
    }

    /**
     * Takes the values of a saved moment.
     *
     * @param values the value of variable i in a lane at {@code values[i][lane]}
     * @param sums takes the sum of reading r at {@code sums[r][lane]}
     */
    void take(int firstLane, int lanes, double time, double[][] values, double[][] sums) {
        for (Part part : rows.get(row(time))) {
            double[] sum = sums[part.reading()];
            for (int variable : part.variables()) {
                double[] series = values[variable];
                for (int lane = firstLane; lane < firstLane + lanes; lane++) {
                    sum[lane] += part.weight() * series[lane];
                }
            }
        }
    }

    private int row(double time) {
        int found = Arrays.binarySearch(times, time - slack);
        int row = found >= 0 ? found : -found - 1;
        return Math.min(row, times.length - 1);
    }

    private void add(Reading reading) {
        if (readings.containsKey(reading)) {
            return;
        }
        if (reading.from() < times[0] - slack || reading.to() > times[times.length - 1] + slack) {
            wrong.add(Diagnostic.error(
                    Code.BAD_VALUE,
                    "a figure of " + reading.variables() + " is about " + reading.from() + " to " + reading.to()
                            + ", the run goes from " + times[0] + " to " + times[times.length - 1],
                    null,
                    "another start or stop of the run"));
            return;
        }
        int number = readings.size();
        readings.put(reading, number);
        int[] which = reading.variables().stream()
                .flatMap(name -> InputElements.of(name, names).stream())
                .mapToInt(this::variable)
                .toArray();
        double[] weights = new double[times.length];
        switch (reading.take()) {
            case AT -> at(reading.from(), 1, weights);
            case GROWTH -> {
                at(reading.to(), 1, weights);
                at(reading.from(), -1, weights);
            }
            case INTEGRAL -> integral(reading.from(), reading.to(), 1, weights);
            case MEAN -> integral(reading.from(), reading.to(), 1 / (reading.to() - reading.from()), weights);
        }
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] != 0) {
                rows.get(row).add(new Part(number, which, weights[row]));
            }
        }
    }

    private int variable(String name) {
        int known = variables.indexOf(name);
        if (known >= 0) {
            return known;
        }
        variables.add(name);
        return variables.size() - 1;
    }

    private void at(double time, double factor, double[] weights) {
        int after = row(time);
        if (after == 0 || StrictMath.abs(times[after] - time) <= slack) {
            weights[after] += factor;
            return;
        }
        double part = (time - times[after - 1]) / (times[after] - times[after - 1]);
        weights[after - 1] += factor * (1 - part);
        weights[after] += factor * part;
    }

    private void integral(double from, double to, double factor, double[] weights) {
        for (int row = 0; row + 1 < times.length; row++) {
            double begin = StrictMath.max(from, times[row]);
            double end = StrictMath.min(to, times[row + 1]);
            if (end > begin) {
                // Of a straight line the middle is the mean.
                double part = (0.5 * (begin + end) - times[row]) / (times[row + 1] - times[row]);
                weights[row] += factor * (end - begin) * (1 - part);
                weights[row + 1] += factor * (end - begin) * part;
            }
        }
    }
}
