package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zicht.check.Line;
import nl.zicht.model.Conveyor;
import org.jspecify.annotations.Nullable;

/** One line of batches: what comes in joins it at the end, what its outflows take leaves it at the front. Not thread-safe. */
final class WaitingLine {
    /** How much larger than the room a batch may be, relative to its size, and still fit as a whole. */
    private static final double SLACK = 1e-12;

    private final Line line;
    private final Places places;
    private final double dt;
    private double[] batches = new double[16];
    private final CycleTimes times;
    private final List<Passed> cameIn = new ArrayList<>();
    private int count;
    private boolean arrived;
    private boolean blocked;
    private final int[] inflows;

    WaitingLine(Line line, double dt, Places places, CycleTimes times) {
        this.times = times;
        this.line = line;
        inflows = line.inflows().stream().mapToInt(Integer::intValue).toArray();
        this.places = places;
        this.dt = dt;
    }

    Line line() {
        return line;
    }

    /** Puts the batches of the start in line. */
    void start(double[] values) {
        count = 0;
        cameIn.clear();
        if (line.start().isEmpty()) {
            join(values[places.of(line.stock())], -1);
        } else {
            line.start().forEach(part -> join(values[places.of(part)], -1));
        }
    }

    /** Returns the number of batches. */
    int count() {
        return count;
    }

    /** Returns the content of a batch, counted from 0 at the front. */
    double at(int place) {
        return batches[place];
    }

    /** Sets the content to what is in line, after a step. */
    void settle(double[] values) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += batches[i];
        }
        values[places.of(line.stock())] = sum;
    }

    private void join(double amount, int flow) {
        if (amount > 0) {
            if (count == batches.length) {
                batches = Arrays.copyOf(batches, 2 * count);
            }
            batches[count++] = amount;
            if (times.isKept()) {
                Passed batch = new Passed();
                times.into(batch, amount, flow);
                cameIn.add(batch);
            }
        }
    }

    /** Begins a step. */
    void open() {
        arrived = false;
        blocked = false;
    }

    /** Lets what flows in join, a batch for each inflow, in their order; once a step. */
    void arrive(double[] values) {
        if (!arrived) {
            arrived = true;
            for (int flow : inflows) {
                join(values[places.of(flow)] * dt, flow);
            }
        }
    }

    /**
     * Lets go through an outflow what goes that way.
     *
     * @param place the place of the outflow
     * @param to the belt that it leads to, or null when it leads to something that takes everything
     * @param inflow the place of the flow among the inflows of that belt
     */
    void leave(int place, @Nullable ConveyorBelt to, int inflow, double[] values) {
        arrive(values);
        Line.Outflow outflow = line.outflows().get(place);
        double gone = 0;
        if (!outflow.overflow() || blocked) {
            gone = to == null ? remove(count, outflow.flow()) : enter(to, outflow.flow());
        }
        if (to != null) {
            to.take(inflow, gone);
        }
        if (times.isKept()) {
            times.left(outflow.flow());
        }
        values[places.of(outflow.flow())] = gone / dt;
    }

    /** Takes what a belt has room for, by the rules of its intake. */
    private double enter(ConveyorBelt to, int flow) {
        Conveyor.Intake intake = to.belt().intake();
        double room = to.room();
        double taken = 0;
        int whole = 0;
        int most = intake.oneAtATime() ? Math.min(1, count) : count;
        while (whole < most && batches[whole] <= (room - taken) + SLACK * batches[whole]) {
            taken += batches[whole];
            whole++;
        }
        remove(whole, flow);
        if (whole < most) {
            blocked = true;
            double part = room - taken;
            if (!intake.wholeBatches() && part > 0) {
                if (times.isKept()) {
                    cameIn.get(0).give(part / batches[0], times.leaving(flow));
                }
                batches[0] -= part;
                taken += part;
            }
        }
        return taken;
    }

    /** Takes batches from the front and returns what was in them. */
    private double remove(int number, int flow) {
        double sum = 0;
        for (int i = 0; i < number; i++) {
            sum += batches[i];
            if (times.isKept()) {
                cameIn.remove(0).give(1, times.leaving(flow));
            }
        }
        System.arraycopy(batches, number, batches, 0, count - number);
        count -= number;
        return sum;
    }
}
