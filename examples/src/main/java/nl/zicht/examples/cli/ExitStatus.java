package nl.zicht.examples.cli;

/** What the exit status of the command means. */
final class ExitStatus {
    /** The command did what was asked. */
    static final int DONE = 0;
    /** The model or the data is wrong, or could not be read or written. */
    static final int DATA_WRONG = 1;
    /** The call is wrong: a verb, option, value or file name that is not there. */
    static final int CALL_WRONG = 2;

    private ExitStatus() {}
}
