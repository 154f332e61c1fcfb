package nl.zicht.scenarios.monitor;

import nl.zicht.label.Label;

/** What a recommendation may lack. */
public enum Gap {
    /** No intervention of the system analysis answers it. */
    NO_INTERVENTION(
            "no-intervention",
            "zonder interventie in de systeemanalyse",
            "without an intervention in the system analysis") {
        @Override
        public boolean in(Recommendation recommendation) {
            return recommendation.interventions().isEmpty();
        }
    },
    /** No lever of the model comes near it. */
    NO_LEVER("no-lever", "zonder knop in het nationale model", "without a lever in the national model") {
        @Override
        public boolean in(Recommendation recommendation) {
            return recommendation.inModel().isEmpty();
        }
    },
    /** Nobody publishes, and no outcome of the model says, whether it happens. */
    NOTHING_MEASURED("nothing-measured", "zonder iets dat wordt gemeten", "without anything that is measured") {
        @Override
        public boolean in(Recommendation recommendation) {
            return !recommendation.indicator().measured();
        }
    };

    private final String id;
    private final Label label;

    Gap(String id, String nl, String en) {
        this.id = id;
        this.label = new Label(nl, en);
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** What readers see, as it follows "recommendations". */
    public Label label() {
        return label;
    }

    /** Whether a recommendation lacks it. */
    public abstract boolean in(Recommendation recommendation);
}
