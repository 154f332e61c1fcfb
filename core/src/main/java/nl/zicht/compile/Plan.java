package nl.zicht.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Rule;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/**
 * What a run has to compute, in which order and where every number lives: a checked model made into lists of assignments over one array of slots.
 *
 * <p>Both back ends work from a plan. Immutable.
 *
 * <p>A run begins with a copy of {@link #defaults()}, in which the slots of constants and of constant initial values hold what the model says; to set one is
 * to write its slot. The clock's slots come first, in the order of {@link nl.zicht.check.ClockValue}. The phases are then evaluated as {@link Phase} says.
 */
public final class Plan {
    private final CheckedModel model;
    private final Slots slots;
    private final Map<Phase, List<Block>> blocks;
    private final Map<Phase, List<Assignment>> phases;
    private final List<Delay> delays;
    private final List<Store> stores;
    private final List<Stage> stages;
    private final List<SolverSite> solvers;
    private final double[] defaults;
    private final boolean[] settable;
    private final boolean[] varying;

    Plan(
            CheckedModel model,
            Slots slots,
            Map<Phase, List<Block>> blocks,
            List<Delay> delays,
            List<Store> stores,
            List<Stage> stages,
            List<SolverSite> solvers,
            double[] defaults,
            boolean[] settable,
            boolean[] varying) {
        this.model = model;
        this.slots = slots;
        this.blocks = new EnumMap<>(blocks);
        this.phases = new EnumMap<>(Phase.class);
        blocks.forEach((phase, each) -> phases.put(
                phase,
                each.stream().flatMap(block -> block.assignments().stream()).toList()));
        this.delays = List.copyOf(delays);
        this.stores = List.copyOf(stores);
        this.stages = List.copyOf(stages);
        this.solvers = List.copyOf(solvers);
        this.defaults = defaults;
        this.settable = settable;
        this.varying = varying;
    }

    /**
     * What follows on {@link Phase#RATES} in a model with conveyors or queues: some are asked, some are moved, then more is computed that needs their answers
     * and flows.
     *
     * @param probed the cells with a {@link Rule.Probed} of which the needs are known now
     * @param leaving the belts, by number, whose leaks and exits are to be found
     * @param entering the exchanges, by number, whose flows are to be found, after all leaving belts
     * @param assignments what is computed then, in the order of evaluation
     */
    public record Stage(
            List<Integer> probed, List<Integer> leaving, List<Integer> entering, List<Assignment> assignments) {
        public Stage {
            probed = List.copyOf(probed);
            leaving = List.copyOf(leaving);
            entering = List.copyOf(entering);
            assignments = List.copyOf(assignments);
        }
    }

    /** Returns what follows on {@link Phase#RATES}, in order; empty in a model without conveyors and queues. */
    public List<Stage> stages() {
        return stages;
    }

    /** Returns whether a run carries more than stocks from one step to the next: delays, stores, belts. */
    public boolean hasMemories() {
        return !(delays.isEmpty()
                && stores.isEmpty()
                && stages.isEmpty()
                && assignments(Phase.MEMORIES).isEmpty());
    }

    /** Returns a plan over the same slots whose only statements are those of a stage, as {@link Phase#RATES}. */
    public Plan ofStage(int stage) {
        return ofStatements(stages.get(stage).assignments(), solvers);
    }

    /** Returns a plan over the same slots whose only statements are these, without solvers, as {@link Phase#RATES}. */
    public Plan ofStatements(List<Assignment> statements) {
        return ofStatements(statements, List.of());
    }

    private Plan ofStatements(List<Assignment> statements, List<SolverSite> theirSolvers) {
        Map<Phase, List<Block>> only = Map.of(Phase.RATES, List.of(new Block.Straight(statements)));
        return new Plan(model, slots, only, List.of(), List.of(), List.of(), theirSolvers, defaults, settable, varying);
    }

    /** Returns what solvers do at the places where a statement is a {@link Term.Solve}. */
    public List<SolverSite> solvers() {
        return solvers;
    }

    /** Makes the plan of a model. */
    public static Plan of(CheckedModel model) {
        return of(model, TermBounds.DEFAULT, Optimizations.ALL);
    }

