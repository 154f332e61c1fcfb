/**
 * The system analysis as pages to read: everything in it by domain, a drawing of each domain, and what it covers well and thinly.
 *
 * <p>Generated from the graph, so that the pages say what the file says; in Dutch and in English.
 */
@NullMarked
package nl.zicht.scenarios.analysis.page;

import org.jspecify.annotations.NullMarked;
