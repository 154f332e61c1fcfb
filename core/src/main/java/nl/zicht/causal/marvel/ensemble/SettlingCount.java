package nl.zicht.causal.marvel.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.Link;
import nl.zicht.causal.LoopSearch;
import nl.zicht.causal.marvel.LinkNumbers;

/** Finds for each member whether a push settles, and which loops are the strongest. Thread-safe. */
final class SettlingCount {
    private static final int STRONGEST = 5;
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 1600;
    private static final LoopSearch LOOPS = LoopSearch.of(12, 5000);

    private final int factors;
    private final int[] from;
    private final int[] to;
    private final List<FeedbackLoop> loops;
    private final int[][] places;

    SettlingCount(CausalGraph graph) {
        Map<String, Integer> index = new HashMap<>();
        graph.factors().forEach(f -> index.put(f.id(), index.size()));
        List<Link> links = graph.links();
        Map<String, Integer> linkPlaces = new HashMap<>();
        links.forEach(l -> linkPlaces.put(l.id(), linkPlaces.size()));
        this.factors = index.size();
        this.from =
                links.stream().mapToInt(l -> index.getOrDefault(l.from(), 0)).toArray();
        this.to = links.stream().mapToInt(l -> index.getOrDefault(l.to(), 0)).toArray();
        this.loops = graph.feedbackLoops(LOOPS).loops();
        this.places = loops.stream()
                .map(loop -> loop.links().stream()
                        .mapToInt(l -> linkPlaces.getOrDefault(l.id(), 0))
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * The factor by which a change grows each time round: the mean growth of a vector that goes round many times. Without a
     * feedback loop nothing comes back, and it is 0.
     */
    double radius(LinkNumbers numbers) {
        if (loops.isEmpty()) {
            return 0;
        }
        double[] x = new double[factors];
        for (int i = 0; i < factors; i++) {
            // Not all equal, so that the start is not by chance without a part in the direction that grows.
            x[i] = 1 + 0.37 * StrictMath.sin(i + 1.0);
        }
        double growth = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double[] next = new double[factors];
            for (int j = 0; j < from.length; j++) {
                next[to[j]] += numbers.weight(j) * x[from[j]];
            }
            double norm = 0;
            for (double value : next) {
                norm = Math.max(norm, Math.abs(value));
            }
            if (norm == 0) {
                return 0;
            }
            for (int i = 0; i < factors; i++) {
                next[i] /= norm;
            }
            growth += round < WARM_UP ? 0 : StrictMath.log(norm);
            x = next;
        }
        return StrictMath.exp(growth / ROUNDS);
    }

    /** The strongest reinforcing loops of a member, by their places in the list of loops. */
    int[] strongest(LinkNumbers numbers) {
        double[] gains = new double[places.length];
        for (int l = 0; l < places.length; l++) {
            gains[l] = 1;
            for (int link : places[l]) {
                gains[l] *= numbers.weight(link);
            }
        }
        return IntStream.range(0, gains.length)
                .filter(l -> gains[l] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer l) -> -gains[l]))
                .limit(STRONGEST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Puts the members together; the loops of a member are empty when it settles. */
    Settling settling(double[] radii, int[][] blamed) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        int unsettled = 0;
        for (int m = 0; m < radii.length; m++) {
            unsettled += radii[m] >= 1 ? 1 : 0;
            for (int loop : blamed[m]) {
                counts.merge(loop, 1, Integer::sum);
            }
        }
        List<Settling.Blame> blames = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            blames.add(new Settling.Blame(loops.get(entry.getKey()), (double) entry.getValue() / unsettled));
        }
        blames.sort(Comparator.comparingDouble(b -> -b.share()));
        double finite = 1 - (double) unsettled / radii.length;
        return new Settling(finite, Band.of(radii), blames.subList(0, Math.min(2 * STRONGEST, blames.size())));
    }
}
