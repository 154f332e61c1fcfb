package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.analysis.inference.RandomStream;
import nl.zicht.ensemble.KeptValues;

/**
 * What draws of the parameters say about one figure, published or not.
 *
 * @param observation the figure
 * @param used whether it was used in the calibration
 * @param median what the runs give in the middle, without scatter
 * @param low5 what the runs exceed with 95 percent, without scatter
 * @param high95 what they exceed with 5 percent, without scatter
 * @param low the 5 percent quantile of figures that could have been published: runs with scatter
 * @param high the 95 percent quantile of them
 */
public record Prediction(
        Observation observation, boolean used, double median, double low5, double high95, double low, double high) {

    /**
     * Predicts all figures of a design.
     *
     * @param posterior the model with all figures, those of the calibration and others
     * @param points draws, on the scale of {@code posterior}
     * @param until figures that are about nothing after this moment were used
     * @param seed the seed of the scatter
     */
    public static List<Prediction> of(ModelPosterior posterior, List<double[]> points, double until, long seed) {
        double[][] figures = posterior.figures(points.toArray(double[][]::new), points.size());
        CalibrationDesign design = posterior.design();
        List<Prediction> predictions = new ArrayList<>();
        for (int k = 0; k < design.observations().size(); k++) {
            Observation observation = design.observations().get(k);
            ErrorModel error = design.seriesOf(observation).error();
            RandomStream random = new RandomStream(seed, 5, k);
            KeptValues runs = new KeptValues();
            KeptValues published = new KeptValues();
            for (int i = 0; i < figures.length; i++) {
                double probability = random.uniform();
                double[] parameters = posterior.scale().values(points.get(i));
                if (Double.isFinite(figures[i][k])) {
                    runs.add(figures[i][k]);
                    published.add(error.quantile(probability, figures[i][k], posterior.size(observation, parameters)));
                }
            }
            predictions.add(new Prediction(
                    observation,
                    observation.until() <= until + 1e-9,
                    runs.quantile(0.5),
                    runs.quantile(0.05),
                    runs.quantile(0.95),
                    published.quantile(0.05),
                    published.quantile(0.95)));
        }
        return predictions;
    }

    /** Returns whether the published figure lies in the band of 90 percent; a range, whether it meets the band. */
    public boolean covered() {
        return observation.low() <= high && observation.high() >= low;
    }
}
