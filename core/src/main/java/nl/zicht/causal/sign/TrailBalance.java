package nl.zicht.causal.sign;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Link;

/**
 * The discounted numbers of trails between factors: with S the matrix of signs and d the discount, Σ dᵏSᵏ with the signs and without.
 */
final class TrailBalance {
    private static final double SHARE_OF_LARGEST = 0.9;
    private static final double SMALL = 1e-12;
    private static final int MOST_LINKS = 2_000;

    private final int[] from;
    private final int[] to;
    private final int[] sign;
    private final int factors;
    private final double discount;
    private final Map<Integer, double[][]> known = new HashMap<>();

    TrailBalance(CausalGraph graph) {
        Map<String, Integer> places = new HashMap<>();
        for (Factor factor : graph.factors()) {
            places.put(factor.id(), places.size());
        }
        this.factors = places.size();
        this.from = graph.links().stream()
                .mapToInt(l -> places.getOrDefault(l.from(), 0))
                .toArray();
        this.to = graph.links().stream()
                .mapToInt(l -> places.getOrDefault(l.to(), 0))
                .toArray();
        this.sign = graph.links().stream()
                .map(Link::polarity)
                .mapToInt(p -> p.sign())
                .toArray();
        this.discount = SHARE_OF_LARGEST / Math.max(1, growth());
    }

    double net(int a, int b) {
        return trails(a)[0][b];
    }

    double total(int a, int b) {
        return trails(a)[1][b];
    }

    /** The trails from a factor to each: with their signs, and without. */
    private double[][] trails(int a) {
        return known.computeIfAbsent(a, start -> {
            double[][] sums = new double[2][];
            for (int signed = 0; signed < 2; signed++) {
                double[] now = new double[factors];
                now[start] = 1;
                double[] sum = now.clone();
                double left = 1;
                for (int links = 0; links < MOST_LINKS && left > SMALL; links++) {
                    now = onward(now, signed == 0, discount);
                    left = 0;
                    for (int i = 0; i < factors; i++) {
                        sum[i] += now[i];
                        left = Math.max(left, Math.abs(now[i]));
                    }
                }
                sums[signed] = sum;
            }
            return sums;
        });
    }

    /** By how many times the number of trails grows with each link, in the long run. */
    private double growth() {
        double[] now = new double[factors];
        Arrays.fill(now, 1);
        double log = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            now = onward(now, false, 1);
            double norm = Arrays.stream(now).max().orElse(0);
            if (norm == 0) {
                return 0;
            }
            for (int i = 0; i < factors; i++) {
                now[i] /= norm;
            }
            log += round < rounds / 2 ? 0 : StrictMath.log(norm);
        }
        return StrictMath.exp(log / (rounds - rounds / 2));
    }

    private double[] onward(double[] now, boolean signed, double factor) {
        double[] next = new double[factors];
        for (int j = 0; j < from.length; j++) {
            next[to[j]] += factor * (signed ? sign[j] : 1) * now[from[j]];
        }
        return next;
    }
}
