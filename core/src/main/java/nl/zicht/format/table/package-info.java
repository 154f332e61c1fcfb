/**
 * Tables of results: reading those that system-dynamics tools export, and comparing two of them.
 *
 * <p>{@link nl.zicht.format.table.ResultsReader} reads a file into a {@link nl.zicht.format.table.ResultsTable}; {@link
 * nl.zicht.format.table.ResultsComparison} holds a result against a reference.
 */
@NullMarked
package nl.zicht.format.table;

import org.jspecify.annotations.NullMarked;
