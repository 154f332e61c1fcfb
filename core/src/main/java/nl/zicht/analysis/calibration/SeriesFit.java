package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How well the draws repeat the figures of one series: either those that were used, or those that were held back.
 *
 * @param series its name
 * @param used whether these are the figures that were used
 * @param run what the draws give in the middle, in order of time
 * @param figures the figures
 * @param statistics how far they lie apart
 * @param covered how many figures lie in the band of 90 percent
 * @param noChange how far the figures lie from the last one that was used, held as it was; only for figures that were held back and had one before
 */
@SuppressWarnings("ArrayRecordComponent") // made here and only read
public record SeriesFit(
        String series,
        boolean used,
        double[] run,
        double[] figures,
        FitStatistics statistics,
        int covered,
        Optional<FitStatistics> noChange) {

    /** Returns the fit of every series with two figures or more, in the order of the design; that of a group of series after the last of them. */
    public static List<SeriesFit> of(CalibrationDesign design, List<Prediction> predictions) {
        List<SeriesFit> fits = new ArrayList<>();
        List<Series> all = design.series();
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            fits.addAll(parts(series.name(), design, predictions, series::equals));
            boolean last = all.subList(i + 1, all.size()).stream()
                    .noneMatch(other -> other.group().equals(series.group()));
            if (last
                    && all.stream()
                                    .filter(other -> other.group().equals(series.group()))
                                    .count()
                            > 1) {
                fits.addAll(parts(
                        series.group(),
                        design,
                        predictions,
                        other -> other.group().equals(series.group())));
            }
        }
        return fits;
    }

    private static List<SeriesFit> parts(
            String name, CalibrationDesign design, List<Prediction> predictions, Predicate<Series> which) {
        List<Prediction> mine = predictions.stream()
                .filter(p -> which.test(design.seriesOf(p.observation())))
                .sorted(Comparator.comparingDouble(p -> p.observation().until()))
                .toList();
        List<SeriesFit> fits = new ArrayList<>();
        for (boolean used : new boolean[] {true, false}) {
            List<Prediction> part = mine.stream().filter(p -> p.used() == used).toList();
            if (part.size() >= 2) {
                fits.add(of(name, used, part, used ? Optional.empty() : lastUsed(mine)));
            }
        }
        return fits;
    }

    private static SeriesFit of(String name, boolean used, List<Prediction> part, Optional<Double> last) {
        double[] run = part.stream().mapToDouble(Prediction::median).toArray();
        double[] figures = part.stream().mapToDouble(SeriesFit::figure).toArray();
        double[] before = new double[figures.length];
        for (int t = 0; t < before.length; t++) {
            before[t] = t > 0 ? figures[t - 1] : last.orElse(Double.NaN);
        }
        Optional<FitStatistics> noChange = last.map(value -> {
            double[] held = new double[figures.length];
            java.util.Arrays.fill(held, value);
            return FitStatistics.of(held, figures, before);
        });
        int covered = (int) part.stream().filter(Prediction::covered).count();
        return new SeriesFit(name, used, run, figures, FitStatistics.of(run, figures, before), covered, noChange);
    }

    private static Optional<Double> lastUsed(List<Prediction> series) {
        return series.stream()
                .filter(Prediction::used)
                .reduce((first, second) -> second)
                .map(SeriesFit::figure);
    }

    /** Returns a figure on the scale of what a run gives: a count of trials as their share. */
    private static double figure(Prediction prediction) {
        Observation observation = prediction.observation();
        return Double.isNaN(observation.trials()) ? observation.figure() : observation.figure() / observation.trials();
    }
}
