package nl.zicht.compile;

/**
 * A loop of equations computed again and again from guesses on, until it changes nothing any more (Vensim SIMULTANEOUS). Immutable.
 *
 * <p>When it does not settle, what is sought is not a number.
 */
final class RepeatedLoop implements Kernel {
    private static final int MOST_ROUNDS = 10_000;

    /** The change, relative to the value, that counts as none. */
    private static final double SETTLED = 1e-12;

    private final Kernel before;
    private final Kernel body;
    private final int[] sought;
    private final int[] targets;
    private final int failure;

    RepeatedLoop(SolverSite site, Kernel before, Kernel body) {
        this.before = before;
        this.body = body;
        sought = site.sought();
        targets = site.targets();
        failure = site.failure();
    }

    @Override
    public void evaluate(double[] values) {
        before.evaluate(values);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            body.evaluate(values);
            boolean settled = true;
            for (int k = 0; k < sought.length; k++) {
                double old = values[sought[k]];
                double now = values[targets[k]];
                double size = StrictMath.max(StrictMath.abs(old), StrictMath.abs(now));
                boolean same = StrictMath.abs(now - old) <= SETTLED * size || size < Double.MIN_NORMAL;
                settled &= same && size < Double.POSITIVE_INFINITY;
                values[sought[k]] = now;
            }
            if (settled) {
                body.evaluate(values);
                return;
            }
        }
        for (int slot : sought) {
            values[slot] = Double.NaN;
        }
        values[failure] = 1;
        body.evaluate(values);
    }
}
