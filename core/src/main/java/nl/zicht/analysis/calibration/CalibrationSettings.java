package nl.zicht.analysis.calibration;

import nl.zicht.analysis.inference.Climber;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Calibrator} goes about it.
 *
 * @param climber how the mode is searched; null for {@link FisherScoring}, which asks the model, not the density only
 * @param starts from how many points
 * @param evaluations how many runs each search may take
 * @param draws how many draws each chain keeps; 0 for no chains, then draws come from the normal distribution at the mode
 * @param chains how many chains
 * @param thinning of how many generations one is kept
 * @param seed the seed of all random numbers
 */
public record CalibrationSettings(
        @Nullable Climber climber, int starts, int evaluations, int draws, int chains, int thinning, long seed) {}
