package nl.zicht.scenarios.calibration;

import java.util.Optional;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.format.calibration.CalibrationReader;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/** What is calibrated of the national model, and how it is run for that. */
public final class NationalCalibration {
    private static final String DESIGN = "calibration/national.yaml";
    private static final double LAST_YEAR = 2025;
    private static final double SAVE_STEP = 0.125;

    private NationalCalibration() {}

    /** Returns what is estimated, and from which figures. */
    public static CalibrationDesign design() {
        return CalibrationReader.read("national.yaml", text(), name -> Optional.empty());
    }

    /** Returns the file that says so, as text. */
    public static String text() {
        return NationalModel.resource(DESIGN);
    }

    /** Returns the model, compiled, with what is known of the past when figures up to {@code until} are used. */
    public static CompiledModel model(KnownPast past, double until) {
        return past.of(NationalModel.load(), until).compile();
    }

    /**
     * Returns how the model is run: by Euler's method in the model's step, which is within 0.1 percent of its own method in all figures that are used and some twenty
     * times as quick.
     */
    public static RunOptions options() {
        return RunOptions.DEFAULT.withStop(LAST_YEAR).withSaveStep(SAVE_STEP).withMethod(IntegrationMethod.EULER);
    }
}
