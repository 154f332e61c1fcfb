package nl.zicht.simulate;

import java.util.HashMap;
import java.util.Map;
import nl.zicht.check.Cell;
import nl.zicht.check.Question;
import nl.zicht.check.Rule;

/**
 * How long what leaves conveyors and queues has been in them and in those before: from the moment at which it came into the first one. Kept only in a model that
 * asks. Not thread-safe.
 */
final class CycleTimes {
    private final boolean kept;
    private final double dt;
    private final Map<Integer, Passed> flows = new HashMap<>();
    private final Map<Integer, Passed> ages = new HashMap<>();
    private double now;
    private double start;

    CycleTimes(BeltLayout layout) {
        dt = layout.dt();
        for (Cell cell : layout.probed()) {
            if (cell.rule() instanceof Rule.Probed probed && probed.question().isOfFlow()) {
                ages.put(probed.of(), new Passed());
            }
        }
        kept = !ages.isEmpty();
    }

    /** Returns whether anything is to be kept. */
    boolean isKept() {
        return kept;
    }

    /** Begins a run. */
    void start(double time) {
        start = time;
        begin(time);
    }

    /** Begins a moment. */
    void begin(double time) {
        now = time;
        flows.values().forEach(Passed::clear);
    }

    double now() {
        return now;
    }

    /** Returns what leaves a conveyor or queue through a flow in this step. */
    Passed leaving(int flow) {
        return flows.computeIfAbsent(flow, none -> new Passed());
    }

    /** Notes that all that leaves through a flow in this step is known. */
    void left(int flow) {
        Passed sum = ages.get(flow);
        if (sum != null) {
            leaving(flow).intoAges(now, sum);
        }
    }

    /** Adds what comes in through a flow: with its times when it left another conveyor or queue, else with the present one. */
    void into(Passed place, double amount, int flow) {
        Passed source = flows.get(flow);
        if (source == null) {
            place.add(amount, now);
        } else {
            place.add(amount, source);
        }
    }

    /** Answers a question about a flow. */
    double answer(Question question, int flow) {
        Passed sum = ages.getOrDefault(flow, new Passed());
        return switch (question) {
            case CYCLE_TIME -> {
                Passed present = new Passed();
                leaving(flow).intoAges(now, present);
                yield present.mean();
            }
            case CYCLE_FLOW -> leaving(flow).volume() / dt;
            case CYCLE_MEAN -> sum.mean();
            case CYCLE_MIN -> sum.first();
            case CYCLE_MAX -> sum.last();
            case CYCLE_DEVIATION -> sum.deviation();
            case THROUGHPUT -> sum.volume() / (now - start + dt);
            default -> throw new IllegalArgumentException(question + " is not about a flow");
        };
    }
}
