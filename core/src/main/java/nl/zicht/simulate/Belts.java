package nl.zicht.simulate;

import java.util.stream.IntStream;
import nl.zicht.check.Exchange;

/**
 * The belts of all conveyors and the lines of all queues of one member (XMILE 1.0, section 4.2), moved once a step among the equations of its begin. Not
 * thread-safe.
 *
 * <p>A run with belts is integrated by Euler's method; the content of a conveyor or queue is then set to the exact sum of what is in it.
 */
final class Belts {
    private final BeltLayout layout;
    private final ConveyorBelt[] belts;
    private final WaitingLine[] lines;
    private final Together[] exchanges;
    private final Answers answers;
    private final CycleTimes times;
    private boolean started;

    /** The belts and lines of one exchange, and the flows to be found. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity only
    private record Together(ConveyorBelt[] belts, WaitingLine[] lines, Exchange.Move[] moves) {}

    Belts(BeltLayout layout, Places places) {
        this.layout = layout;
        times = new CycleTimes(layout);
        belts = IntStream.range(0, layout.containers().belts().size())
                .mapToObj(number -> new ConveyorBelt(number, layout, places, times))
                .toArray(ConveyorBelt[]::new);
        lines = layout.containers().lines().stream()
                .map(line -> new WaitingLine(line, layout.dt(), places, times))
                .toArray(WaitingLine[]::new);
        exchanges = layout.containers().exchanges().stream()
                .map(exchange -> new Together(
                        exchange.belts().stream().map(belt -> belts[belt]).toArray(ConveyorBelt[]::new),
                        exchange.lines().stream().map(line -> lines[line]).toArray(WaitingLine[]::new),
                        exchange.moves().toArray(Exchange.Move[]::new)))
                .toArray(Together[]::new);
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
            enter(exchanges[exchange], values);
        }
        started |= turn == layout.turns() - 1;
    }

    private void enter(Together exchange, double[] values) {
        for (WaitingLine line : exchange.lines()) {
            line.open();
        }
        for (ConveyorBelt belt : exchange.belts()) {
            belt.open(values);
        }
        for (Exchange.Move move : exchange.moves()) {
            if (move.line() >= 0) {
                ConveyorBelt to = move.belt() < 0 ? null : belts[move.belt()];
                lines[move.line()].leave(move.outflow(), to, move.inflow(), values);
            } else {
                belts[move.belt()].grant(move.inflow(), values);
            }
        }
        for (WaitingLine line : exchange.lines()) {
            line.arrive(values);
        }
        for (ConveyorBelt belt : exchange.belts()) {
            belt.close(values, belts);
        }
    }

    /** Sets the content of every conveyor and queue to what is in it, after a step. */
    void settle(double[] values) {
        for (ConveyorBelt belt : belts) {
            belt.settle(values);
        }
        for (WaitingLine line : lines) {
            line.settle(values);
        }
    }

    /** Does the same for some conveyors and all queues: summing up long belts is a large part of the work. */
    void settle(int[] some, double[] values) {
        for (int belt : some) {
            belts[belt].settle(values);
        }
        for (WaitingLine line : lines) {
            line.settle(values);
        }
    }
}
