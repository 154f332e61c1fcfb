package nl.zicht.simulate;

import java.util.List;
import java.util.function.Function;
import nl.zicht.check.Belt;
import nl.zicht.check.Containers;
import nl.zicht.check.Exchange;
import nl.zicht.check.Line;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;

/**
 * The belts of all conveyors and the lines of all queues of one run (XMILE 1.0, section 4.2), moved once a step among the equations of its begin. Not
 * thread-safe.
 *
 * <p>A run with belts is integrated by Euler's method; the content of a conveyor or queue is then set to the exact sum of what is in it.
 */
final class Belts implements Kernel {
    private final Plan plan;
    private final Program program;
    private final ConveyorBelt[] belts;
    private final WaitingLine[] lines;
    private final List<Exchange> exchanges;
    private final Answers answers;
    private final CycleTimes times;
    private final int[][] leaving;
    private final int[][] entering;
    private boolean started;

    Belts(Program program, double dt) {
        this.program = program;
        plan = program.plan();
        times = new CycleTimes(plan, dt);
        Containers containers = plan.model().containers();
        belts = containers.belts().stream()
                .map(belt -> new ConveyorBelt(belt, plan, dt, times))
                .toArray(ConveyorBelt[]::new);
        lines = containers.lines().stream()
                .map(line -> new WaitingLine(line, plan, dt, times))
                .toArray(WaitingLine[]::new);
        exchanges = containers.exchanges();
        answers = new Answers(plan, belts, lines, times);
        leaving = numbers(plan, Plan.Stage::leaving);
        entering = numbers(plan, Plan.Stage::entering);
    }

    private static int[][] numbers(Plan plan, Function<Plan.Stage, List<Integer>> part) {
        return plan.stages().stream()
                .map(stage ->
                        part.apply(stage).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Computes the rates and moves belts and lines where their turn is. */
    @Override
    public void evaluate(double[] values) {
        Kernel rates = program.kernel(Phase.RATES);
        times.begin(values);
        if (!started) {
            start(rates, values);
        }
        answers.begin(values);
        rates.evaluate(values);
        for (int stage = 0; stage < leaving.length; stage++) {
            answers.stage(stage, values);
            for (int belt : leaving[stage]) {
                if (!started) {
                    belts[belt].start(values);
                }
                belts[belt].leave(values, belts);
            }
            for (int exchange : entering[stage]) {
                enter(exchanges.get(exchange), values);
            }
            program.stages().get(stage).evaluate(values);
        }
        started = true;
    }

    /** Fills the lines, and when something is asked of belts as the run begins, also those whose transit time is known without them. */
    private void start(Kernel rates, double[] values) {
        for (WaitingLine line : lines) {
            line.start(values);
        }
        if (answers.any()) {
            answers.begin(values);
            rates.evaluate(values);
            for (int belt : leaving[0]) {
                belts[belt].start(values);
            }
        }
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
            Belt parts = belt.belt();
            values[plan.slot(parts.stock())] = belt.state().total();
        }
        for (WaitingLine line : lines) {
            Line parts = line.line();
            values[plan.slot(parts.stock())] = line.total();
        }
    }
}
