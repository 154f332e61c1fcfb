/** Writes charts as pictures: SVG with our own writer, PNG with XChart for the data and Java2D for everything around them. */
@NullMarked
package nl.zicht.scenarios.chart.image;

import org.jspecify.annotations.NullMarked;
