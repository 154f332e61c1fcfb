package nl.zicht.simulate;

import nl.zicht.check.ClockValue;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Program;

/** The rates of a single run with conveyors or queues: equations, between which belts and lines have their turns. Not thread-safe. */
final class BeltKernel implements Kernel {
    private final Program program;
    private final Kernel rates;
    private final Belts belts;
    private boolean begun;

    BeltKernel(Program program, double dt) {
        this.program = program;
        rates = program.kernel(Phase.RATES);
        belts = new Belts(new BeltLayout(program.plan(), dt), Places.alone(program.plan()));
    }

    /** Computes the rates and moves belts and lines where their turn is. */
    @Override
    public void evaluate(double[] values) {
        double time = values[ClockValue.TIME.ordinal()];
        if (!begun) {
            begun = true;
            if (belts.fill(time, values)) {
                belts.begin(time, values);
                rates.evaluate(values);
                belts.fillFirst(values);
            }
        }
        belts.begin(time, values);
        rates.evaluate(values);
        for (int turn = 0; turn < program.stages().size(); turn++) {
            belts.turn(turn, values);
            program.stages().get(turn).evaluate(values);
        }
    }

    /** Sets the content of every conveyor and queue to what is in it, after a step. */
    void settle(double[] values) {
        belts.settle(values);
    }
}