    /** Makes the plan of a model, with equations divided at other bounds, or optimised otherwise. */
    public static Plan of(CheckedModel model, TermBounds bounds, Optimizations optimizations) {
        return new Planner(model, bounds, optimizations).plan();
    }

    public CheckedModel model() {
        return model;
    }

    /** Returns the length of the array of values. */
    public int size() {
        return slots.size();
    }

    public int firstStock() {
        return Slots.FIRST_STOCK;
    }

    /** Returns the slot of the net flow of what lives at {@link #firstStock()}; those of the others follow in the order of the stocks. */
    public int firstRate() {
        return slots.firstRate();
    }

    /** Returns how many slots there are from {@link #firstStock()} to the last stock; between the stocks may be slots that stay 0, as do their net flows. */
    public int stockSpan() {
        return slots.span();
    }

    /** Returns the slots of the stocks, rising. */
    public int[] stocks() {
        return slots.stocks();
    }

    /** Returns where the value of a cell lives. */
    public int slot(int cell) {
        return slots.ofCell(cell);
    }

    /** Returns whether the value of a cell, for a stock its initial value, is a plain number that a run may set. */
    public boolean isSettable(int cell) {
        return settable[cell];
    }

    /** Returns whether the value of a cell may change during a run. */
    public boolean isVarying(int cell) {
        return varying[cell];
    }

    /** Returns the statements of a phase in the order of evaluation. */
    public List<Assignment> assignments(Phase phase) {
        return phases.getOrDefault(phase, List.of());
    }

    /** Returns the same statements in blocks, the way to execute them quickly. */
    public List<Block> blocks(Phase phase) {
        return blocks.getOrDefault(phase, List.of());
    }

    public List<Delay> delays() {
        return delays;
    }

    public List<Store> stores() {
        return stores;
    }

    /** Returns the cells that the equation of a cell names, for a stock that of its initial value; each once, in the order of reading; elements chosen while running are left out. */
    public List<Integer> needsInEquation(int cell) {
        Rule rule = model.cells().get(cell).rule();
        if (rule instanceof Rule.Solved solved) {
            return cellsOf(solved.needs());
        }
        return cellsOf(rule instanceof Rule.Moved || rule instanceof Rule.Probed ? asked(rule) : List.of(needed(rule)));
    }

    /** Returns the cells that give the value of a cell while time runs, for a stock those that its net flow names; each once, in the order of reading; elements chosen while running are left out. */
    public List<Integer> needsWhileRunning(int cell) {
        Rule rule = model.cells().get(cell).rule();
        if (rule instanceof Rule.Integrated integrated) {
            return cellsOf(List.of(integrated.netFlow()));
        } else if (rule instanceof Rule.Moved || rule instanceof Rule.Probed) {
            return cellsOf(asked(rule));
        } else if (rule instanceof Rule.Solved solved) {
            return cellsOf(solved.needs());
        }
        if (rule instanceof Rule.Stored stored) {
            return cellsOf(stored.inputs());
        }
        return cellsOf(List.of(rule instanceof Rule.Delayed delayed ? delayed.input() : needed(rule)));
    }

    /** Returns what conveyors and queues need for a cell, and what they are asked about. */
    private static List<Term> asked(Rule rule) {
        if (rule instanceof Rule.Probed probed) {
            List<Term> asked = new ArrayList<>(probed.needs());
            asked.add(new Term.CellRef(probed.of()));
            return asked;
        }
        return ((Rule.Moved) rule).needs();
    }

    private static List<Integer> cellsOf(List<Term> terms) {
        Set<Integer> found = new LinkedHashSet<>();
        terms.forEach(term -> Terms.forEachNode(term, node -> {
            if (node instanceof Term.CellRef ref) {
                found.add(ref.cell());
            }
        }));
        return List.copyOf(found);
    }

    private static Term needed(Rule rule) {
        return rule instanceof Rule.Computed computed ? computed.value() : Planner.initialTerm(rule);
    }

    /** Returns a new array of values as a run begins with. */
    public double[] defaults() {
        return defaults.clone();
    }
}
