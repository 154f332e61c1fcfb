package nl.zicht.format.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.analysis.calibration.Calibrator;
import nl.zicht.analysis.calibration.ModelPosterior;
import nl.zicht.analysis.calibration.Prediction;
import nl.zicht.analysis.calibration.ProfileLikelihood;
import nl.zicht.analysis.inference.Convergence;
import nl.zicht.ensemble.KeptValues;

/**
 * All that a calibration has to tell.
 *
 * @param posterior the model with all figures, those of the calibration and those held back
 * @param result the modes and the draws
 * @param points the draws that are written, on the scale of {@code posterior}
 * @param predictions what they say about each figure of {@code posterior}
 * @param profiles profiles of parameters; may be empty
 * @param until figures about nothing after this were used
 * @param seed the seed of all random numbers
 * @param identity what decided the results: version, method, hashes of files
 */
public record CalibrationOutcome(
        ModelPosterior posterior,
        Calibrator.Result result,
        List<double[]> points,
        List<Prediction> predictions,
        List<ProfileLikelihood> profiles,
        double until,
        long seed,
        Map<String, String> identity) {

    /** The draws of one parameter, on its own scale. */
    record Marginal(double mode, double mean, double sd, double low, double median, double high) {}

    Marginal marginal(int parameter) {
        KeptValues kept = new KeptValues();
        double[] all = points.stream()
                .mapToDouble(point -> posterior.scale().values(point)[parameter])
                .toArray();
        Arrays.stream(all).forEach(kept::add);
        double mean = Arrays.stream(all).sum() / all.length;
        double squares = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
        return new Marginal(
                posterior.scale().values(result.mode())[parameter],
                mean,
                StrictMath.sqrt(squares / Math.max(1, all.length - 1)),
                kept.quantile(0.05),
                kept.quantile(0.5),
                kept.quantile(0.95));
    }

    /** Returns how much narrower a parameter is known than before, in standard deviations of the scale on which the prior has 1: 0 not at all, 1 fully. */
    double shrinkage(int parameter) {
        double[] all = points.stream().mapToDouble(point -> point[parameter]).toArray();
        double mean = Arrays.stream(all).sum() / all.length;
        double squares = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
        return 1 - StrictMath.sqrt(squares / Math.max(1, all.length - 1));
    }

    /** Returns the inputs of the model with their values at the mode. */
    public Map<String, Double> inputsAtMode() {
        double[] values = posterior.scale().inputs(posterior.scale().values(result.mode()));
        Map<String, Double> inputs = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            inputs.put(posterior.scale().inputs().get(i), values[i]);
        }
        return inputs;
    }

    /** Returns the largest R-hat; NaN without chains. */
    double worstRHat() {
        return result.convergence().stream()
                .mapToDouble(Convergence::rHat)
                .max()
                .orElse(Double.NaN);
    }

    /** Returns the smallest effective size, of the middle or the tails; NaN without chains. */
    double smallestEss() {
        return result.convergence().stream()
                .mapToDouble(one -> StrictMath.min(one.bulkEss(), one.tailEss()))
                .min()
                .orElse(Double.NaN);
    }
}
