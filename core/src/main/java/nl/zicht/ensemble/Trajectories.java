package nl.zicht.ensemble;

import java.util.ArrayList;
import java.util.List;

/** The values over time of some variables in a block of members. */
public final class Trajectories {
    /**
     * One saved moment of one member.
     *
     * @param time its time
     * @param values the value of each variable
     */
    public record Moment(double time, double[] values) {}

    private final List<List<Moment>> lanes = new ArrayList<>();

    Trajectories(int lanes) {
        for (int i = 0; i < lanes; i++) {
            this.lanes.add(new ArrayList<>());
        }
    }

    /** Takes a moment; {@code variables} are the rows of {@code values} to keep. */
    void take(int firstLane, int count, double time, double[][] values, int[] variables) {
        for (int lane = firstLane; lane < firstLane + count; lane++) {
            double[] row = new double[variables.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = values[variables[i]][lane];
            }
            lanes.get(lane).add(new Moment(time, row));
        }
    }

    /** Returns the moments of a member of the block, counted from 0. */
    public List<Moment> of(int lane) {
        return lanes.get(lane);
    }
}
