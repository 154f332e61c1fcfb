package nl.zicht.compile;

import nl.zicht.check.Term;

/**
 * One statement of a plan: the value of {@code term} goes into {@code slot}.
 *
 * @param slot where the value goes
 * @param term the equation; here {@link Term.CellRef} and {@link Term.ElementRef} count slots, no longer cells
 */
public record Assignment(int slot, Term term) {}
