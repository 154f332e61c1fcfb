package nl.zicht.analysis.calibration;

import java.util.List;
import nl.zicht.ensemble.Distribution;

/**
 * Something to estimate, with what was thought of it before the data of the calibration were seen.
 *
 * @param id its name
 * @param inputs the constants of the model that it sets, as {@link nl.zicht.simulate.Inputs} know them; empty when it is about the data only
 * @param factor whether it multiplies the values that the model has for them, and does not replace them
 * @param prior how likely its values were thought to be; continuous
 * @param unit its unit
 * @param source where the prior comes from
 */
public record CalibrationParameter(
        String id, List<String> inputs, boolean factor, Distribution prior, String unit, String source) {
    public CalibrationParameter {
        inputs = List.copyOf(inputs);
    }
}
