/**
 * Writes causal graphs for other programs: JSON with everything in it, GraphML and DOT for drawing, CSV for a
 * spreadsheet.
 */
@NullMarked
package nl.zicht.format.graph;

import org.jspecify.annotations.NullMarked;
