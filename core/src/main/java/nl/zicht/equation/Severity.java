package nl.zicht.equation;

/** How bad a finding is: an {@link #ERROR} refuses a run, a {@link #WARNING} is printed once, an {@link #INFO} is for who asks. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
