package nl.zicht.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.analysis.inference.Mode;

/**
 * How well the figures alone fix one parameter: the best that the others can do for each of its values.
 *
 * <p>The prior of the parameter itself is left out, those of the others stay. Values whose profile lies within 1.92 of the highest are not ruled out at 95 percent
 * (half the quantile of χ² with one degree of freedom). Seen from -3 to 3 standard deviations of the prior.
 *
 * @param parameter the number of the parameter
 * @param places where it was looked at, on the scale on which the prior is standard normal, rising
 * @param values its values there
 * @param logLikelihoods the profile there, 0 at the highest
 * @param low the lower end of what is not ruled out, as a place; minus infinity when there is none
 * @param high the upper end; plus infinity when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // made here and only read
public record ProfileLikelihood(
        int parameter, double[] places, double[] values, double[] logLikelihoods, double low, double high) {
    private static final double THRESHOLD = 1.92;
    private static final double STEP = 0.5;
    private static final int STEPS = 6;

    /** What a profile says. */
    public enum Verdict {
        /** The figures rule out both lower and higher values. */
        IDENTIFIED,
        /** They rule out lower values only. */
        FROM_BELOW_ONLY,
        /** They rule out higher values only. */
        FROM_ABOVE_ONLY,
        /** They rule out nothing that was thought possible. */
        NOT_IDENTIFIED
    }

    /**
     * Makes the profile of one parameter, walking from the mode to both sides.
     *
     * @param mode the mode of the density, where the walk begins
     * @param iterations how many steps of scoring the others may take at each place
     */
    public static ProfileLikelihood of(ModelPosterior posterior, double[] mode, int parameter, int iterations) {
        List<double[]> found = new ArrayList<>();
        walk(posterior, mode, parameter, -STEP, iterations, found);
        java.util.Collections.reverse(found);
        walk(posterior, mode, parameter, STEP, iterations, found);
        double[] places = found.stream().mapToDouble(one -> one[0]).toArray();
        double highest = found.stream().mapToDouble(one -> one[1]).max().orElseThrow();
        double[] logs = found.stream().mapToDouble(one -> one[1] - highest).toArray();
        double[] values = new double[places.length];
        for (int i = 0; i < values.length; i++) {
            double[] point = mode.clone();
            point[parameter] = places[i];
            values[i] = posterior.scale().values(point)[parameter];
        }
        return new ProfileLikelihood(
                parameter,
                places,
                values,
                logs,
                crossing(places, logs, 0, 1),
                crossing(places, logs, places.length - 1, -1));
    }

    /** Returns what the profile says. */
    public Verdict verdict() {
        boolean below = Double.isFinite(low);
        boolean above = Double.isFinite(high);
        if (below && above) {
            return Verdict.IDENTIFIED;
        }
        return below ? Verdict.FROM_BELOW_ONLY : above ? Verdict.FROM_ABOVE_ONLY : Verdict.NOT_IDENTIFIED;
    }

    private static void walk(
            ModelPosterior posterior, double[] mode, int parameter, double step, int iterations, List<double[]> found) {
        double first = StrictMath.rint(mode[parameter] / STEP) * STEP;
        double[] point = mode.clone();
        for (double place = step < 0 ? first : first + step;
                StrictMath.abs(place) <= STEPS * STEP + 1e-9;
                place += step) {
            point[parameter] = place;
            Mode best = FisherScoring.climbWithout(posterior, point, parameter, iterations);
            point = best.point();
            found.add(new double[] {place, best.logDensity() + 0.5 * place * place});
        }
    }

    /** Returns the outermost place, from one side, at which the profile rises through the threshold; infinite when it begins above it. */
    private static double crossing(double[] places, double[] logs, int begin, int step) {
        if (logs[begin] >= -THRESHOLD) {
            return step > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        int i = begin;
        while (logs[i + step] < -THRESHOLD) {
            i += step;
        }
        if (Double.isInfinite(logs[i])) {
            return places[i + step];
        }
        double part = (-THRESHOLD - logs[i]) / (logs[i + step] - logs[i]);
        return places[i] + part * (places[i + step] - places[i]);
    }
}
