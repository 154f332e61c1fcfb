package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.check.Layout;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.model.ValueRange;
import nl.zicht.model.Variable;

/** Finds the variables whose recorded values leave the range that their author gives, each once: the first time and value (Vensim digest, section 12.5). */
final class OutOfRange {
    /** Vensim's {@code :NA:} is no value. */
    private static final double MISSING = -0x1p109;

    private final Run run;

    private OutOfRange(Run run) {
        this.run = run;
    }

    static List<Diagnostic> of(Run run) {
        OutOfRange search = new OutOfRange(run);
        List<Diagnostic> found = new ArrayList<>();
        for (Layout layout : run.layouts()) {
            ValueRange range = layout.variable().header().range();
            if (range != null) {
                search.first(layout, range, found);
            }
        }
        return found;
    }

    private void first(Layout layout, ValueRange range, List<Diagnostic> found) {
        for (int row = 0; row < run.rows(); row++) {
            for (int cell = layout.firstCell(); cell < layout.firstCell() + layout.size(); cell++) {
                double value = run.value(cell, row);
                if (!range.holds(value) && value != MISSING) {
                    found.add(warning(layout.variable(), range, cell, row));
                    return;
                }
            }
        }
    }

    private Diagnostic warning(Variable variable, ValueRange range, int cell, int row) {
        return Diagnostic.warning(
                Code.BAD_VALUE,
                run.model().cells().get(cell).label() + " is " + NumberText.shortest(run.value(cell, row)) + " at time "
                        + NumberText.rounded(run.time(row), 12) + ", outside the range " + range
                        + " that is given for it",
                variable.header().span(),
                null);
    }
}
