package nl.zicht.simulate;

import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.compile.LaneKernel;

/**
 * The conveyors and queues of the members in lanes: every member has belts and lines of its own, which move one member after the other, between equations that are
 * computed for all members at once. Not thread-safe.
 */
final class LaneBelts {
    private final List<LaneKernel> before;
    private final BeltLayout layout;
    private final int width;
    private final int[] looked;
    private Belts[] members = {};
    private boolean begun;

    /**
     * @param program its turns are the equations before each turn of the belts; none in a model without
     * @param dt the length of a step
     */
    LaneBelts(LaneProgram program, double dt) {
        before = program.turns();
        layout = new BeltLayout(program.plan(), dt);
        width = program.width();
        looked = IntStream.range(0, layout.containers().belts().size())
                .filter(belt -> program.lanes()
                        .isContentNeeded(layout.containers().belts().get(belt).stock()))
                .toArray();
    }

    /**
     * Begins anew.
     *
     * @param count the number of members
     */
    void begin(int count) {
        begun = false;
        members = new Belts[before.isEmpty() ? 0 : count];
        for (int lane = 0; lane < members.length; lane++) {
            members[lane] = new Belts(layout, new Places(layout.plan(), width, lane));
        }
    }

    /**
     * Computes the rates up to the last turn, and moves belts and lines where their turn is.
     *
     * @param time the moment
     * @param values the numbers of all lanes
     * @param clock what the clock tells all lanes
     * @param scratch room for the numbers of one lane
     */
    void move(double time, double[] values, double[] clock, double[] scratch) {
        if (!begun) {
            begun = true;
            fill(time, values, clock, scratch);
        }
        for (Belts member : members) {
            member.begin(time, values);
        }
        for (int turn = 0; turn < before.size(); turn++) {
            before.get(turn).evaluate(values, clock, scratch);
            for (Belts member : members) {
                member.turn(turn, values);
            }
        }
    }

    private void fill(double time, double[] values, double[] clock, double[] scratch) {
        boolean asked = false;
        for (Belts member : members) {
            asked = member.fill(time, values);
        }
        if (asked) {
            for (Belts member : members) {
                member.begin(time, values);
            }
            before.get(0).evaluate(values, clock, scratch);
            for (Belts member : members) {
                member.fillFirst(values);
            }
        }
    }

    /** Sets the content of conveyors and queues, as far as anybody looks at it, to what is in them, after a step. */
    void settle(double[] values) {
        for (Belts member : members) {
            member.settle(looked, values);
        }
    }
}
