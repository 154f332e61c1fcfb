package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Stock;
import org.jspecify.annotations.Nullable;

/** One element of a conveyor, its settings lowered to hidden cells; {@link Conveyors} ties it to its flows when all equations are there. */
record ConveyorSite(
        Lowering lowering,
        StockFlows flows,
        Stock stock,
        Conveyor conveyor,
        Layout layout,
        int element,
        int transit,
        int capacity,
        int inflowLimit,
        int sample,
        int arrest,
        List<Integer> start) {
    static ConveyorSite of(
            Lowering lowering,
            StockFlows flows,
            Stock stock,
            Conveyor conveyor,
            Layout layout,
            int element,
            List<Integer> start) {
        Maker maker = new Maker(lowering, scope(lowering, layout, element));
        return new ConveyorSite(
                lowering,
                flows,
                stock,
                conveyor,
                layout,
                element,
                maker.cell("transit", conveyor.transit(), 0),
                maker.cell("capacity", conveyor.capacity(), Double.POSITIVE_INFINITY),
                maker.cell("limit", conveyor.inflowLimit(), Double.POSITIVE_INFINITY),
                maker.cell("sample", conveyor.sample(), 1),
                maker.cell("arrest", conveyor.arrest(), 0),
                start);
    }

    private static Scope scope(Lowering lowering, Layout layout, int element) {
        return Scope.of(layout, element, Phase.ACTIVE, new Memory(), List.of(), lowering.names());
    }

    /** Returns the scope of this element while time runs. */
    Scope scope() {
        return scope(lowering, layout, element);
    }

    int cell() {
        return layout.firstCell() + element;
    }

    private record Maker(Lowering lowering, Scope scope) {
        /** Adds a hidden cell for a setting. */
        int cell(String purpose, @Nullable Expression expression, double otherwise) {
            Term value = expression == null ? Algebra.number(otherwise) : lowering.lower(expression, scope);
            int cell = lowering.sheet().reserve(scope.cell(), purpose);
            lowering.sheet().set(cell, new Rule.Computed(value, null));
            return cell;
        }
    }
}
