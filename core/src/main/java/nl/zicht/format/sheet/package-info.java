/** Reads spreadsheets as grids of cells: {@code .xlsx}, the older {@code .xls}, and text with separators. */
@NullMarked
package nl.zicht.format.sheet;

import org.jspecify.annotations.NullMarked;
