package nl.zicht.check;

import java.util.Arrays;

/**
 * The cells that say when a run ends, how long its next step is and how often values are recorded, in a model that computes these while it runs (Vensim's FINAL
 * TIME, TIME STEP and SAVEPER). A number of -1 stands for what the settings of the model say once and for all.
 *
 * @param stop the cell of the last time
 * @param dt the cell of the step
 * @param saveStep the cell of the interval between recorded values
 */
public record Pace(int stop, int dt, int saveStep) {
    /** Everything as the settings say. */
    public static final Pace STEADY = new Pace(-1, -1, -1);

    /** Returns whether everything is as the settings say. */
    public boolean isSteady() {
        return stop < 0 && dt < 0 && saveStep < 0;
    }

    /** Returns the cells there are. */
    public int[] cells() {
        return Arrays.stream(new int[] {dt, stop, saveStep})
                .filter(cell -> cell >= 0)
                .toArray();
    }

    /** Returns whether a value of the clock may change in steps of the run for another reason than that time goes on. */
    public boolean changes(ClockValue value) {
        return value == ClockValue.DT ? dt >= 0 : value == ClockValue.STOP && stop >= 0;
    }
}
