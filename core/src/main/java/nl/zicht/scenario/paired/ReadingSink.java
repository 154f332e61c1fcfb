package nl.zicht.scenario.paired;

import java.util.Arrays;
import java.util.List;
import nl.zicht.ensemble.OutcomeSink;
import nl.zicht.scenario.Outcome;

/** Keeps the readings of a block of members while their values go by. Not thread-safe. */
final class ReadingSink implements OutcomeSink {
    /** Two times closer than this are the same. */
    private static final double SAME = 1e-9;

    private final List<Reading> readings;
    private final int[][] rows;
    private final double[][][] into;
    private final int first;
    private final double[][] last;
    private final double[][] now;
    private final int[] next;
    private double before = Double.POSITIVE_INFINITY;

    /**
     * @param readings what is read
     * @param rows for each reading the rows of watched values it is made of
     * @param into takes the value of reading r at time t of a member at {@code into[r][t][member]}
     * @param first the number of the first member of the block
     * @param count the number of members of the block
     */
    ReadingSink(List<Reading> readings, int[][] rows, double[][][] into, int first, int count) {
        this.readings = readings;
        this.rows = rows;
        this.into = into;
        this.first = first;
        last = new double[readings.size()][count];
        now = new double[readings.size()][count];
        next = new int[readings.size()];
    }

    @Override
    public void row(int firstLane, int lanes, double time, double[][] values) {
        if (time <= before) {
            Arrays.fill(next, 0);
        }
        for (int r = 0; r < rows.length; r++) {
            for (int lane = firstLane; lane < firstLane + lanes; lane++) {
                now[r][lane] = together(r, lane, values);
            }
            keep(r, firstLane, lanes, time);
            System.arraycopy(now[r], firstLane, last[r], firstLane, lanes);
        }
        before = time;
    }

    private double together(int reading, int lane, double[][] values) {
        double sum = 0;
        for (int row : rows[reading]) {
            sum += values[row][lane];
        }
        boolean mean = readings.get(reading).aggregate() == Outcome.Aggregate.MEAN;
        return mean ? sum / rows[reading].length : sum;
    }

    private void keep(int reading, int firstLane, int lanes, double time) {
        List<Double> times = readings.get(reading).times();
        while (next[reading] < times.size() && times.get(next[reading]) <= time + SAME) {
            int t = next[reading]++;
            double wanted = times.get(t);
            double part = Math.abs(wanted - time) <= SAME ? 1 : (wanted - before) / (time - before);
            for (int lane = firstLane; lane < firstLane + lanes; lane++) {
                into[reading][t][first + lane] = part == 1
                        ? now[reading][lane]
                        : last[reading][lane] + part * (now[reading][lane] - last[reading][lane]);
            }
        }
    }
}
