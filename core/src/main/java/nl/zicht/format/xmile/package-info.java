/**
 * Reading XMILE 1.0 (OASIS, 2015), the open standard of the field, with what Stella, iThink and converters make of it.
 *
 * <p>{@link nl.zicht.format.xmile.XmileReader} is the way in. Each part of the format has one small reader: header, simulation settings, units, dimensions,
 * behaviour, declarations, equations, graphical functions. What is known and not read yet is named and refused ({@link
 * nl.zicht.format.xmile.UnsupportedFeature}); what is unknown is reported with the nearest known name ({@link nl.zicht.format.xmile.Vocabulary}); how a
 * model looks on the screen is skipped. Nothing is lost in silence.
 */
@NullMarked
package nl.zicht.format.xmile;

import org.jspecify.annotations.NullMarked;
