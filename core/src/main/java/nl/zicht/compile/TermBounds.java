package nl.zicht.compile;

import nl.zicht.check.BinaryOperation;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * How large a term may be before a part of it is computed separately.
 *
 * @param bytes most bytes of JVM bytecode, by the upper bounds of {@link #ownBytes}
 * @param depth most levels
 */
public record TermBounds(int bytes, int depth) {
    /** Well below the {@value #LARGEST_METHOD} bytes of a method, so that methods fill up evenly; shallow enough for recursion. */
    public static final TermBounds DEFAULT = new TermBounds(1_500, 60);

    /** The largest method that the bytecode back end makes; HotSpot leaves methods of more than 8,000 bytes to its interpreter. */
    public static final int LARGEST_METHOD = 6_000;

    private static final int NUMBER = 3;
    private static final int CALL = 3;
    private static final int LOAD = 1 + NUMBER + 1;
    private static final int TRUTH_TO_NUMBER = 12;

    /** Returns the most bytes that the code of a node takes beside that of the nodes below it. */
    public static int ownBytes(Term term) {
        if (term instanceof Term.Constant) {
            return NUMBER;
        } else if (term instanceof Term.CellRef || term instanceof Term.Clock) {
            return LOAD;
        } else if (term instanceof Term.ElementRef ref) {
            return LOAD + ref.indices().size() * (NUMBER + CALL) + NUMBER + CALL;
        } else if (term instanceof Term.Vector) {
            return LOAD + NUMBER + CALL;
        } else if (term instanceof Term.Binary binary) {
            return binaryBytes(binary.operation());
        } else if (term instanceof Term.Conditional) {
            return TRUTH_TO_NUMBER + 6;
        } else if (term instanceof Term.Call) {
            return CALL;
        } else if (term instanceof Term.Lookup) {
            return LOAD + CALL;
        }
        return TRUTH_TO_NUMBER;
    }

    /** Returns the most bytes that the code of a lowered term takes. */
    public static int bytes(Term term) {
        int[] total = {0};
        Terms.forEachNode(term, node -> total[0] += ownBytes(node));
        return total[0];
    }

    private static int binaryBytes(BinaryOperation operation) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> 1;
            case FLOORED_MODULO, TRUNCATED_MODULO, POWER -> CALL;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> TRUTH_TO_NUMBER;
            case AND, OR -> 3 * TRUTH_TO_NUMBER;
        };
    }
}
