package nl.zicht.analysis.calibration;

/**
 * Figures of one kind, counted by one definition. A break in a register begins another series.
 *
 * @param name its name
 * @param group what it is a part of, with series of the same thing by other definitions; its own name when it stands alone
 * @param error how figures scatter about what a run gives
 * @param noise the size of the scatter, in the sense of {@code error}
 * @param times by what to multiply what a run gives, so that a register that sees more or less by its definition can be told
 * @param unit the unit of the figures
 * @param source where they come from
 * @param vintage when they were published: figures are revised
 */
public record Series(
        String name,
        String group,
        ErrorModel error,
        Size noise,
        Size times,
        String unit,
        String source,
        String vintage) {
    /** A size that is given, or estimated with the rest. */
    public sealed interface Size {
        /** Returns the size for the values of the parameters. */
        double of(double[] parameters);
    }

    /** A size that is known. */
    public record Given(double value) implements Size {
        @Override
        public double of(double[] parameters) {
            return value;
        }
    }

    /** A size that is the value of a parameter, by its number. */
    public record Estimated(int parameter) implements Size {
        @Override
        public double of(double[] parameters) {
            return parameters[parameter];
        }
    }
}
