package nl.zicht.causal.marvel;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.label.Label;

/**
 * What a lasting push on one factor does to each other factor in the end.
 *
 * <p>With W the matrix of link weights (row: effect, column: cause), a change goes round as W + W² + W³ + …; when the
 * spectral radius of W is below 1 that sum is finite and equals T = (I − W)⁻¹ − I.
 */
public sealed interface LongRun {

    /** The largest absolute eigenvalue of W: the factor by which changes grow or shrink each time round. */
    double spectralRadius();

    /** One sentence on the outcome. */
    Label summary();

    /** The long-run effects of a graph. Parallel links add up. */
    static LongRun of(CausalGraph graph) {
        return LongRunCalculation.of(graph, LinkNumbers.of(graph));
    }

    /** The long-run effects with numbers of one's own in the place of the words. */
    static LongRun of(CausalGraph graph, LinkNumbers numbers) {
        return LongRunCalculation.of(graph, numbers);
    }

    /** Every effect settles. */
    final class Finite implements LongRun {
        private final double spectralRadius;
        private final List<String> factors;
        private final double[][] effects;

        Finite(double spectralRadius, List<Factor> factors, double[][] effects) {
            this.spectralRadius = spectralRadius;
            this.factors = factors.stream().map(Factor::id).toList();
            this.effects = effects;
        }

        @Override
        public double spectralRadius() {
            return spectralRadius;
        }

        /** The factors, in the order of the graph. */
        public List<String> factors() {
            return factors;
        }

        /** The long-run change of {@code to} for each unit pushed into {@code from}, feedback included. */
        public double effect(String from, String to) {
            return effects[place(to)][place(from)];
        }

        @Override
        public Label summary() {
            return new Label(
                    "Elke verandering komt tot rust; per ronde blijft er hoogstens een factor "
                            + Rounded.dutch(spectralRadius) + " van over.",
                    "Every change settles; each time round at most a factor of " + Rounded.english(spectralRadius)
                            + " remains.");
        }

        private int place(String factor) {
            int place = factors.indexOf(factor);
            if (place < 0) {
                throw new IllegalArgumentException(
                        "No factor '" + factor + "' among the long-run effects.\nMaybe it was filtered out?");
            }
            return place;
        }
    }

    /**
     * Changes do not settle.
     *
     * @param spectralRadius the largest absolute eigenvalue, 1 or more
     * @param responsible the feedback loops with the largest gain, reinforcing ones first
     */
    record None(double spectralRadius, List<FeedbackLoop> responsible) implements LongRun {

        /** Copies the loops. */
        public None {
            responsible = List.copyOf(responsible);
        }

        @Override
        public Label summary() {
            return new Label(
                    "Geen eindig effect op lange termijn: de terugkoppelingen zijn te sterk (factor "
                            + Rounded.dutch(spectralRadius) + " per ronde).",
                    "No finite long-run effect: the feedback loops are too strong (factor "
                            + Rounded.english(spectralRadius) + " each time round).");
        }
    }
}
