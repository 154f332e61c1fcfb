package nl.zicht.check;

import java.util.List;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Spread;

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
 * @param intake what may come in at once
 * @param start what lies on it at the start, that which leaves first first: cells with the amounts of its slats, else of units of time; empty when the content
 *     is spread as if the same had always come in
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
        boolean staggered,
        Conveyor.Intake intake,
        List<Integer> start) {
    public Belt {
        leaks = List.copyOf(leaks);
        inflows = List.copyOf(inflows);
        start = List.copyOf(start);
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
     * @param request what is asked for, or -1 when another belt or a line drives the flow
     * @param line the number of the line out of which it comes, or -1
     * @param placement where it is laid down
     */
    public record Inflow(int flow, int request, int line, Placement placement) {
        /** Returns whether another belt drives the flow, which cannot be refused. */
        public boolean isDriven() {
            return request < 0 && line < 0;
        }
    }

    /**
     * Where an inflow is laid down.
     *
     * @param kind the rule
     * @param table for a distribution its place in {@link CheckedModel#tables()}, or -1
     * @param firstWeight for a distribution by an array the cell of the first weight, or -1
     * @param weights the number of weights
     * @param belt the number of the belt out of which it leaks, or -1
     * @param leak the place of that leak among those of the belt
     */
    public record Placement(Spread.Kind kind, int table, int firstWeight, int weights, int belt, int leak) {
        /** At the begin of the belt. */
        static final Placement BEGINNING = new Placement(Spread.Kind.BEGINNING, -1, -1, 0, -1, -1);
    }
}
