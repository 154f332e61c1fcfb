package nl.zicht.causal.sign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;

/**
 * The directions in which interventions move factors, from the signs of the links alone.
 *
 * <p>Three answers, from the most to the least cautious. In a graph with feedback loops the first hardly ever decides, which is
 * itself worth knowing: the direction hangs on sizes.
 *
 * <ul>
 *   <li>{@link #strict}: over all trails, however long;
 *   <li>{@link #direct}: over the shortest trails only;
 *   <li>{@link #balance}: the trails that say "more" against those that say "less", each counted with a discount for each of
 *       its links.
 * </ul>
 */
public final class SignReading {
    private final CausalGraph graph;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<Step>> steps = new ArrayList<>();
    private final TrailBalance balance;

    private record Step(int to, Sign sign) {}

    private SignReading(CausalGraph graph) {
        this.graph = graph;
        for (Factor factor : graph.factors()) {
            places.put(factor.id(), places.size());
            steps.add(new ArrayList<>());
        }
        for (Link link : graph.links()) {
            steps.get(place(link.from()))
                    .add(new Step(place(link.to()), Sign.of(link.polarity().sign(), 0)));
        }
        this.balance = new TrailBalance(graph);
    }

    /** The reading of a graph; narrow a graph with forms to one of them first. */
    public static SignReading of(CausalGraph graph) {
        return new SignReading(graph);
    }

    /** The sign over all trails from what an intervention acts on to a factor. */
    public Sign strict(Intervention intervention, String factor) {
        Sign sum = Sign.NONE;
        for (Effect effect : intervention.effects()) {
            sum = sum.plus(push(effect).times(alongAll(place(effect.factor()), place(factor))));
        }
        return sum;
    }

    /** The sign over the shortest trails: the fewest links from anything that an intervention acts on to a factor. */
    public Sign direct(Intervention intervention, String factor) {
        Sign[] now = new Sign[steps.size()];
        Arrays.fill(now, Sign.NONE);
        for (Effect effect : intervention.effects()) {
            now[place(effect.factor())] = push(effect);
        }
        for (int length = 0; length < steps.size(); length++) {
            if (now[place(factor)] != Sign.NONE) {
                return now[place(factor)];
            }
            now = onward(now);
        }
        return Sign.NONE;
    }

    /**
     * The balance of trails, from −1 (all say less) to 1 (all say more); 0 when nothing leads there. A trail of k links counts
     * dᵏ times, where d is nine tenths of the largest discount with which all trails together stay finite. Close to 0 the sign says little.
     */
    public double balance(Intervention intervention, String factor) {
        double net = 0;
        double total = 0;
        for (Effect effect : intervention.effects()) {
            int from = place(effect.factor());
            double sign = push(effect) == Sign.PLUS ? 1 : -1;
            net += sign * balance.net(from, place(factor));
            total += balance.total(from, place(factor));
        }
        return total == 0 ? 0 : net / total;
    }

    private Sign push(Effect effect) {
        return Sign.of(effect.setpoint() - graph.factor(effect.factor()).start(), 0);
    }

    private Sign[] onward(Sign[] now) {
        Sign[] next = new Sign[now.length];
        Arrays.fill(next, Sign.NONE);
        for (int i = 0; i < now.length; i++) {
            for (Step step : steps.get(i)) {
                next[step.to()] = next[step.to()].plus(now[i].times(step.sign()));
            }
        }
        return next;
    }

    private Sign alongAll(int from, int to) {
        Sign[] found = new Sign[steps.size()];
        Arrays.fill(found, Sign.NONE);
        found[from] = Sign.PLUS;
        // A sign changes twice at most, from none to one and from one to open.
        for (boolean changed = true; changed; ) {
            changed = false;
            Sign[] onward = onward(found);
            for (int i = 0; i < found.length; i++) {
                Sign sum = found[i].plus(onward[i]);
                changed |= sum != found[i];
                found[i] = sum;
            }
        }
        return found[to];
    }

    private int place(String factor) {
        Integer place = places.get(factor);
        if (place == null) {
            throw new IllegalArgumentException(
                    "No factor '" + factor + "' in the reading of signs.\nMaybe it was filtered out?");
        }
        return place;
    }
}
