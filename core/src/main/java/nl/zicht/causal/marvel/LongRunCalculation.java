package nl.zicht.causal.marvel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.Link;
import nl.zicht.causal.LoopSearch;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes the long-run effects of a graph with Commons Math. */
final class LongRunCalculation {
    private static final int LOOPS_SHOWN = 5;
    private static final int SQUARINGS = 40;
    private static final LoopSearch LOOPS = LoopSearch.of(12, 5000);

    private LongRunCalculation() {}

    static LongRun of(CausalGraph graph, LinkNumbers numbers) {
        numbers.fit(graph);
        List<Factor> factors = graph.factors();
        if (factors.isEmpty()) {
            return new LongRun.Finite(0, factors, new double[0][0]);
        }
        RealMatrix w = weights(graph, numbers);
        // Without a loop every eigenvalue is 0, and the decomposition refuses a matrix whose eigenvalues are all 0.
        boolean loops = !graph.feedbackLoops(LoopSearch.of(factors.size() + 1, 1))
                .loops()
                .isEmpty();
        double radius = loops ? spectralRadius(w) : 0;
        if (radius >= 1) {
            return new LongRun.None(radius, strongest(graph, numbers));
        }
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(factors.size());
        RealMatrix inverse =
                new LUDecomposition(identity.subtract(w)).getSolver().getInverse();
        return new LongRun.Finite(radius, factors, inverse.subtract(identity).getData());
    }

    private static RealMatrix weights(CausalGraph graph, LinkNumbers numbers) {
        List<String> places = graph.factors().stream().map(Factor::id).toList();
        RealMatrix w = new Array2DRowRealMatrix(places.size(), places.size());
        for (int j = 0; j < numbers.size(); j++) {
            Link link = graph.links().get(j);
            w.addToEntry(places.indexOf(link.to()), places.indexOf(link.from()), numbers.weight(j));
        }
        return w;
    }

    /**
     * The spectral radius by Gelfand's formula, the limit of ‖Wᵐ‖^(1/m), with m = 2, 4, 8, … by squaring.
     *
     * <p>Not {@code EigenDecomposition} of Commons Math: it does not balance the matrix, and gives up on sparse ones
     * like these. A graph without loops has a power that is zero, and with it the radius 0.
     */
    static double spectralRadius(RealMatrix w) {
        RealMatrix power = w;
        double logRadius = 0;
        double m = 1;
        for (int squaring = 0; squaring < SQUARINGS; squaring++) {
            double norm = power.getNorm();
            if (norm == 0) {
                return 0;
            }
            logRadius += StrictMath.log(norm) / m;
            // Scaled to norm 1, so that no power overflows or vanishes.
            RealMatrix scaled = power.scalarMultiply(1 / norm);
            power = scaled.multiply(scaled);
            m *= 2;
        }
        return StrictMath.exp(logRadius);
    }

    private static List<FeedbackLoop> strongest(CausalGraph graph, LinkNumbers numbers) {
        Map<String, Double> weights = new HashMap<>();
        for (int j = 0; j < numbers.size(); j++) {
            weights.put(graph.links().get(j).id(), numbers.weight(j));
        }
        Map<FeedbackLoop, Double> gains = new LinkedHashMap<>();
        for (FeedbackLoop loop : graph.feedbackLoops(LOOPS).loops()) {
            double gain = 1;
            for (Link link : loop.links()) {
                gain *= weights.getOrDefault(link.id(), 0.0);
            }
            gains.put(loop, gain);
        }
        Comparator<Map.Entry<FeedbackLoop, Double>> reinforcingFirst =
                Comparator.comparing(e -> e.getValue() > 0 ? 0 : 1);
        Comparator<Map.Entry<FeedbackLoop, Double>> strongestFirst =
                Comparator.comparingDouble(e -> -Math.abs(e.getValue()));
        return gains.entrySet().stream()
                .sorted(reinforcingFirst.thenComparing(strongestFirst))
                .limit(LOOPS_SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }
}
