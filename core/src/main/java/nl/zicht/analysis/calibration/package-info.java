/**
 * Calibration: the parameters of a model that published figures allow, and how sure they can be.
 *
 * <p>A {@link nl.zicht.analysis.calibration.CalibrationDesign} says what is to be estimated, with a prior for each, and from which figures: each is tied to what it
 * counts in a run (a value at a moment, a mean or total over a period, a share) and to how it scatters ({@link nl.zicht.analysis.calibration.ErrorModel}). {@link
 * nl.zicht.analysis.calibration.ModelPosterior} makes a density of it that {@link nl.zicht.analysis.inference} can climb and draw from; {@link
 * nl.zicht.analysis.calibration.Calibrator} does both. {@link nl.zicht.analysis.calibration.ProfileLikelihood} tells what the figures do not decide, {@link
 * nl.zicht.analysis.calibration.FitStatistics} and {@link nl.zicht.analysis.calibration.Prediction} how well a run repeats figures, and figures it was not shown.
 */
@NullMarked
package nl.zicht.analysis.calibration;

import org.jspecify.annotations.NullMarked;
