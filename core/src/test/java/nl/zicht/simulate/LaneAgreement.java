package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zicht.compile.Optimizations;
import nl.zicht.compile.Rewrite;
import nl.zicht.equation.ModelException;

/** Members of an ensemble, each run alone by the interpreter without any optimisation, to hold lanes of any width against them, bit for bit. */
public final class LaneAgreement {
    /** Members 3, 4 and so on are compared. */
    private static final int FIRST_MEMBER = 3;

    private final String title;
    private final RunOptions options;
    private final List<String> inputs;
    private final double[][] numbers;
    private final List<Run> alone;
    private final Map<String, Integer> cells = new HashMap<>();

    private LaneAgreement(
            String title,
            List<String> names,
            RunOptions options,
            List<String> inputs,
            double[][] numbers,
            List<Run> alone) {
        this.title = title;
        this.options = options;
        this.inputs = inputs;
        this.numbers = numbers;
        this.alone = alone;
        List<Integer> visible = alone.get(0).visibleCells();
        for (int variable = 0; variable < visible.size(); variable++) {
            cells.put(names.get(variable), visible.get(variable));
        }
    }

    /**
     * Runs members alone; gives nothing when one of them is refused.
     *
     * @param numbers for each constant of the model, in its order, the values of the members
     */
    public static Optional<LaneAgreement> of(
            String title, CompiledModel model, RunOptions options, List<String> inputs, double[][] numbers) {
        CompiledModel oracle = CompiledModel.of(model.model(), Optimizations.NONE);
        List<Run> alone = new ArrayList<>();
        int members = inputs.isEmpty() ? 5 : numbers[0].length;
        try {
            for (int member = 0; member < members; member++) {
                Inputs set = Inputs.NONE;
                for (int input = 0; input < inputs.size(); input++) {
                    set = set.with(inputs.get(input), numbers[input][member]);
                }
                alone.add(oracle.run(
                        set, options.withMember(FIRST_MEMBER + member).withBackEnd(BackEnd.INTERPRETER)));
            }
        } catch (ModelException refused) {
            return Optional.empty();
        }
        return Optional.of(new LaneAgreement(title, oracle.names(), options, inputs, numbers, alone));
    }

    /** Holds lanes of a model, compiled in whatever way, against the members. */
    public void check(CompiledModel model, int width) {
        check(model, model.names(), width);
    }

    /** Holds some of the variables against the members: what nobody looks at is left out in lanes. */
    public void check(CompiledModel model, List<String> watched, int width) {
        LaneRunner lanes = model.lanes(options, model.watch(watched), model.bind(inputs), width)
                .orElseThrow(() -> new AssertionError(title + " does not run in lanes"));
        int[] seen = {0};
        int members = alone.size();
        int count = Math.min(width, members);
        for (int first = 0; first < members; first += count) {
            int from = first;
            int here = Math.min(count, members - first);
            lanes.run(FIRST_MEMBER + from, here, model.bind(inputs), numbers, from, (row, time, values) -> {
                seen[0] += here;
                for (int variable = 0; variable < watched.size(); variable++) {
                    for (int lane = 0; lane < here; lane++) {
                        check(watched.get(variable), from + lane, row, values[lanes.place(variable) + lane]);
                    }
                }
            });
        }
        assertThat(seen[0]).isEqualTo(members * alone.get(0).rows());
    }

    private void check(String variable, int member, int row, double found) {
        Run run = alone.get(member);
        double expected = run.value(Objects.requireNonNull(cells.get(variable)), row);
        if (Double.doubleToLongBits(found) != Double.doubleToLongBits(expected)) {
            throw new AssertionError("%s: %s of member %d in row %d is %s in lanes, %s alone"
                    .formatted(title, variable, member, row, found, expected));
        }
    }

    /** Returns rewrites by number: all, then each alone, then none. */
    static Set<Rewrite> rewrites(int number) {
        int all = Rewrite.values().length;
        int which = number / 4 % (all + 2);
        return which == 0
                ? EnumSet.allOf(Rewrite.class)
                : which <= all ? Set.of(Rewrite.values()[which - 1]) : Set.of();
    }
}
