package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.analysis.inference.RandomStream;

/** Figures that could have been published if the parameters had some values: for trying whether a calibration gives them back. */
public final class SyntheticFigures {
    private SyntheticFigures() {}

    /**
     * Draws figures in place of those of a design.
     *
     * @param truth the parameters, as a point on the scale of {@code posterior}
     * @return figures at the same moments, in the same order; ranges become numbers
     * @throws IllegalArgumentException when the model cannot be run there
     */
    public static List<Observation> of(ModelPosterior posterior, double[] truth, RandomStream random) {
        double[] figures = posterior.figures(new double[][] {truth}, 1)[0];
        double[] parameters = posterior.scale().values(truth);
        List<Observation> drawn = new ArrayList<>();
        for (int k = 0; k < figures.length; k++) {
            Observation observation = posterior.design().observations().get(k);
            ErrorModel error = posterior.design().seriesOf(observation).error();
            double figure = error.quantile(random.uniform(), figures[k], posterior.size(observation, parameters));
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("the run at the truth gives no figure for " + observation.reading());
            }
            drawn.add(new Observation(
                    observation.series(),
                    observation.reading(),
                    observation.per(),
                    figure,
                    figure,
                    observation.trials()));
        }
        return drawn;
    }
}
