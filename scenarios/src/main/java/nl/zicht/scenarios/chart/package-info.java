/**
 * Descriptions of the charts a policy reader sees: what is shown, in Dutch and English, and nothing about how it is drawn.
 *
 * <p>A chart is an immutable value made of plain numbers and {@link nl.zicht.label.Label}. The packages below turn it
 * into pictures: {@code layout} decides where everything stands, {@code drawing} knows lines, boxes and text, {@code image}
 * writes SVG and PNG.
 */
@NullMarked
package nl.zicht.scenarios.chart;

import org.jspecify.annotations.NullMarked;
