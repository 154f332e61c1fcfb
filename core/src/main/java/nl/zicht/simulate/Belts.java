package nl.zicht.simulate;

import java.util.List;
import nl.zicht.check.Exchange;

/**
 * The belts of all conveyors and the lines of all queues of one member (XMILE 1.0, section 4.2), moved once a step among the equations of its begin. Not
 * thread-safe.
 *
 * <p>A run with belts is integrated by Euler's method; the content of a conveyor or queue is then set to the exact sum of what is in it.
 */
final class Belts {
    private final BeltLayout layout;
    private final Places places;
    private final ConveyorBelt[] belts;
    private final WaitingLine[] lines;
    private final List<Exchange> exchanges;
    private final Answers answers;
    private final CycleTimes times;
    private boolean started;

    Belts(BeltLayout layout, Places places) {
        this.layout = layout;
        this.places = places;
        times = new CycleTimes(layout);
        belts = layout.containers().belts().stream()
                .map(belt -> new ConveyorBelt(belt, layout, places, times))
                .toArray(ConveyorBelt[]::new);
        lines = layout.containers().lines().stream()
                .map(line -> new WaitingLine(line, layout.dt(), places, times))
                .toArray(WaitingLine[]::new);
        exchanges = layout.containers().exchanges();
        answers = new Answers(layout, places, belts, lines, times);
    }

    /**
     * Fills the lines as a run begins; to be called before everything else.
     *
     * @param time the first moment
     * @return whether something is asked of belts and lines, so that it must be answered before the belts can be filled
     */
    boolean fill(double time, double[] values) {
        times.start(time);
        for (WaitingLine line : lines) {
            line.start(values);
        }
        return answers.any();
    }

    /** Fills the belts whose transit time is known without what belts are asked: what they answer as the run begins is about these. */
    void fillFirst(double[] values) {
        for (int belt : layout.leaving(0)) {
            belts[belt].start(values);
        }
    }

    /** Begins a moment: looks into what is asked about, and answers what needs nothing else. */
    void begin(double time, double[] values) {
        times.begin(time);
        answers.begin(values);
    }

    /** Does what is to be done in one turn: answers, lets leave, lets in. */
    void turn(int turn, double[] values) {
        answers.stage(turn, values);
        for (int belt : layout.leaving(turn)) {
            if (!started) {
                belts[belt].start(values);
            }
            belts[belt].leave(values, belts);
        }
        for (int exchange : layout.entering(turn)) {
            enter(exchanges.get(exchange), values);
        }
        started |= turn == layout.turns() - 1;
    }

    private void enter(Exchange exchange, double[] values) {
        exchange.lines().forEach(line -> lines[line].open());
        exchange.belts().forEach(belt -> belts[belt].open(values));
        for (Exchange.Move move : exchange.moves()) {
            if (move.line() >= 0) {
                ConveyorBelt to = move.belt() < 0 ? null : belts[move.belt()];
                lines[move.line()].leave(move.outflow(), to, move.inflow(), values);
            } else {
                belts[move.belt()].grant(move.inflow(), values);
            }
        }
        exchange.lines().forEach(line -> lines[line].arrive(values));
        exchange.belts().forEach(belt -> belts[belt].close(values, belts));
    }

    /** Sets the content of every conveyor and queue to what is in it, after a step. */
    void settle(double[] values) {
        for (ConveyorBelt belt : belts) {
            values[places.of(belt.belt().stock())] = belt.state().total();
        }
        for (WaitingLine line : lines) {
            values[places.of(line.line().stock())] = line.total();
        }
    }
}
