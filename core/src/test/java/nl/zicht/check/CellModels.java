package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/** Checked models put together cell by cell, for tests of what comes after checking: no text, no checker. */
public final class CellModels {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();
    private final List<GraphicalFunction> tables = new ArrayList<>();
    private SimulationSpecs specs = SimulationSpecs.DEFAULT;

    /** Declares a scalar and returns a reference to it; give it a rule later. */
    public Term.CellRef declare(String name) {
        return declare(name, new Dimension[0]);
    }

    /** Declares an array and returns a reference to its first element. */
    public Term.CellRef declare(String name, Dimension... dimensions) {
        int first = cells.size();
        Header header = new Header(
                Name.of(name), Arrays.stream(dimensions).map(Dimension::name).toList(), null, "", null);
        layouts.add(new Layout(new Auxiliary(header, List.of()), first, List.of(dimensions)));
        addElements(name, "", dimensions, 0);
        return new Term.CellRef(first);
    }

    private void addElements(String name, String subscripts, Dimension[] dimensions, int next) {
        if (next == dimensions.length) {
            String label = subscripts.isEmpty() ? name : name + "[" + subscripts + "]";
            addCell(name, label, false);
            return;
        }
        for (Name element : dimensions[next].elements()) {
            addElements(name, subscripts + (next == 0 ? "" : ",") + element.text(), dimensions, next + 1);
        }
    }

    /** Declares a cell that users do not see. */
    public Term.CellRef hidden(String label) {
        addCell(label, label, true);
        return new Term.CellRef(cells.size() - 1);
    }

    private void addCell(String name, String label, boolean hidden) {
        Rule none = new Rule.Computed(new Term.Constant(0), null);
        cells.add(new Cell(cells.size(), Name.of(name), label, hidden, none, null));
    }

    public int table(GraphicalFunction function) {
        tables.add(function);
        return tables.size() - 1;
    }

    public CellModels rule(Term.CellRef cell, Rule rule) {
        Cell old = cells.get(cell.cell());
        cells.set(cell.cell(), new Cell(old.index(), old.variable(), old.label(), old.hidden(), rule, null));
        return this;
    }

    public CellModels is(Term.CellRef cell, Term value) {
        return rule(cell, new Rule.Computed(value, null));
    }

    public CellModels is(Term.CellRef cell, double value) {
        return is(cell, new Term.Constant(value));
    }

    public CellModels stock(Term.CellRef cell, Term initial, Term netFlow) {
        return rule(cell, new Rule.Integrated(initial, netFlow));
    }

    public CellModels delayed(Term.CellRef cell, Term input, @Nullable Term delay, Term initial) {
        return rule(cell, new Rule.Delayed(input, delay, initial));
    }

    public CellModels specs(SimulationSpecs newSpecs) {
        specs = newSpecs;
        return this;
    }

    /** Returns the model; no check is made. */
    public CheckedModel build() {
        ModelStructure.Builder structure = ModelStructure.named("test").specs(specs);
        layouts.forEach(layout -> structure.add(layout.variable()));
        return new CheckedModel(structure.build(), cells, tables, Containers.NONE, Pace.STEADY, layouts);
    }

    /** Returns the model that {@code define} puts together. */
    public static CheckedModel of(Consumer<CellModels> define) {
        CellModels models = new CellModels();
        define.accept(models);
        return models.build();
    }

    public static Term num(double value) {
        return new Term.Constant(value);
    }

    public static Term add(Term a, Term b) {
        return new Term.Binary(BinaryOperation.ADD, a, b);
    }

    public static Term sub(Term a, Term b) {
        return new Term.Binary(BinaryOperation.SUBTRACT, a, b);
    }

    public static Term mul(Term a, Term b) {
        return new Term.Binary(BinaryOperation.MULTIPLY, a, b);
    }

    public static Term div(Term a, Term b) {
        return new Term.Binary(BinaryOperation.DIVIDE, a, b);
    }

    public static Term neg(Term a) {
        return new Term.Unary(UnaryOperation.NEGATE, a);
    }

    public static Term call(ScalarFunction function, Term... arguments) {
        return new Term.Call(function, List.of(arguments));
    }

    public static Term clock(ClockValue value) {
        return new Term.Clock(value);
    }
}
