package nl.zicht.causal.marvel;

/**
 * How a MARVEL run is computed. The publications leave some of this open; the defaults are those of the published
 * example.
 *
 * @param years the horizon in years, over which performance is averaged; more than 0, at most 1000
 * @param savesPerYear how often levels are kept, 1 to 1000 times a year
 * @param stepsPerSave the integration steps (fourth-order Runge-Kutta) between two saves, 1 to 10,000
 * @param delayOrder the order of the delay in every link, 1 to 20: 1 is exponential, higher is nearer to a fixed delay
 *     with the same mean
 * @param clip whether levels stay on the index from 0 to 1. A level at its bound takes no further change in that
 *     direction, and passes none on; what it did not take is gone
 */
public record MarvelOptions(double years, int savesPerYear, int stepsPerSave, int delayOrder, boolean clip) {

    /** Checks the ranges. */
    public MarvelOptions {
        if (!(years > 0 && years <= 1000)) {
            throw new IllegalArgumentException(
                    "A MARVEL run lasts more than 0 and at most 1000 years, found " + years + ".\nMaybe 10?");
        }
        between("saves a year", savesPerYear, 1000, 4);
        between("steps between saves", stepsPerSave, 10_000, 16);
        between("delay order", delayOrder, 20, 1);
    }

    /** The options of the published example over this many years: quarterly levels, first-order delays, no clipping. */
    public static MarvelOptions years(double years) {
        return new MarvelOptions(years, 4, 16, 1, false);
    }

    /** These options with another order of delay. */
    public MarvelOptions withDelayOrder(int order) {
        return new MarvelOptions(years, savesPerYear, stepsPerSave, order, clip);
    }

    /** These options with levels held between 0 and 1 or not. */
    public MarvelOptions withClip(boolean held) {
        return new MarvelOptions(years, savesPerYear, stepsPerSave, delayOrder, held);
    }

    /** These options with this many integration steps between two saves. */
    public MarvelOptions withStepsPerSave(int steps) {
        return new MarvelOptions(years, savesPerYear, steps, delayOrder, clip);
    }

    private static void between(String what, int value, int most, int hint) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "The number of " + what + " is 1 to " + most + ", found " + value + ".\nMaybe " + hint + "?");
        }
    }
}
