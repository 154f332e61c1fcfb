package nl.zicht.causal.marvel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.Link;
import nl.zicht.causal.LoopKind;
import nl.zicht.causal.LoopSearch;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes the long-run effects of a graph with Commons Math. */
final class LongRunCalculation {
    private static final int LOOPS_SHOWN = 5;
    private static final LoopSearch LOOPS = LoopSearch.of(12, 5000);

    private LongRunCalculation() {}

    static LongRun of(CausalGraph graph) {
        List<Factor> factors = graph.factors();
        if (factors.isEmpty()) {
            return new LongRun.Finite(0, factors, new double[0][0]);
        }
        RealMatrix w = weights(graph);
        // Without a loop every eigenvalue is 0, and the decomposition refuses a matrix whose eigenvalues are all 0.
        boolean loops = !graph.feedbackLoops(LoopSearch.of(factors.size() + 1, 1))
                .loops()
                .isEmpty();
        double radius = loops ? spectralRadius(w) : 0;
        if (radius >= 1) {
            return new LongRun.None(radius, strongest(graph));
        }
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(factors.size());
        RealMatrix inverse =
                new LUDecomposition(identity.subtract(w)).getSolver().getInverse();
        return new LongRun.Finite(radius, factors, inverse.subtract(identity).getData());
    }

    private static RealMatrix weights(CausalGraph graph) {
        Map<String, Integer> places = new HashMap<>();
        graph.factors().forEach(f -> places.put(f.id(), places.size()));
        RealMatrix w = new Array2DRowRealMatrix(places.size(), places.size());
        for (Link link : graph.links()) {
            int row = places.getOrDefault(link.to(), -1);
            int column = places.getOrDefault(link.from(), -1);
            w.addToEntry(row, column, link.weight());
        }
        return w;
    }

    private static double spectralRadius(RealMatrix w) {
        EigenDecomposition eigen = new EigenDecomposition(w);
        double radius = 0;
        for (int i = 0; i < w.getRowDimension(); i++) {
            radius = Math.max(radius, Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i)));
        }
        return radius;
    }

    private static List<FeedbackLoop> strongest(CausalGraph graph) {
        Comparator<FeedbackLoop> reinforcingFirst = Comparator.comparing(l -> l.kind() == LoopKind.REINFORCING ? 0 : 1);
        Comparator<FeedbackLoop> strongestFirst = Comparator.comparingDouble(l -> -Math.abs(l.gain()));
        return graph.feedbackLoops(LOOPS).loops().stream()
                .sorted(reinforcingFirst.thenComparing(strongestFirst))
                .limit(LOOPS_SHOWN)
                .toList();
    }
}
