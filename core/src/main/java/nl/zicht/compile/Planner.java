package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Dependencies;
import nl.zicht.check.Rule;
import nl.zicht.check.SolvedLoops;
import nl.zicht.check.Term;

/**
 * Makes the plan of one model: sorts the cells into phases by when their values can change and who needs them, orders each phase, gives every number a slot.
 */
final class Planner {
    private final CheckedModel model;
    private final Optimizations optimizations;
    private final List<Cell> cells;
    private final BitSet boundDelays;
    private final SolvedLoops loops;
    private final Dependencies graph;
    private final int[] order;
    private final Dependence[] dependence;
    private final Slots slots;
    private final Lowering lowering;
    private final Map<Integer, Double> numbers;
    private final Map<Integer, Integer> delayTimes = new HashMap<>();
    private final Map<Integer, Integer> delaySteps = new HashMap<>();
    private final Map<Phase, List<Assignment>> phases = new EnumMap<>(Phase.class);
    private final List<Delay> delays = new ArrayList<>();
    private final List<Store> stores = new ArrayList<>();
    private final Map<Integer, int[]> settings = new HashMap<>();
    private final List<Plan.Stage> stages = new ArrayList<>();
    private final List<SolverSite> solvers = new ArrayList<>();

    Planner(CheckedModel model, TermBounds bounds, Optimizations optimizations) {
        this.model = model;
        this.optimizations = optimizations;
        cells = model.cells();
        RunningNeeds needs = new RunningNeeds(cells);
        boundDelays = needs.boundDelays();
        loops = needs.loops();
        graph = loops.graph();
        order = needs.order();
        numbers = PlainNumbers.of(cells);
        dependence = Dependence.ofAll(model, graph, order);
        slots = new Slots(cells, SlotOrder.of(model, optimizations.shortestLoop()));
        lowering = new Lowering(slots, bounds);
        for (Phase phase : Phase.values()) {
            phases.put(phase, new ArrayList<>());
        }
    }

    private Rule rule(int cell) {
        return cells.get(cell).rule();
    }

    Plan plan() {
        addAll(Phase.CONSTANTS, order, Dependence.CONSTANT);
        addInitial();
        addAll(Phase.SETTLED, order, Dependence.SETTLED);
        addMoving();
        boolean whole = stages.isEmpty() && solvers.isEmpty() && model.pace().isSteady();
        Map<Phase, List<Block>> blocks =
                new Arranging(model, slots, dependence, optimizations).blocks(phases, delays, stores, whole);
        double[] defaults = new double[slots.size()];
        boolean[] settable = new boolean[cells.size()];
        boolean[] varying = new boolean[cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            Double number = numbers.get(cell);
            settable[cell] = number != null;
            defaults[slots.ofCell(cell)] = number == null ? 0 : number;
            varying[cell] = dependence[cell] == Dependence.VARYING;
        }
        return new Plan(model, slots, blocks, delays, stores, stages, solvers, defaults, settable, varying);
    }

    private void addAll(Phase phase, int[] nodes, Dependence wanted) {
        for (int node : nodes) {
            if (node < cells.size() && dependence[node] == wanted) {
                addRunning(phase, node);
            }
        }
    }

    /** Adds the equation that holds for a cell while time runs, if it has one and is not computed with the head of a loop. */
    private void addRunning(Phase phase, int cell) {
        if (!loops.isInside(cell)) {
            addEquation(phase, cell);
        }
    }

    private void addEquation(Phase phase, int cell) {
        Rule rule = cells.get(cell).rule();
        if (rule instanceof Rule.Computed computed && !numbers.containsKey(cell)) {
            add(phase, slots.ofCell(cell), computed.value());
        } else if (rule instanceof Rule.Held held) {
            addHeld(phase, cell, held);
        } else if (rule instanceof Rule.Delayed delayed && boundDelays.get(cell)) {
            addBoundDelay(phase, cell, delayed);
        } else if (rule instanceof Rule.Solved solved && solved.head() == cell) {
            addSolver(phase, cell, loops, member -> addEquation(phase, member));
        }
    }

    /**
     * Adds the place of a solver.
     *
     * @param among the loops of the phase
     * @param equation adds the equation of a cell inside the loop
     */
    private void addSolver(Phase phase, int head, SolvedLoops among, IntConsumer equation) {
        int[] members = among.members(head);
        List<Rule.Solved> rules = Arrays.stream(members)
                .filter(member -> member < cells.size() && isHead(member))
                .mapToObj(member -> (Rule.Solved) rule(member))
                .toList();
        List<Assignment> outside = phase(phase);
        List<Assignment> before = new ArrayList<>();
        phases.put(phase, before);
        int[] sought = rules.stream()
                .flatMap(rule -> rule.cells().stream())
                .mapToInt(slots::ofCell)
                .toArray();
        List<Term> guesses =
                rules.stream().flatMap(rule -> rule.guesses().stream()).toList();
        for (int i = 0; i < guesses.size(); i++) {
            add(phase, sought[i], guesses.get(i));
        }
        int[] settings = computed(
                phase, rules.stream().flatMap(rule -> rule.settings().stream()).toList());
        List<Assignment> body = new ArrayList<>();
        boolean repeats = rules.get(0).kind() != Rule.Solved.Kind.INVERSE;
        phases.put(phase, repeats ? body : before);
        for (int member : Ordering.inside(members, among.graph())) {
            if (member < cells.size() && !(rule(member) instanceof Rule.Solved solved && isSought(solved))) {
                equation.accept(member);
            }
        }
        int[] targets = computed(
                phase, rules.stream().flatMap(rule -> rule.targets().stream()).toList());
        phases.put(phase, outside);
        int failure = slots.add(1);
        solvers.add(new SolverSite(rules.get(0).kind(), before, body, sought, targets, settings, failure, head));
        outside.add(new Assignment(slots.ofCell(head), new Term.Solve(solvers.size() - 1)));
    }

