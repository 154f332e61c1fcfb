package nl.zicht.ensemble;

import nl.zicht.simulate.NumberText;

/** What the numbers of a distribution must be; the mistakes are worded for whoever wrote them. */
final class Bounds {
    private Bounds() {}

    static void rising(double low, double high) {
        if (!(low < high) || Double.isInfinite(high - low) && Double.isInfinite(low) && Double.isInfinite(high)) {
            throw new IllegalArgumentException("it goes from " + text(low) + " to " + text(high));
        }
    }

    static void between(double low, double mode, double high) {
        if (!(mode >= low && mode <= high)) {
            throw new IllegalArgumentException(
                    "the mode " + text(mode) + " is not from " + text(low) + " to " + text(high));
        }
    }

    static void positive(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(text(value) + " is not positive");
        }
    }

    /** Returns a number held between 0 and 1. */
    static double part(double value) {
        return StrictMath.min(StrictMath.max(value, 0), 1);
    }

    static String text(double value) {
        return NumberText.shortest(value);
    }
}
