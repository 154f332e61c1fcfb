/** Lines, boxes and text at fixed places, and the two ways to draw them: as SVG text and through Java2D. */
@NullMarked
package nl.zicht.scenarios.chart.drawing;

import org.jspecify.annotations.NullMarked;
