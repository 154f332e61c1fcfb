package nl.zicht.scenarios.chart;

/** Which direction of an outcome is good. */
public enum Desired {
    /** More of it is better, such as people recovered. */
    MORE,
    /** Less of it is better, such as people exploited. */
    LESS,
    /** Neither: more registered victims may mean a better view or more victims. */
    UNDECIDED;

    /** Whether a difference goes the right way; never for {@link #UNDECIDED} or no difference. */
    public boolean favours(double difference) {
        return (this == MORE && difference > 0) || (this == LESS && difference < 0);
    }

    /** Whether a difference goes the wrong way; never for {@link #UNDECIDED} or no difference. */
    public boolean opposes(double difference) {
        return (this == MORE && difference < 0) || (this == LESS && difference > 0);
    }
}
