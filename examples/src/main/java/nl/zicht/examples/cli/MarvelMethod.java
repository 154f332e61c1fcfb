package nl.zicht.examples.cli;

import nl.zicht.causal.marvel.MarvelOptions;
import picocli.CommandLine.Option;

/** The options that say how a MARVEL run is computed. */
final class MarvelMethod {
    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "10",
            converter = Setting.NumberConverter.class,
            description = "The horizon in years (${DEFAULT-VALUE}).")
    private double years;

    @Option(
            names = "--delay-order",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "The order of the delay in every link, 1 to 20: 1 spreads a change out, more brings it nearer to all at once (${DEFAULT-VALUE}). Publications leave this open.")
    private int delayOrder;

    @Option(
            names = "--clip",
            description =
                    "Hold levels between 0 and 1: what a level cannot take is gone. Left out: levels may leave the index, as in the published example.")
    private boolean clip;

    MarvelMethod() {}

    /** The options as they were given. */
    MarvelOptions options() {
        if (!(years > 0 && years <= 1000)) {
            throw new CallException("--years is more than 0 and at most 1000");
        }
        if (delayOrder < 1 || delayOrder > 20) {
            throw new CallException("--delay-order is 1 to 20");
        }
        return MarvelOptions.years(years).withDelayOrder(delayOrder).withClip(clip);
    }
}
