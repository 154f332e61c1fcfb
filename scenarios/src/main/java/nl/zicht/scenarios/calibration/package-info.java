/** The calibration of the national model on the published series: what is estimated, from which figures, with which knowledge of the past. */
@NullMarked
package nl.zicht.scenarios.calibration;

import org.jspecify.annotations.NullMarked;
