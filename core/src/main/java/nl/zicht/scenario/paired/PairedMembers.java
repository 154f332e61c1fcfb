package nl.zicht.scenario.paired;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.scenario.Scenario;

/**
 * What came of scenarios that were run on the same members: the m-th number of every array belongs to the same member. Immutable.
 *
 * <p>A member in which any reading of any scenario is not finite is left out of all of them and counted in {@link #lost()}.
 */
public final class PairedMembers {
    private final List<Scenario> scenarios;
    private final List<Reading> readings;
    private final List<String> names;
    private final double[][] inputs;
    private final double[][][][] values;
    private final int asked;
    private final int count;

    private PairedMembers(
            List<Scenario> scenarios,
            List<Reading> readings,
            List<String> names,
            double[][] inputs,
            double[][][][] values,
            int asked,
            int count) {
        this.scenarios = List.copyOf(scenarios);
        this.readings = List.copyOf(readings);
        this.names = List.copyOf(names);
        this.inputs = inputs;
        this.values = values;
        this.asked = asked;
        this.count = count;
    }

    /**
     * Takes what was read, without the members that were lost.
     *
     * @param inputs the value of input i in a member at {@code inputs[i][member]}
     * @param values the value of reading r at its time t in scenario s at {@code values[s][r][t][member]}
     */
    static PairedMembers of(
            List<Scenario> scenarios,
            List<Reading> readings,
            List<String> names,
            double[][] inputs,
            double[][][][] values) {
        int asked = values[0][0][0].length;
        int[] kept = IntStream.range(0, asked)
                .filter(member -> finite(values, member))
                .toArray();
        if (kept.length == asked) {
            return new PairedMembers(scenarios, readings, names, inputs, values, asked, asked);
        }
        double[][] fewer = Arrays.stream(inputs).map(all -> only(all, kept)).toArray(double[][]::new);
        for (double[][][] ofScenario : values) {
            for (double[][] ofReading : ofScenario) {
                for (int t = 0; t < ofReading.length; t++) {
                    ofReading[t] = only(ofReading[t], kept);
                }
            }
        }
        return new PairedMembers(scenarios, readings, names, fewer, values, asked, kept.length);
    }

    private static boolean finite(double[][][][] values, int member) {
        for (double[][][] ofScenario : values) {
            for (double[][] ofReading : ofScenario) {
                for (double[] atTime : ofReading) {
                    if (!Double.isFinite(atTime[member])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static double[] only(double[] all, int[] kept) {
        return Arrays.stream(kept).mapToDouble(member -> all[member]).toArray();
    }

    /** Returns the number of members that have a value everywhere. */
    public int count() {
        return count;
    }

    /** Returns the number of members that were left out because a value was not finite. */
    public int lost() {
        return asked - count;
    }

    /** Returns the scenarios in the order of their set. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** Returns what was read. */
    public List<Reading> readings() {
        return readings;
    }

    /** Returns a reading by its id. */
    public Reading reading(String id) {
        return readings.get(place(id));
    }

    /** Returns the names of the uncertain inputs. */
    public List<String> names() {
        return names;
    }

    /** Returns the values of the i-th uncertain input, one for each member. */
    public double[] input(int i) {
        return inputs[i].clone();
    }

    /**
     * Returns a reading at one of its times, one value for each member.
     *
     * @throws IllegalArgumentException when the scenario was not run or the reading has no such id or time
     */
    public double[] values(Scenario scenario, String reading, double time) {
        int s = scenarios.indexOf(scenario);
        if (s < 0) {
            throw new IllegalArgumentException("scenario " + scenario.id() + " was not run");
        }
        int r = place(reading);
        int t = readings.get(r).times().indexOf(time);
        if (t < 0) {
            throw new IllegalArgumentException("the reading " + reading + " has no time " + time + "; its times are "
                    + readings.get(r).times());
        }
        return values[s][r][t].clone();
    }

    /** Returns a reading in one scenario less that in another, member by member. */
    public double[] differences(Scenario scenario, Scenario from, String reading, double time) {
        double[] one = values(scenario, reading, time);
        double[] other = values(from, reading, time);
        Arrays.setAll(one, member -> one[member] - other[member]);
        return one;
    }

    /** Returns whether something was read under an id at a time. */
    public boolean has(String reading, double time) {
        return readings.stream()
                .anyMatch(one -> one.id().equals(reading) && one.times().contains(time));
    }

    private int place(String reading) {
        for (int r = 0; r < readings.size(); r++) {
            if (readings.get(r).id().equals(reading)) {
                return r;
            }
        }
        throw new IllegalArgumentException("nothing was read as " + reading + "; there are "
                + readings.stream().map(Reading::id).toList());
    }
}
