package nl.zicht.simulate;

import java.util.List;
import java.util.function.Function;
import nl.zicht.check.Belt;
import nl.zicht.check.Cell;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/**
 * The belts of all conveyors of one run (XMILE 1.0, section 4.2.1), moved once a step among the equations of its begin. Not thread-safe.
 *
 * <p>A run with belts is integrated by Euler's method; the content of a conveyor is then set to the exact sum of what is on its belt.
 */
final class Belts implements Kernel {
    /** The most slats of a belt. */
    private static final double LONGEST = 1e6;

    private final Plan plan;
    private final Program program;
    private final double dt;
    private final List<Belt> belts;
    private final BeltState[] states;
    private final int[][] leaving;
    private final int[][] entering;
    private final int[] latched;
    private final double[][] fractions;
    private final double[][] taken;

    Belts(Program program, double dt) {
        this.program = program;
        this.dt = dt;
        plan = program.plan();
        belts = plan.model().belts();
        leaving = numbers(plan, Plan.Stage::leaving);
        entering = numbers(plan, Plan.Stage::entering);
        states = new BeltState[belts.size()];
        latched = new int[states.length];
        fractions = new double[states.length][];
        taken = new double[states.length][];
        for (int i = 0; i < states.length; i++) {
            int leaks = belts.get(i).leaks().size();
            fractions[i] = new double[leaks];
            taken[i] = new double[leaks];
        }
    }

    private static int[][] numbers(Plan plan, Function<Plan.Stage, List<Integer>> belts) {
        return plan.stages().stream()
                .map(stage ->
                        belts.apply(stage).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Computes the rates and moves the belts where their turn is. */
    @Override
    public void evaluate(double[] values) {
        program.kernel(Phase.RATES).evaluate(values);
        for (int stage = 0; stage < leaving.length; stage++) {
            for (int belt : leaving[stage]) {
                leave(belt, values);
            }
            for (int belt : entering[stage]) {
                enter(belt, values);
            }
            program.stages().get(stage).evaluate(values);
        }
    }

    /** Sets the content of every conveyor to what is on its belt, after a step. */
    void settle(double[] values) {
        for (int i = 0; i < states.length; i++) {
            values[slot(belts.get(i).stock())] = states[i].total();
        }
    }

    private void leave(int number, double[] values) {
        Belt belt = belts.get(number);
        double[] shut = fractions[number];
        for (int k = 0; k < shut.length; k++) {
            double fraction = values[slot(belt.leaks().get(k).fraction())];
            shut[k] = StrictMath.min(StrictMath.max(fraction, 0), 1);
        }
        if (states[number] == null) {
            latched[number] = slats(belt, values, true);
            states[number] = new BeltState(belt, latched[number]);
            states[number].fill(values[slot(belt.stock())], shut, dt);
        }
        if (isTrue(values, belt.arrest())) {
            belt.leaks().forEach(leak -> values[slot(leak.flow())] = 0);
            values[slot(belt.exit())] = 0;
            return;
        }
        if (isTrue(values, belt.sample())) {
            int now = slats(belt, values, false);
            latched[number] = now > 0 ? now : latched[number];
        }
        for (int k = 0; k < shut.length; k++) {
            int to = belt.leaks().get(k).to();
            shut[k] = to >= 0 && isTrue(values, belts.get(to).arrest()) ? 0 : shut[k];
        }
        states[number].leak(shut, dt, taken[number]);
        for (int k = 0; k < shut.length; k++) {
            values[slot(belt.leaks().get(k).flow())] = taken[number][k] / dt;
        }
        boolean held =
                belt.exitTo() >= 0 && isTrue(values, belts.get(belt.exitTo()).arrest());
        values[slot(belt.exit())] = held ? 0 : states[number].arrive() / dt;
    }

    private void enter(int number, double[] values) {
        Belt belt = belts.get(number);
        boolean stands = isTrue(values, belt.arrest());
        double driven = 0;
        for (Belt.Inflow inflow : belt.inflows()) {
            driven += inflow.request() < 0 ? values[slot(inflow.flow())] * dt : 0;
        }
        double room = values[slot(belt.capacity())] - states[number].total() - driven;
        double left = StrictMath.max(0, StrictMath.min(room, values[slot(belt.inflowLimit())] * dt));
        double entering = driven;
        for (Belt.Inflow inflow : belt.inflows()) {
            if (inflow.request() >= 0) {
                double asked = stands ? 0 : StrictMath.max(0, values[slot(inflow.request())]);
                // A request that is met in full is reported to the last bit.
                boolean met = asked * dt <= left;
                double granted = met ? asked : left / dt;
                values[slot(inflow.flow())] = granted;
                left -= met ? asked * dt : left;
                entering += granted * dt;
            }
        }
        if (!stands) {
            states[number].shift();
            states[number].admit(entering, latched[number]);
        }
    }

    /** Returns the transit time in slats, at least 1; 0 for one that makes no sense, which at the start is an error. */
    private int slats(Belt belt, double[] values, boolean start) {
        double transit = values[slot(belt.transit())];
        double slats = StrictMath.floor(transit / dt + 0.5);
        boolean usable = transit > 0 && slats <= LONGEST;
        if (!usable && (start || slats > LONGEST)) {
            Cell cell = plan.model().cells().get(belt.stock());
            throw new ModelException(Diagnostic.error(
                    Double.isFinite(transit) && transit > 0 ? Code.LIMIT_EXCEEDED : Code.BAD_VALUE,
                    "the transit time of the conveyor " + cell.label() + " is " + NumberText.shortest(transit)
                            + ", expected a positive time of at most " + NumberText.rounded(LONGEST * dt, 6),
                    cell.span(),
                    "a larger time step makes longer times possible"));
        }
        return usable ? (int) StrictMath.max(1, slats) : 0;
    }

    private boolean isTrue(double[] values, int cell) {
        double value = values[slot(cell)];
        return value > 0 || value < 0;
    }

    private int slot(int cell) {
        return plan.slot(cell);
    }
}
