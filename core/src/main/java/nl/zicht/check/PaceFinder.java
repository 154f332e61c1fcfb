package nl.zicht.check;

import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;

/** Finds which of Vensim's control variables can be known only while the model runs. */
final class PaceFinder {
    private PaceFinder() {}

    static Pace find(Lowering lowering) {
        return lowering.names().notation() == Dialect.VENSIM
                ? new Pace(
                        changing("FINAL TIME", lowering),
                        changing("TIME STEP", lowering),
                        changing("SAVEPER", lowering))
                : Pace.STEADY;
    }

    /** Returns the cell of a control variable whose equation is more than numbers and constants, else -1. */
    private static int changing(String name, Lowering lowering) {
        Layout layout = lowering.shapes().layout(Name.of(name));
        if (layout == null || layout.size() != 1 || !(layout.variable() instanceof Auxiliary)) {
            return -1;
        }
        int cell = layout.firstCell();
        return Double.isNaN(StartValue.ofConstant(new Term.CellRef(cell), lowering)) ? cell : -1;
    }
}
