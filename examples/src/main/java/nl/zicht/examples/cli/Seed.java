package nl.zicht.examples.cli;

import nl.zicht.simulate.RunOptions;

/** The number that random numbers follow from. */
final class Seed {
    private Seed() {}

    /**
     * Returns a seed as it was given.
     *
     * @throws CallException when it is none
     */
    static long checked(long seed) {
        if (seed < 0 || seed > RunOptions.LARGEST_SEED) {
            throw new CallException(
                    "--seed is " + seed + "; expected a whole number from 0 to " + RunOptions.LARGEST_SEED);
        }
        return seed;
    }
}
