package nl.zicht.analysis.realisation;

/** How far a value in a pushed copy went above and below that in the model, in one member. Not thread-safe. */
final class Difference {
    /** What is smaller, relative to the size of the value, is rounding. */
    private static final double NOTHING = 1e-10;

    /** The part of the whole difference that may go the other way before the sign is said to turn. */
    private static final double FEW = 0.05;

    private double above;
    private double below;
    private double size;

    /** Takes the two values of a moment. */
    void take(double inModel, double inCopy) {
        double difference = inCopy - inModel;
        if (Double.isNaN(difference)) {
            return;
        }
        above += StrictMath.max(0, difference);
        below += StrictMath.max(0, -difference);
        size += StrictMath.abs(inModel);
    }

    /** Counts itself, the expected direction being 1 or -1. */
    SignCount count(int direction) {
        double whole = above + below;
        if (whole == 0 || whole <= NOTHING * size) {
            return new SignCount(0, 0, 0, 1);
        }
        double with = direction > 0 ? above : below;
        double against = whole - with;
        return new SignCount(
                against <= FEW * whole ? 1 : 0,
                with <= FEW * whole ? 1 : 0,
                with > FEW * whole && against > FEW * whole ? 1 : 0,
                0);
    }

    /** Returns the mean difference as a part of the mean size; infinite where the value was 0. */
    double relative() {
        return (above - below) / size;
    }
}