    private boolean isHead(int cell) {
        return rule(cell) instanceof Rule.Solved solved
                && solved.head() == cell
                && !solved.cells().isEmpty();
    }

    private static boolean isSought(Rule.Solved rule) {
        return rule.kind() != Rule.Solved.Kind.INVERSE;
    }

    /** Adds statements that compute terms into slots beside each other, and returns these. */
    private int[] computed(Phase phase, List<Term> terms) {
        int first = slots.add(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            add(phase, first + i, terms.get(i));
        }
        return IntStream.range(first, first + terms.size()).toArray();
    }

    /** A value held within a step is computed anew only while the time is that at which the step began. */
    private void addHeld(Phase phase, int cell, Rule.Held rule) {
        Term value = lowering.lower(rule.value(), phase(phase));
        Term begin = new Term.Binary(
                BinaryOperation.EQUAL, new Term.Clock(ClockValue.TIME), new Term.Clock(ClockValue.STEP_TIME));
        Term kept = new Term.CellRef(slots.ofCell(cell));
        phase(phase).add(new Assignment(slots.ofCell(cell), new Term.Conditional(begin, value, kept)));
    }

    /** A delay of 0 steps gives its input; of more, its slot keeps what the memory put there. */
    private void addBoundDelay(Phase phase, int cell, Rule.Delayed rule) {
        Term input = lowering.lower(rule.input(), phase(phase));
        Term steps = new Term.CellRef(delaySteps.computeIfAbsent(cell, none -> slots.add(1)));
        Term none = new Term.Binary(BinaryOperation.EQUAL, steps, new Term.Constant(0));
        Term kept = new Term.CellRef(slots.ofCell(cell));
        phase(phase).add(new Assignment(slots.ofCell(cell), new Term.Conditional(none, input, kept)));
    }

    private void addInitial() {
        SolvedLoops initially = SolvedLoops.of(Dependencies.initial(model), cells.size(), this::rule);
        Ordering ordering = new Ordering(initially.graph());
        for (int cell = 0; cell < cells.size(); cell++) {
            if (dependence[cell] == Dependence.CONSTANT) {
                ordering.skip(cell);
            }
        }
        IntList needed = new IntList();
        for (Cell cell : cells) {
            Rule rule = cell.rule();
            if (rule instanceof Rule.Integrated
                    || rule instanceof Rule.Frozen
                    || rule instanceof Rule.Delayed
                    || rule instanceof Rule.Stored) {
                ordering.place(cell.index(), needed);
            }
        }
        for (int node : needed.toArray()) {
            if (node < cells.size() && !isStartingNumber(node) && !initially.isInside(node)) {
                addInitial(node, cells.get(node).rule(), initially);
            }
        }
    }

    private boolean isStartingNumber(int cell) {
        return numbers.containsKey(cell) && cells.get(cell).rule() instanceof Rule.Integrated;
    }

    private void addInitial(int cell, Rule rule, SolvedLoops initially) {
        if (rule instanceof Rule.Solved solved) {
            if (solved.head() == cell) {
                addSolver(Phase.INITIAL, cell, initially, member -> addInitial(member, rule(member), initially));
            }
            return;
        }
        add(Phase.INITIAL, slots.ofCell(cell), initialTerm(rule));
        if (rule instanceof Rule.Delayed delayed && delayed.delay() != null) {
            int time = slots.add(1);
            delayTimes.put(cell, time);
            add(Phase.INITIAL, time, delayed.delay());
        } else if (rule instanceof Rule.Stored stored) {
            int[] told = new int[stored.settings().size()];
            for (int i = 0; i < told.length; i++) {
                told[i] = slots.add(1);
                add(Phase.INITIAL, told[i], stored.settings().get(i));
            }
            settings.put(cell, told);
        }
    }

