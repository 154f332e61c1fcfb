package nl.zicht.analysis.calibration;

/** The figure that is not passed with a probability, found by halving. */
final class QuantileSearch {
    private static final int HALVINGS = 200;

    private QuantileSearch() {}

    static double of(ErrorModel error, double probability, double modelled, double size) {
        if (error instanceof ErrorModel.BetaShare) {
            return between(error, probability, modelled, size, 0, 1);
        }
        double width = StrictMath.max(1, StrictMath.abs(modelled));
        double low = error.counts() ? -1 : modelled - width;
        double high = modelled + width;
        while (!error.counts() && error.cumulative(low, modelled, size) > probability && low > -1e300) {
            low = modelled - 2 * (modelled - low);
        }
        while (error.cumulative(high, modelled, size) < probability && high < 1e300) {
            high = modelled + 2 * (high - modelled);
        }
        return between(error, probability, modelled, size, low, high);
    }

    private static double between(
            ErrorModel error, double probability, double modelled, double size, double low, double high) {
        double below = error.counts() ? StrictMath.floor(low) : low;
        double above = error.counts() ? StrictMath.ceil(high) : high;
        for (int i = 0; i < HALVINGS && above - below > (error.counts() ? 1 : 0); i++) {
            double middle = error.counts() ? StrictMath.floor(0.5 * (below + above)) : 0.5 * (below + above);
            if (middle == below || middle == above) {
                break;
            }
            if (error.cumulative(middle, modelled, size) < probability) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
