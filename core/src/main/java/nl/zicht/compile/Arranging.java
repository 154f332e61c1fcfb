package nl.zicht.compile;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;

/** Makes the statements of all phases into blocks: those of a moment are rewritten and rolled into loops, where there is nothing in between; the rest stays as it is. */
final class Arranging {
    private final CheckedModel model;
    private final Slots slots;
    private final Dependence[] dependence;
    private final Optimizations optimizations;

    Arranging(CheckedModel model, Slots slots, Dependence[] dependence, Optimizations optimizations) {
        this.model = model;
        this.slots = slots;
        this.dependence = dependence;
        this.optimizations = optimizations;
    }

    /**
     * Returns the blocks of all phases.
     *
     * @param phases the statements; those that are computed once are added to {@link Phase#SETTLED}
     * @param delays what looks at numbers when a step begins
     * @param stores the same
     * @param whole whether a moment is one list of statements, without the turns of conveyors or solvers and with a clock of its own
     */
    Map<Phase, List<Block>> blocks(
            Map<Phase, List<Assignment>> phases, List<Delay> delays, List<Store> stores, boolean whole) {
        Map<Phase, List<Block>> blocks = new EnumMap<>(Phase.class);
        if (whole) {
            BitSet changing = changing();
            new Rewriting(optimizations, phases).rewrite(slots, changing, model.tables(), results(delays, stores));
            int known = slots.size();
            List<Assignment> once = Objects.requireNonNull(phases.get(Phase.SETTLED));
            Rolling rolling =
                    new Rolling(optimizations.shortestLoop(), slots, slot -> slot >= known || changing.get(slot), once);
            for (Phase phase : List.of(Phase.RATES, Phase.REPORTS)) {
                blocks.put(phase, rolling.roll(phases.getOrDefault(phase, List.of())));
            }
        }
        phases.forEach((phase, statements) -> blocks.computeIfAbsent(
                phase, none -> statements.isEmpty() ? List.of() : List.of(new Block.Straight(statements))));
        blocks.put(Phase.MOVES, Moves.of(slots, optimizations.shortestLoop()));
        return blocks;
    }

    /** Returns the slots whose numbers may change during a run; of what is not a cell, all. */
    private BitSet changing() {
        BitSet changing = new BitSet();
        changing.set(Slots.FIRST_STOCK, slots.size());
        for (int cell = 0; cell < dependence.length && cell < model.cells().size(); cell++) {
            changing.set(slots.ofCell(cell), dependence[cell] == Dependence.VARYING);
        }
        return changing;
    }

    /** Returns the slots that are read when the statements of a moment are done: by the reader, the integrator and memories. */
    private BitSet results(List<Delay> delays, List<Store> stores) {
        BitSet results = new BitSet();
        results.set(Slots.FIRST_STOCK, slots.firstOther());
        for (Layout layout : model.layouts()) {
            for (int cell = layout.firstCell(); cell < layout.firstCell() + layout.size(); cell++) {
                results.set(slots.ofCell(cell));
            }
        }
        delays.forEach(delay -> results.set(delay.input()));
        for (Store store : stores) {
            for (int input : store.inputs()) {
                results.set(input);
            }
        }
        return results;
    }
}
