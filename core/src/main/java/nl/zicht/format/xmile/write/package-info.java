/**
 * Writing models as XMILE 1.0: {@link nl.zicht.format.xmile.write.XmileWriter} from what a model says, so that reading the text again gives an equal model.
 *
 * <p>The text depends on the model alone: no date, no version of Java, no language of the machine.
 */
@NullMarked
package nl.zicht.format.xmile.write;

import org.jspecify.annotations.NullMarked;
