package nl.zicht.format.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that a calibration is written to. Every file is complete or not there.
 *
 * <ul>
 *   <li>{@code report.md}: the fit in words and tables
 *   <li>{@code estimates.csv}: each parameter with its mode, mean, interval and convergence
 *   <li>{@code parameters.csv}: each input of the model with its value at the mode and its interval
 *   <li>{@code posterior.csv}: draws of the inputs, a row each, as {@code zicht ensemble --plan file --members} reads them
 *   <li>{@code uncertainties.yaml}: the design that goes with them
 *   <li>{@code draws.csv}: the same draws of the parameters, those about the data included
 *   <li>{@code fit.csv}: each figure with what the draws say about it
 *   <li>{@code profiles.csv}: profile likelihoods, when they were asked for
 *   <li>{@code manifest.yaml}: what decided the results, and how far the draws can be trusted
 * </ul>
 */
public final class CalibrationFolder {
    private CalibrationFolder() {}

    /** Writes the folder, which is made when it is not there. */
    public static void write(Path folder, CalibrationOutcome outcome) throws IOException {
        Files.createDirectories(folder);
        CalibrationTables tables = new CalibrationTables(outcome);
        write(folder, "estimates.csv", tables.estimates());
        write(folder, "parameters.csv", tables.parameters());
        write(folder, "posterior.csv", tables.posterior());
        write(folder, "uncertainties.yaml", CalibrationManifest.uncertainties(outcome));
        write(folder, "draws.csv", tables.draws());
        write(folder, "fit.csv", tables.fit());
        if (!outcome.profiles().isEmpty()) {
            write(folder, "profiles.csv", tables.profiles());
        }
        write(folder, "manifest.yaml", CalibrationManifest.of(outcome));
        write(folder, "report.md", CalibrationReport.of(outcome));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        nl.zicht.format.ensemble.WholeFile.write(folder.resolve(name), text);
    }
}
