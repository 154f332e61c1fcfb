/**
 * The equation language: names, source positions, diagnostics, the syntax tree, its parser and printer, the catalogue of functions, and powers.
 *
 * <p>Nothing here knows what a model is. Text goes in, a tree of {@link nl.zicht.equation.Expression} nodes comes out, each node with the place it was
 * read from, so that every later stage can point at the offending characters.
 */
@NullMarked
package nl.zicht.equation;

import org.jspecify.annotations.NullMarked;
