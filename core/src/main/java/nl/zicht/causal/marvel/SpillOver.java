package nl.zicht.causal.marvel;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;

/**
 * How far a push in one domain is felt in each domain, over time.
 *
 * <p>Each factor of a domain in its turn is lifted by one, for good ({@link Marvel#lift}); its own change is left out, so that the
 * diagonal is what a domain does to itself by way of its other factors. Two numbers for each pair of domains:
 *
 * <ul>
 *   <li><em>moved</em>: the changes of all factors of the second domain added up without their sign, the mean over the
 *       factors of the first;
 *   <li><em>helped</em>: the same with a sign, where a change counts as a gain when it goes the way that is good for the goals. Which
 *       way is good for a factor is that of its own effect on the weighted goals over the horizon, and every factor is pushed that
 *       way. Near to <em>moved</em>, a domain helps another; near to minus it, it works against it.
 * </ul>
 *
 * <p>Levels are not clipped. The numbers are index points: which pair is larger can be read, an amount cannot.
 */
public final class SpillOver {
    private final List<String> domains;
    private final List<Double> years;
    private final double[][][] moved;
    private final double[][][] helped;

    private SpillOver(List<String> domains, List<Double> years) {
        this.domains = domains;
        this.years = List.copyOf(years);
        this.moved = new double[years.size()][domains.size()][domains.size()];
        this.helped = new double[years.size()][domains.size()][domains.size()];
    }

    /** With the words' own numbers, at some moments in years from the start, all inside the horizon of the options. */
    public static SpillOver of(CausalGraph graph, MarvelOptions options, List<Double> years) {
        return of(graph, LinkNumbers.of(graph), options, years);
    }

    /** With numbers of one's own in the place of the words. */
    public static SpillOver of(CausalGraph graph, LinkNumbers numbers, MarvelOptions options, List<Double> years) {
        for (double year : years) {
            if (!(year >= 0 && year <= options.years())) {
                throw new IllegalArgumentException("The runs last from year 0 to " + options.years() + ", found " + year
                        + ".\nMaybe run longer, or look earlier?");
            }
        }
        SpillOver result =
                new SpillOver(graph.domains().stream().map(Domain::id).toList(), years);
        List<double[][]> lifts = new ArrayList<>();
        for (Factor factor : graph.factors()) {
            lifts.add(Marvel.lift(graph, factor.id(), numbers, options));
        }
        result.addUp(graph, lifts, options);
        return result;
    }

    /** The codes of the domains, in the order of the graph. */
    public List<String> domains() {
        return domains;
    }

    /** The moments, in years from the start. */
    public List<Double> years() {
        return years;
    }

    /** How much one domain moves another at a moment, in index points without sign. */
    public double moved(String from, String to, double year) {
        return moved[moment(year)][place(from)][place(to)];
    }

    /** How much a push in the good direction in one domain helps another at a moment; less than 0 when it harms it. */
    public double helped(String from, String to, double year) {
        return helped[moment(year)][place(from)][place(to)];
    }

    private void addUp(CausalGraph graph, List<double[][]> lifts, MarvelOptions options) {
        List<Factor> factors = graph.factors();
        double[] good = new double[factors.size()];
        for (int a = 0; a < good.length; a++) {
            good[a] = Math.signum(value(graph, lifts.get(a)));
        }
        double[] size = new double[domains.size()];
        factors.forEach(f -> size[domains.indexOf(f.domain())]++);
        for (int y = 0; y < years.size(); y++) {
            for (int a = 0; a < good.length; a++) {
                int from = domains.indexOf(factors.get(a).domain());
                for (int b = 0; b < good.length; b++) {
                    int to = domains.indexOf(factors.get(b).domain());
                    double change = a == b ? 0 : at(lifts.get(a)[b], years.get(y) / options.years());
                    moved[y][from][to] += Math.abs(change) / size[from];
                    helped[y][from][to] += good[a] * change * good[b] / size[from];
                }
            }
        }
    }

    /** What a push on a factor is worth: the mean over time of the goals' changes in the wanted direction. */
    private static double value(CausalGraph graph, double[][] lift) {
        double value = 0;
        for (Goal goal : graph.goals()) {
            double[] path = lift[graph.factors().indexOf(graph.factor(goal.factor()))];
            double sum = 0;
            for (double level : path) {
                sum += level;
            }
            value += goal.weight() * sum / path.length / (goal.best() - goal.worst());
        }
        return value;
    }

    private static double at(double[] path, double share) {
        double position = share * (path.length - 1);
        int before = Math.min((int) position, path.length - 2);
        return path[before] + (position - before) * (path[before + 1] - path[before]);
    }

    private int moment(double year) {
        return found(years.indexOf(year), "moment", year);
    }

    private int place(String domain) {
        return found(domains.indexOf(domain), "domain", domain);
    }

    private int found(int place, String what, Object asked) {
        if (place < 0) {
            throw new IllegalArgumentException("No " + what + " '" + asked + "' in the spill-over.\nMaybe one of "
                    + years + " or " + domains + "?");
        }
        return place;
    }
}
