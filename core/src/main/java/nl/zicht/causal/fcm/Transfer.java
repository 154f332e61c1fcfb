package nl.zicht.causal.fcm;

/** The function that squeezes what a concept takes in into an activation. */
public sealed interface Transfer {

    /** The activation. */
    double of(double taken);

    /** The steepest slope, by which differences are stretched at most; infinite for a function that jumps. */
    double steepest();

    /**
     * 1/(1 + e^(−λx)): from 0 to 1, a half at 0.
     *
     * @param steepness λ, more than 0
     */
    record Sigmoid(double steepness) implements Transfer {
        /** Checks the steepness. */
        public Sigmoid {
            if (!(steepness > 0 && Double.isFinite(steepness))) {
                throw new IllegalArgumentException(
                        "The steepness of a sigmoid is more than 0, found " + steepness + ".\nMaybe 1?");
            }
        }

        @Override
        public double of(double taken) {
            return 1 / (1 + StrictMath.exp(-steepness * taken));
        }

        @Override
        public double steepest() {
            return steepness / 4;
        }
    }

    /** The hyperbolic tangent: from −1 to 1. */
    record Tanh() implements Transfer {
        @Override
        public double of(double taken) {
            return StrictMath.tanh(taken);
        }

        @Override
        public double steepest() {
            return 1;
        }
    }

    /** 1 above 0, otherwise 0. */
    record Bivalent() implements Transfer {
        @Override
        public double of(double taken) {
            return taken > 0 ? 1 : 0;
        }

        @Override
        public double steepest() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** −1, 0 or 1: the sign. */
    record Trivalent() implements Transfer {
        @Override
        public double of(double taken) {
            return Math.signum(taken);
        }

        @Override
        public double steepest() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
