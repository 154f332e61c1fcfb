package nl.zicht.compile.bytecode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zicht.check.Layout;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;
import nl.zicht.compile.Assignment;
import nl.zicht.compile.Block;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Tableau;

/** What can be counted in the program that is made of a plan, the same on every machine: statements, operations, loops, sizes of methods. */
public final class CodeFacts {
    private final Plan plan;

    public CodeFacts(Plan plan) {
        this.plan = plan;
    }

    /** Returns the statements that are evaluated in a phase, those in loops included. */
    public long statements(Phase phase) {
        return plan.assignments(phase).size();
    }

    /** Returns the operations of arithmetic, logic and choice in a phase. */
    public long operations(Phase phase) {
        return count(phase, false);
    }

    /** Returns the functions and tables that are called in a phase. */
    public long calls(Phase phase) {
        return count(phase, true);
    }

    private long count(Phase phase, boolean calls) {
        long[] found = {0};
        for (Assignment statement : plan.assignments(phase)) {
            Terms.forEachNode(statement.term(), node -> {
                boolean called =
                        node instanceof Term.Call || node instanceof Term.Lookup || node instanceof Term.Vector;
                boolean leaf =
                        node instanceof Term.CellRef || node instanceof Term.Constant || node instanceof Term.Clock;
                found[0] += (calls ? called : !called && !leaf) ? 1 : 0;
            });
        }
        return found[0];
    }

    /** Returns the loops over statements of one shape in a phase. */
    public long loops(Phase phase) {
        return loopsOf(phase).size();
    }

    /** Returns the statements of a phase that are in loops over neighbours, of which a machine may do several at a time. */
    public long denseStatements(Phase phase) {
        return loopsOf(phase).stream()
                .filter(Block.Loop::isDense)
                .mapToLong(Block.Loop::count)
                .sum();
    }

    private List<Block.Loop> loopsOf(Phase phase) {
        return plan.blocks(phase).stream()
                .filter(Block.Loop.class::isInstance)
                .map(Block.Loop.class::cast)
                .toList();
    }

    /** Returns the bytes of the largest method of the program without its loop over steps. */
    public long largestMethod() {
        return lengths().stream().mapToInt(length -> length).max().orElse(0);
    }

    /** Returns the bytes of all methods of the program without its loop over steps. */
    public long allMethods() {
        return lengths().stream().mapToInt(length -> length).sum();
    }

    private List<Integer> lengths() {
        List<Integer> lengths = new ArrayList<>();
        for (KernelClass.ClassFile file : KernelClass.of(plan)) {
            lengths.addAll(lengths(file.bytes()));
        }
        return lengths;
    }

    private static Collection<Integer> lengths(byte[] bytes) {
        return new GeneratedClass(bytes).codeLengths.values();
    }

    /** Returns the bytes of the largest method of the loop over steps, or nothing for a model without one. */
    public Optional<Long> stepLoop(Tableau tableau) {
        return StepLoopClass.of(plan, tableau, recorded()).map(bytes ->
                (long) lengths(bytes).stream().mapToInt(length -> length).max().orElse(0));
    }

    private int[] recorded() {
        List<Integer> slots = new ArrayList<>();
        for (Layout layout : plan.model().layouts()) {
            for (int cell = layout.firstCell(); cell < layout.firstCell() + layout.size(); cell++) {
                if (plan.isVarying(cell)) {
                    slots.add(plan.slot(cell));
                }
            }
        }
        return slots.stream().mapToInt(slot -> slot).toArray();
    }
}
