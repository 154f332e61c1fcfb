package nl.zicht.causal.fcm;

/** What a concept takes in at a step, before it is squeezed by the {@link Transfer}. */
public enum UpdateRule {
    /** The weighted activations of its causes (Kosko 1986). */
    KOSKO {
        @Override
        double take(double self, double weighted, double weights) {
            return weighted;
        }
    },
    /** Its own activation and the weighted ones of its causes (Stylios and Groumpos 2004). */
    MODIFIED {
        @Override
        double take(double self, double weighted, double weights) {
            return self + weighted;
        }
    },
    /** As modified, with activations counted from a half: 2a − 1, so that an unknown concept adds nothing (Papageorgiou 2011). */
    RESCALED {
        @Override
        double take(double self, double weighted, double weights) {
            return 2 * self - 1 + 2 * weighted - weights;
        }
    };

    /**
     * What comes in.
     *
     * @param self the activation of the concept itself
     * @param weighted the activations of its causes times the weights
     * @param weights the weights added up
     */
    abstract double take(double self, double weighted, double weights);
}
