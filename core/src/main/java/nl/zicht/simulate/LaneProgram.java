package nl.zicht.simulate;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.LaneKernel;
import nl.zicht.compile.LanePlan;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.VectorInstructions;
import nl.zicht.compile.bytecode.BytecodeCompiler;
import nl.zicht.model.IntegrationMethod;

/**
 * What lanes execute. Immutable and shareable between threads; making one takes longer than many runs, so that a model keeps them.
 *
 * @param key what it was made for
 * @param plan the plan of a single run
 * @param lanes the same for lanes
 * @param width the number of lanes
 * @param beginning executed once, before memories begin
 * @param settling executed once, after that and before the first moment
 * @param rates executed at every stage of a step, before all else
 * @param memories executed at the begin of a step, after the rates
 * @param turns executed at the begin of a step before each turn of conveyors and queues
 * @param record executed when values are recorded, after all of these
 * @param stages executed at the stages of a step at last
 */
record LaneProgram(
        Key key,
        Plan plan,
        LanePlan lanes,
        int width,
        LaneKernel beginning,
        LaneKernel settling,
        LaneKernel rates,
        LaneKernel memories,
        List<LaneKernel> turns,
        LaneKernel record,
        List<LaneKernel> stages) {
    /** Shorter loops leave HotSpot and powers little to do at once: half of this took 1.7 times as long where twice the numbers fit in no fast memory. */
    private static final int NARROWEST = 32;

    static final int WIDEST = 256;

    /**
     * The same for a model that consists for the most part of conveyors, whose members take their turns one by one: with 32 and 17 belts of 40 to 250 slats 8 lanes took
     * 0.82 to 0.90 times as long a member as single runs, 32 lanes 1.2 to 1.6 times.
     */
    private static final int NARROWEST_OF_BELTS = 8;

    /** How many numbers a belt usually has, with those for its leaks; its real length is known only while a run goes on. */
    private static final int NUMBERS_OF_BELT = 200;

    /** How many bytes of numbers the fast memory of a core holds with room to spare. */
    private static final int FAST_BYTES = 1 << 19;

    /**
     * What a program is made for.
     *
     * @param method a method of fixed step
     * @param tracked the slots that are looked at when values are recorded
     * @param inputs the slots whose numbers may differ from member to member
     * @param width the number of lanes, or 0 for what suits the model's size
     */
    record Key(IntegrationMethod method, List<Integer> tracked, BitSet inputs, int width) {}

    static LaneProgram of(Plan plan, Key key, VectorInstructions vectors) {
        int[] tracked = key.tracked().stream().mapToInt(Integer::intValue).toArray();
        LanePlan lanes = LanePlan.of(plan, tableau(key.method()), tracked);
        int width = key.width() > 0 ? key.width() : widthFor(lanes.size(), plan);
        IntPredicate recorded = slot -> key.tracked().contains(slot) || lanes.isKept(slot);
        BitSet uniform = lanes.uniform(key.inputs());
        Function<List<Assignment>, LaneKernel> once = statements -> BytecodeCompiler.laneKernel(
                plan, statements, width, slot -> true, slot -> false, VectorInstructions.NEVER);
        Function<List<Assignment>, LaneKernel> often =
                statements -> BytecodeCompiler.laneKernel(plan, statements, width, recorded, uniform::get, vectors);
        Function<List<Assignment>, LaneKernel> stage =
                statements -> lanes.stages().size() == 1
                        ? often.apply(statements)
                        : BytecodeCompiler.laneKernel(plan, statements, lanes.neighbours(), width, vectors);
        return new LaneProgram(
                key,
                plan,
                lanes,
                width,
                once.apply(lanes.beginning()),
                once.apply(lanes.settling()),
                often.apply(lanes.rates()),
                often.apply(lanes.memories()),
                lanes.turns().stream().map(often).toList(),
                often.apply(lanes.record()),
                lanes.stages().stream().map(stage).toList());
    }

    Tableau tableau() {
        return tableau(key.method());
    }

    private static Tableau tableau(IntegrationMethod method) {
        return Tableau.of(method)
                .orElseThrow(() ->
                        new IllegalArgumentException("the method " + method + " has no step common to all members"));
    }

    /** Returns the largest width of 32, 64, … 256, with many conveyors of 8 and 16 too, for which the numbers of all lanes stay in fast memory. */
    private static int widthFor(int slots, Plan plan) {
        long onBelts = (long) plan.model().containers().belts().size() * NUMBERS_OF_BELT;
        int narrowest = onBelts > slots ? NARROWEST_OF_BELTS : NARROWEST;
        int width = WIDEST;
        while (width > narrowest && (slots + onBelts) * width * Double.BYTES > FAST_BYTES) {
            width /= 2;
        }
        return width;
    }
}
