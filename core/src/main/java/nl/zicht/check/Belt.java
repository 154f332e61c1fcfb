package nl.zicht.check;

import java.util.List;

/**
 * The belt of one element of a conveyor, its parts given as cells.
 *
 * <p>The cells {@code transit} to {@code arrest} and those of requests and fractions are computed like any other. The flows have the rule {@link Rule.Moved}:
 * once a step a run moves the belt, in two passes. The first takes what leaks and what has arrived, from what is on the belt as the step begins; the second lets
 * in what comes from other belts, and of what is asked for what there is room for.
 *
 * @param stock the cell of the content
 * @param transit the transit time
 * @param capacity the largest content
 * @param inflowLimit the most that may come in per unit of time
 * @param sample whether the transit time is looked at anew
 * @param arrest whether the belt stands still
 * @param exit the flow of what has arrived
 * @param exitTo the number of the belt that the exit leads to, or -1
 * @param leaks what leaks, in the order in which the stock names the flows
 * @param inflows what comes in, in that order
 * @param exponential whether leaks take a fraction of what is there per unit of time, not a part of what came in
 * @param staggered whether a leak counts what is left where it begins, not what came in
 */
public record Belt(
        int stock,
        int transit,
        int capacity,
        int inflowLimit,
        int sample,
        int arrest,
        int exit,
        int exitTo,
        List<Leakage> leaks,
        List<Inflow> inflows,
        boolean exponential,
        boolean staggered) {
    public Belt {
        leaks = List.copyOf(leaks);
        inflows = List.copyOf(inflows);
    }

    /**
     * A leak.
     *
     * @param flow the flow
     * @param fraction the fraction that leaks
     * @param start where it begins, 0 at the inflow and 1 at the exit
     * @param end where it ends
     * @param integers whether only whole units leak
     * @param to the number of the belt that it leads to, or -1
     */
    public record Leakage(int flow, int fraction, double start, double end, boolean integers, int to) {}

    /**
     * An inflow.
     *
     * @param flow what comes in
     * @param request what is asked for, or -1 when another belt drives the flow
     */
    public record Inflow(int flow, int request) {}
}
