/**
 * Calibrations as files: the design is read from YAML with tables beside it; draws, parameters and a report of the fit are written.
 *
 * <p>{@link nl.zicht.format.calibration.CalibrationReader} prints its grammar in its Javadoc; {@link nl.zicht.format.calibration.CalibrationFolder} says which files
 * come out.
 */
@NullMarked
package nl.zicht.format.calibration;

import org.jspecify.annotations.NullMarked;
