package nl.zicht.format.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.analysis.calibration.CalibrationSettings;
import nl.zicht.analysis.calibration.Calibrator;
import nl.zicht.analysis.calibration.ModelPosterior;
import nl.zicht.analysis.calibration.Prediction;
import nl.zicht.analysis.calibration.ProfileLikelihood;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/**
 * A calibration from design to outcome: what is used is calibrated on, all is predicted.
 *
 * @param model the model
 * @param options what differs from its settings
 * @param design all figures
 * @param settings how to calibrate
 * @param until figures about something after this moment are held back; infinite for none
 * @param keep how many draws to hand on
 * @param profiles whether to make profile likelihoods
 * @param threads on how many threads to run the model
 */
public record CalibrationRun(
        CompiledModel model,
        RunOptions options,
        CalibrationDesign design,
        CalibrationSettings settings,
        double until,
        int keep,
        boolean profiles,
        int threads) {
    private static final int PROFILE_ITERATIONS = 6;

    /**
     * Calibrates.
     *
     * @param identity what decided the results, for the manifest
     * @param progress told which part is done, from 0 to 1
     * @throws IllegalArgumentException when no figure is left to calibrate on, or none of the values tried makes all figures possible
     */
    public CalibrationOutcome run(Map<String, String> identity, DoubleConsumer progress) {
        ModelPosterior whole = new ModelPosterior(model, options, design, threads);
        boolean all = design.observations().stream().allMatch(one -> one.until() <= until + 1e-9);
        ModelPosterior used = all ? whole : new ModelPosterior(model, options, design.until(until), threads);
        double share = profiles ? 0.6 : 1;
        Calibrator.Result result = Calibrator.calibrate(used, settings, part -> progress.accept(share * part));
        List<ProfileLikelihood> found = new ArrayList<>();
        int parameters = design.parameters().size();
        for (int i = 0; profiles && i < parameters; i++) {
            found.add(ProfileLikelihood.of(used, result.mode(), i, PROFILE_ITERATIONS));
            progress.accept(share + (1 - share) * (i + 1) / parameters);
        }
        List<double[]> points = result.points(keep, settings.seed());
        List<Prediction> predictions = Prediction.of(whole, points, until, settings.seed());
        return new CalibrationOutcome(whole, result, points, predictions, found, until, settings.seed(), identity);
    }
}
