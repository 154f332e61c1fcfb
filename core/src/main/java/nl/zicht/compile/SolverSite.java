package nl.zicht.compile;

import java.util.List;
import nl.zicht.check.Rule;

/**
 * What a solver does at one place of a plan; see {@link Rule.Solved}. Lists of slots stand in the order of the cells that are sought.
 *
 * @param kind what is done
 * @param before statements computed once, before: guesses, sizes, tolerance, for an inverse the matrix
 * @param body statements computed in every round: the loop, then the targets; none for an inverse
 * @param sought the slots of what is sought
 * @param targets the slots of the targets, for an inverse of the matrix in row-major order
 * @param settings the slots of the settings
 * @param failure the slot that becomes 1 when the search fails in a run, else keeps 0
 * @param head the cell of the head
 */
public record SolverSite(
        Rule.Solved.Kind kind,
        List<Assignment> before,
        List<Assignment> body,
        int[] sought,
        int[] targets,
        int[] settings,
        int failure,
        int head) {
    public SolverSite {
        before = List.copyOf(before);
        body = List.copyOf(body);
    }
}
