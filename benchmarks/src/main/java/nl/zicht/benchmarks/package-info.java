/**
 * Measurements with JMH of what a user waits for; docs/performance.md says how to run them and what they gave.
 */
@NullMarked
package nl.zicht.benchmarks;

import org.jspecify.annotations.NullMarked;
