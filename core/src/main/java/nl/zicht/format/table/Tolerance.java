package nl.zicht.format.table;

import java.util.HashSet;
import java.util.Set;

/**
 * How far a result may lie from a reference: by the largest of three bounds.
 *
 * @param relative times the magnitude of the reference value
 * @param absolute a number
 * @param peak times the largest magnitude of the reference series
 * @param decimals the decimals to which the reference was rounded, which adds half a unit of the last; negative when it was not
 * @param skipped variables that are not compared
 * @param toTime the last time that is compared
 */
public record Tolerance(
        double relative, double absolute, double peak, int decimals, Set<SeriesName> skipped, double toTime) {
    /** Relative 1e-4, absolute 1e-6, peak 1e-6: what vendors' files of six or seven digits allow. */
    public static final Tolerance USUAL = new Tolerance(1e-4, 1e-6, 1e-6, -1, Set.of(), Double.POSITIVE_INFINITY);

    public Tolerance {
        skipped = Set.copyOf(skipped);
    }

    /**
     * Returns the usual tolerance changed by flags: {@code --rtol X --atol X --peak X --decimals N --skip NAME --to-time T}.
     *
     * @throws IllegalArgumentException for a flag that is not one of these
     */
    public static Tolerance parse(String flags) {
        Tolerance tolerance = USUAL;
        for (String flag : flags.strip().split("(^|\\s+)--", -1)) {
            if (!flag.isBlank()) {
                String[] words = flag.strip().split("\\s+", 2);
                if (words.length < 2) {
                    throw new IllegalArgumentException("the flag --" + flag + " has no value");
                }
                tolerance = tolerance.with(words[0], words[1].strip());
            }
        }
        return tolerance;
    }

    private Tolerance with(String flag, String value) {
        return switch (flag) {
            case "rtol" -> new Tolerance(Double.parseDouble(value), absolute, peak, decimals, skipped, toTime);
            case "atol" -> new Tolerance(relative, Double.parseDouble(value), peak, decimals, skipped, toTime);
            case "peak" -> new Tolerance(relative, absolute, Double.parseDouble(value), decimals, skipped, toTime);
            case "decimals" -> new Tolerance(relative, absolute, peak, Integer.parseInt(value), skipped, toTime);
            case "to-time" -> new Tolerance(relative, absolute, peak, decimals, skipped, Double.parseDouble(value));
            case "skip" -> {
                Set<SeriesName> more = new HashSet<>(skipped);
                more.add(SeriesName.of(value));
                yield new Tolerance(relative, absolute, peak, decimals, more, toTime);
            }
            default -> throw new IllegalArgumentException("unknown flag --" + flag);
        };
    }

    /** Returns the distance allowed at a reference value of a series with that peak. */
    double allowed(double reference, double seriesPeak) {
        double bound = Math.max(absolute, Math.max(relative * Math.abs(reference), peak * seriesPeak));
        return decimals < 0 ? bound : bound + 0.5 * Math.pow(10, -decimals);
    }
}
