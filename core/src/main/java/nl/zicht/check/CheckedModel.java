package nl.zicht.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Name;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.ModelStructure;

/**
 * A model in which every name, subscript and argument has been resolved: scalar cells with their rules, and the tables they use.
 *
 * <p>Only {@link Checker} makes one, so whoever holds it need not check again: references are in range, shapes agree, and the active and the initial
 * equations are free of algebraic loops. Immutable.
 */
public final class CheckedModel {
    private final ModelStructure structure;
    private final List<Cell> cells;
    private final List<GraphicalFunction> tables;
    private final Containers containers;
    private final Pace pace;
    private final Map<Name, Layout> layouts;

    CheckedModel(
            ModelStructure structure,
            List<Cell> cells,
            List<GraphicalFunction> tables,
            Containers containers,
            Pace pace,
            List<Layout> layouts) {
        this.structure = structure;
        this.cells = List.copyOf(cells);
        this.tables = List.copyOf(tables);
        this.containers = containers;
        this.pace = pace;
        Map<Name, Layout> byName = new LinkedHashMap<>();
        layouts.forEach(layout -> byName.put(layout.variable().name(), layout));
        this.layouts = byName;
    }

    public ModelStructure structure() {
        return structure;
    }

    /** Returns the cells; the cell at position i has index i. */
    public List<Cell> cells() {
        return cells;
    }

    /** Returns the graphical functions that {@link Term.Lookup} refers to. */
    public List<GraphicalFunction> tables() {
        return tables;
    }

    /** Returns the conveyors and queues. */
    public Containers containers() {
        return containers;
    }

    /** Returns which cells say when a run ends and in what steps, where that is computed while it runs. */
    public Pace pace() {
        return pace;
    }

    /** Returns the variables that have values, in the order of the file. */
    public List<Layout> layouts() {
        return List.copyOf(layouts.values());
    }

    public Optional<Layout> layout(Name variable) {
        return Optional.ofNullable(layouts.get(variable));
    }
}
