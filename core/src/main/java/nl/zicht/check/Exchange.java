package nl.zicht.check;

import java.util.List;

/**
 * Belts and lines of which the inflows are found together: a belt alone, a line alone, or lines with the belts that they lead to.
 *
 * @param belts the numbers of the belts
 * @param lines the numbers of the lines
 * @param moves the flows to be found, in the order in which they get what there is
 */
public record Exchange(List<Integer> belts, List<Integer> lines, List<Move> moves) {
    public Exchange {
        belts = List.copyOf(belts);
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
    }

    /**
     * A flow to be found.
     *
     * @param flow the flow
     * @param belt the number of the belt into which it goes, or -1
     * @param inflow its place among the inflows of that belt
     * @param line the number of the line out of which it comes, or -1 for a flow with an equation
     * @param outflow its place among the outflows of that line
     */
    public record Move(int flow, int belt, int inflow, int line, int outflow) {}
}
