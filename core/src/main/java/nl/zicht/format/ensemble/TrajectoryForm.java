package nl.zicht.format.ensemble;

/** Whether and how the values over time of all members are written. */
public enum TrajectoryForm {
    /** Not at all. */
    NONE(""),
    /** A table with a row for each member and moment. */
    CSV("trajectories.csv"),
    /** A column file, see {@link ColumnFile}. */
    COLUMNS("trajectories.columns");

    private final String file;

    TrajectoryForm(String file) {
        this.file = file;
    }

    /** Returns the name of the file in the folder. */
    String file() {
        return file;
    }
}
