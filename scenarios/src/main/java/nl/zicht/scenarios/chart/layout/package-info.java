/** Decides where everything in a chart stands: axes, labels that do not overlap, nodes and arrows. */
@NullMarked
package nl.zicht.scenarios.chart.layout;

import org.jspecify.annotations.NullMarked;
