package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.check.Cell;
import nl.zicht.check.Rule;
import nl.zicht.compile.Plan;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/** Writes inputs over the defaults of a plan, after checking that each names something that may be set. */
final class InputBinding {
    private static final int MOST_NAMES = 6;

    private final Plan plan;
    private final Labels labels;
    private final List<Diagnostic> wrong = new ArrayList<>();

    private InputBinding(Plan plan, Labels labels) {
        this.plan = plan;
        this.labels = labels;
    }

    /** Returns the numbers a run begins with; throws with all mistakes at once. */
    static double[] bind(Inputs inputs, Plan plan, Labels labels) {
        InputBinding binding = new InputBinding(plan, labels);
        double[] values = plan.defaults();
        for (Inputs.Setting setting : inputs.settings()) {
            binding.write(setting, values);
        }
        if (!binding.wrong.isEmpty()) {
            throw new ModelException(binding.wrong);
        }
        return values;
    }

    /** Returns the slots of each name; throws with all mistakes at once. */
    static int[][] places(List<String> names, Plan plan, Labels labels) {
        InputBinding binding = new InputBinding(plan, labels);
        int[][] places = names.stream().map(binding::places).toArray(int[][]::new);
        if (!binding.wrong.isEmpty()) {
            throw new ModelException(binding.wrong);
        }
        return places;
    }

    private void write(Inputs.Setting setting, double[] values) {
        int[] places = places(setting.name());
        if (places.length > 0 && Double.isNaN(setting.value())) {
            wrong.add(Diagnostic.error(Code.BAD_VALUE, "cannot set " + setting.name() + " to NaN", null, null));
            return;
        }
        for (int slot : places) {
            values[slot] = setting.value();
        }
    }

    /** Returns the slots of a name; none after a mistake. */
    private int[] places(String name) {
        Labels.Target target;
        try {
            target = labels.find(name);
        } catch (Labels.Unknown unknown) {
            wrong.add(unknown.diagnostic("cannot set " + name + ": "));
            return new int[0];
        }
        int[] slots = new int[target.count()];
        for (int i = 0; i < slots.length; i++) {
            int cell = target.firstCell() + i;
            if (!plan.isSettable(cell)) {
                wrong.add(computed(plan.model().cells().get(cell)));
                return new int[0];
            }
            slots[i] = plan.slot(cell);
        }
        return slots;
    }

    private Diagnostic computed(Cell cell) {
        boolean stock = cell.rule() instanceof Rule.Integrated;
        String needs = plan.needsInEquation(cell.index()).stream()
                .map(need -> plan.model().cells().get(need))
                .filter(need -> !need.hidden())
                .map(Cell::label)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        String subject = stock ? "the initial value of " + cell.label() : cell.label();
        return Diagnostic.error(
                Code.BAD_VALUE,
                "cannot set " + cell.label() + ": " + subject + " is computed"
                        + (needs.isEmpty() ? ", not a plain number" : " from " + needs),
                cell.span(),
                "use Model.with(name, value), which gives a new model");
    }
}
