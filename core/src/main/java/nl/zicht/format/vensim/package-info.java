/**
 * Reads Vensim models ({@code .mdl}): text is cut into entries, entries become statements, statements become a model.
 *
 * <p>{@link nl.zicht.format.vensim.Entries} knows where an entry begins and ends, {@link nl.zicht.format.vensim.StatementReader} what it defines, {@link
 * nl.zicht.format.vensim.FormulaParser} how formulas read, and {@link nl.zicht.format.vensim.ModelAssembly} how the many definitions of a variable over
 * subscripts belong together.
 */
@NullMarked
package nl.zicht.format.vensim;

import org.jspecify.annotations.NullMarked;