    static Term initialTerm(Rule rule) {
        if (rule instanceof Rule.Computed computed) {
            return computed.initial() == null ? computed.value() : computed.initial();
        } else if (rule instanceof Rule.Integrated integrated) {
            return integrated.initial();
        } else if (rule instanceof Rule.Delayed delayed) {
            return delayed.initial();
        } else if (rule instanceof Rule.Stored stored) {
            return stored.initial();
        } else if (rule instanceof Rule.Held held) {
            return held.value();
        } else if (rule instanceof Rule.Moved moved) {
            return Objects.requireNonNull(moved.initial(), "the check lets no initial value need this flow");
        } else if (rule instanceof Rule.Probed probed) {
            return Objects.requireNonNull(probed.initial(), "the check lets no initial value need this");
        }
        return ((Rule.Frozen) rule).value();
    }

    /** Adds what changes while time runs: net flows and what they need, then what memories need beyond that, then the rest. */
    private void addMoving() {
        addAll(Phase.PACE, neededByPace(), Dependence.VARYING);
        Ordering ordering = new Ordering(graph);
        int[] rates = IntStream.concat(
                        Arrays.stream(carriedBy(Rule.Integrated.class, ordering)), Arrays.stream(probed(ordering)))
                .toArray();
        BeltOrder belts = BeltOrder.of(model, graph, order);
        List<Assignment> first = phase(Phase.RATES);
        addAll(Phase.RATES, belts.nodes(rates, 0), Dependence.VARYING);
        for (int stage = 0; stage < belts.stages(); stage++) {
            phases.put(Phase.RATES, new ArrayList<>());
            addAll(Phase.RATES, belts.nodes(rates, stage + 1), Dependence.VARYING);
            if (stage == belts.stages() - 1) {
                addNetFlows();
            }
            stages.add(new Plan.Stage(
                    belts.probed(rates, stage), belts.leaving(stage), belts.entering(stage), phase(Phase.RATES)));
        }
        phases.put(Phase.RATES, first);
        if (belts.stages() == 0) {
            addNetFlows();
        }
        addAll(Phase.MEMORIES, carriedBy(Rule.Delayed.class, ordering), Dependence.VARYING);
        addAll(Phase.MEMORIES, carriedBy(Rule.Stored.class, ordering), Dependence.VARYING);
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Delayed delayed) {
                addDelay(cell.index(), delayed);
            } else if (cell.rule() instanceof Rule.Stored stored) {
                addStore(cell.index(), stored);
            }
        }
        IntList rest = new IntList();
        for (int node : order) {
            ordering.place(node, rest);
        }
        addAll(Phase.REPORTS, rest.toArray(), Dependence.VARYING);
    }

    /** Returns what the step and the end of the run need; it is computed apart, because other equations see the step. */
    private int[] neededByPace() {
        Ordering ordering = new Ordering(graph);
        IntList needed = new IntList();
        for (int cell : model.pace().cells()) {
            ordering.place(cell, needed);
        }
        return needed.toArray();
    }

    private void addNetFlows() {
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Integrated integrated) {
                add(Phase.RATES, slots.rateOf(cell.index()), integrated.netFlow());
            }
        }
    }

    /** Returns what is needed, and not placed yet, for all that cells with rules of a kind carry over. */
    private int[] carriedBy(Class<? extends Rule> kind, Ordering ordering) {
        IntList needed = new IntList();
        for (Cell cell : cells) {
            if (kind.isInstance(cell.rule())) {
                ordering.place(cells.size() + cell.index(), needed);
            }
        }
        return needed.toArray();
    }

    /** Returns what conveyors and queues are asked, with what that needs. */
    private int[] probed(Ordering ordering) {
        IntList needed = new IntList();
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Probed) {
                ordering.place(cell.index(), needed);
            }
        }
        return needed.toArray();
    }

    private void addDelay(int cell, Rule.Delayed rule) {
        int inputSlot = remembered(rule.input());
        int time = delayTimes.getOrDefault(cell, -1);
        int steps = time < 0 ? -1 : delaySteps.computeIfAbsent(cell, none -> slots.add(1));
        delays.add(new Delay(cell, slots.ofCell(cell), inputSlot, time, steps, !boundDelays.get(cell)));
    }

    private void addStore(int cell, Rule.Stored rule) {
        int[] inputs = rule.inputs().stream().mapToInt(this::remembered).toArray();
        int[] written = rule.written().stream().mapToInt(slots::ofCell).toArray();
        int[] told = settings.getOrDefault(cell, new int[0]);
        stores.add(new Store(cell, rule.kind(), slots.ofCell(cell), inputs, told, rule.table(), written));
    }

    /** Returns the slot in which a term stands after {@link Phase#MEMORIES}. */
    private int remembered(Term term) {
        Term input = lowering.lower(term, phase(Phase.MEMORIES));
        if (input instanceof Term.CellRef ref) {
            return ref.cell();
        }
        int slot = slots.add(1);
        phase(Phase.MEMORIES).add(new Assignment(slot, input));
        return slot;
    }

    private void add(Phase phase, int slot, Term term) {
        phase(phase).add(new Assignment(slot, lowering.lower(term, phase(phase))));
    }

    private List<Assignment> phase(Phase phase) {
        return phases.computeIfAbsent(phase, added -> new ArrayList<>());
    }
}
