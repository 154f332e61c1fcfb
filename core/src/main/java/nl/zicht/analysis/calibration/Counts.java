package nl.zicht.analysis.calibration;

/** Numbers that count something. */
final class Counts {
    private Counts() {}

    /** Returns whether a number is 0, 1, 2 and so on. */
    static boolean is(double number) {
        return number >= 0 && number == StrictMath.rint(number);
    }
}
