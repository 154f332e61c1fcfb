package nl.zicht.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;

/** What the elements of an array share while their common equation is lowered: results of array functions that are the same for all of them. */
final class Memory {
    /** Results by the call they are of. */
    final Map<Expression, Term> reductions = new IdentityHashMap<>();

    /** The ranks that a RANK gives its elements, by the call. */
    final Map<Expression, List<Term>> ranks = new IdentityHashMap<>();

    /** The first cells of the vectors that functions of whole vectors work on, by the call and the places of the elements beside the vector. */
    final Map<Expression, Map<List<Integer>, Integer>> vectors = new IdentityHashMap<>();

    /** Set when the position of the element was asked for. */
    boolean usesElement;
}
