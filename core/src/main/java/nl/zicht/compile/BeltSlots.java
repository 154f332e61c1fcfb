package nl.zicht.compile;

import java.util.BitSet;
import java.util.function.IntConsumer;
import nl.zicht.check.Belt;
import nl.zicht.check.Cell;
import nl.zicht.check.Containers;
import nl.zicht.check.Line;
import nl.zicht.check.Rule;

/**
 * The slots through which conveyors and queues and the equations of a model know each other.
 *
 * @param read what belts and lines look at when they are filled and in their turns
 * @param written what they give: flows, answers and contents
 * @param contents the stocks, which are set to what is in them after every step
 */
record BeltSlots(BitSet read, BitSet written, BitSet contents) {
    static BeltSlots of(Plan plan) {
        BeltSlots slots = new BeltSlots(new BitSet(), new BitSet(), new BitSet());
        Containers containers = plan.model().containers();
        IntConsumer read = cell -> slots.read.set(plan.slot(cell));
        IntConsumer written = cell -> slots.written.set(plan.slot(cell));
        IntConsumer content = cell -> slots.contents.set(plan.slot(cell));
        for (Belt belt : containers.belts()) {
            read(belt, read);
            content.accept(belt.stock());
            written.accept(belt.exit());
            belt.leaks().forEach(leak -> written.accept(leak.flow()));
            belt.inflows().forEach(inflow -> written.accept(inflow.flow()));
        }
        for (Line line : containers.lines()) {
            line.start().forEach(read::accept);
            line.inflows().forEach(read::accept);
            content.accept(line.stock());
            line.outflows().forEach(outflow -> written.accept(outflow.flow()));
        }
        for (Cell cell : plan.model().cells()) {
            if (cell.rule() instanceof Rule.Probed probed) {
                written.accept(cell.index());
                if (probed.place() >= 0) {
                    read.accept(probed.place());
                }
            }
        }
        slots.read.or(slots.contents);
        slots.written.or(slots.contents);
        return slots;
    }

    private static void read(Belt belt, IntConsumer read) {
        read.accept(belt.transit());
        read.accept(belt.capacity());
        read.accept(belt.inflowLimit());
        read.accept(belt.sample());
        read.accept(belt.arrest());
        belt.start().forEach(read::accept);
        belt.leaks().forEach(leak -> read.accept(leak.fraction()));
        for (Belt.Inflow inflow : belt.inflows()) {
            read.accept(inflow.flow());
            if (inflow.request() >= 0) {
                read.accept(inflow.request());
            }
            for (int i = 0; i < inflow.placement().weights(); i++) {
                read.accept(inflow.placement().firstWeight() + i);
            }
        }
    }
}
