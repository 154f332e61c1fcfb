package nl.zicht.analysis.calibration;

import java.util.List;

/**
 * What is to be estimated, and from which figures. Immutable.
 *
 * @param parameters what is to be estimated, one at least
 * @param series the series of figures
 * @param observations the figures, one at least
 */
public record CalibrationDesign(
        List<CalibrationParameter> parameters, List<Series> series, List<Observation> observations) {
    public CalibrationDesign {
        parameters = List.copyOf(parameters);
        series = List.copyOf(series);
        observations = List.copyOf(observations);
        if (parameters.isEmpty() || observations.isEmpty()) {
            throw new IllegalArgumentException(
                    parameters.size() + " parameters and " + observations.size() + " figures; expected one of each");
        }
    }

    /** Returns the series of a figure. */
    public Series seriesOf(Observation observation) {
        return series.get(observation.series());
    }

    /** Returns the same with other figures in place of the present ones, in the same order. */
    public CalibrationDesign withObservations(List<Observation> others) {
        return new CalibrationDesign(parameters, series, others);
    }

    /** Returns the same with the figures only that are about nothing after a moment. */
    public CalibrationDesign until(double time) {
        return withObservations(
                observations.stream().filter(one -> one.until() <= time + 1e-9).toList());
    }
}
