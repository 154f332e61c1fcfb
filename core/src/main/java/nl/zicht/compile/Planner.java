package nl.zicht.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.BinaryOperation;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Rule;
import nl.zicht.check.Term;
import nl.zicht.check.UnaryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of one model: sorts the cells into phases by when their values can change and who needs them, orders each phase, gives every number a slot.
 */
final class Planner {
    private final CheckedModel model;
    private final List<Cell> cells;
    private final Dependencies graph;
    private final BitSet inFeedback;
    private final Slots slots;
    private final Lowering lowering;
    private final int[] activeOrder;
    private final Dependence[] dependence;
    private final Map<Integer, Double> numbers = new HashMap<>();
    private final Map<Integer, Integer> delaySteps = new HashMap<>();
    private final Map<Phase, List<Assignment>> phases = new EnumMap<>(Phase.class);
    private final List<Delay> delays = new ArrayList<>();

    Planner(CheckedModel model, TermBounds bounds) {
        this.model = model;
        cells = model.cells();
        graph = new Dependencies(model);
        inFeedback = bindDelays();
        slots = new Slots(cells);
        lowering = new Lowering(slots, bounds);
        activeOrder = activeOrder();
        dependence = Dependence.ofAll(model, graph, activeOrder);
        for (Phase phase : Phase.values()) {
            phases.put(phase, new ArrayList<>());
        }
    }

    /** Lets delays that may be of 0 steps need their input, except those in a feedback loop, which are returned. */
    private BitSet bindDelays() {
        BitSet timed = new BitSet();
        cells.stream()
                .filter(cell -> cell.rule() instanceof Rule.Delayed delayed && delayed.delay() != null)
                .forEach(cell -> timed.set(cell.index()));
        if (timed.isEmpty()) {
            return timed;
        }
        timed.stream().forEach(graph::bindDelay);
        timed.and(Feedback.nodesOnCycles(graph.size(), graph::active));
        timed.stream().forEach(graph::freeDelay);
        return timed;
    }

    private int[] activeOrder() {
        IntList order = new IntList();
        Ordering ordering = new Ordering(graph::active);
        for (int cell = 0; cell < cells.size(); cell++) {
            ordering.place(cell, order);
        }
        return order.toArray();
    }

    Plan plan() {
        findNumbers();
        addAll(Phase.CONSTANTS, activeOrder, Dependence.CONSTANT);
        addInitial();
        addAll(Phase.SETTLED, activeOrder, Dependence.SETTLED);
        addMoving();
        double[] defaults = new double[slots.size()];
        boolean[] settable = new boolean[cells.size()];
        boolean[] varying = new boolean[cells.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            Double number = numbers.get(cell);
            settable[cell] = number != null;
            defaults[slots.ofCell(cell)] = number == null ? 0 : number;
            varying[cell] = dependence[cell] == Dependence.VARYING;
        }
        return new Plan(model, slots, phases, delays, defaults, settable, varying);
    }

    /** Finds the cells that are plain numbers and the stocks that start from one; they are data, not statements. */
    private void findNumbers() {
        for (Cell cell : cells) {
            Double number = null;
            if (cell.rule() instanceof Rule.Computed computed && computed.initial() == null) {
                number = number(computed.value());
            } else if (cell.rule() instanceof Rule.Integrated integrated) {
                number = number(integrated.initial());
            }
            if (number != null) {
                numbers.put(cell.index(), number);
            }
        }
    }

    private static @Nullable Double number(Term term) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        } else if (term instanceof Term.Unary unary
                && unary.operation() == UnaryOperation.NEGATE
                && unary.operand() instanceof Term.Constant constant) {
            return -constant.value();
        }
        return null;
    }

    private void addAll(Phase phase, int[] order, Dependence wanted) {
        for (int node : order) {
            if (node < cells.size() && dependence[node] == wanted) {
                addActive(phase, node);
            }
        }
    }

    /** Adds the equation that holds for a cell while time runs, if it has one. */
    private void addActive(Phase phase, int cell) {
        Rule rule = cells.get(cell).rule();
        if (rule instanceof Rule.Computed computed && !numbers.containsKey(cell)) {
            add(phase, slots.ofCell(cell), computed.value());
        } else if (rule instanceof Rule.Delayed delayed && delayed.delay() != null && !inFeedback.get(cell)) {
            addUndelayed(phase, cell, delayed);
        }
    }

    /** A delay of 0 steps gives its input; of more, its output slot keeps what the memory put there. */
    private void addUndelayed(Phase phase, int cell, Rule.Delayed rule) {
        Term input = lowering.lower(rule.input(), phase(phase));
        Term none = new Term.Binary(BinaryOperation.EQUAL, new Term.CellRef(stepsSlot(cell)), new Term.Constant(0));
        Term kept = new Term.CellRef(slots.ofCell(cell));
        phase(phase).add(new Assignment(slots.ofCell(cell), new Term.Conditional(none, input, kept)));
    }

    private int stepsSlot(int cell) {
        return delaySteps.computeIfAbsent(cell, added -> slots.add(1));
    }

    private void addInitial() {
        Ordering ordering = new Ordering(graph::initial);
        for (int node = 0; node < dependence.length; node++) {
            if (dependence[node] == Dependence.CONSTANT) {
                ordering.skip(node);
            }
        }
        IntList order = new IntList();
        for (Cell cell : cells) {
            if (!(cell.rule() instanceof Rule.Computed)) {
                ordering.place(cell.index(), order);
            }
            if (cell.rule() instanceof Rule.Delayed delayed) {
                placeAll(graph.of(delayed.delay()), ordering, order);
            }
        }
        for (int node : order.toArray()) {
            if (node < cells.size() && !isStartingNumber(node)) {
                add(
                        Phase.INITIAL,
                        slots.ofCell(node),
                        initialTerm(cells.get(node).rule()));
            }
        }
    }

    private boolean isStartingNumber(int cell) {
        return numbers.containsKey(cell) && cells.get(cell).rule() instanceof Rule.Integrated;
    }

    private static void placeAll(int[] nodes, Ordering ordering, IntList order) {
        for (int node : nodes) {
            ordering.place(node, order);
        }
    }

    static Term initialTerm(Rule rule) {
        if (rule instanceof Rule.Computed computed) {
            return computed.initial() == null ? computed.value() : computed.initial();
        } else if (rule instanceof Rule.Integrated integrated) {
            return integrated.initial();
        } else if (rule instanceof Rule.Delayed delayed) {
            return delayed.initial();
        }
        return ((Rule.Frozen) rule).value();
    }

    /** Adds what changes while time runs: net flows, then what memories need beyond them, then the rest. */
    private void addMoving() {
        Ordering ordering = new Ordering(graph::active);
        IntList forRates = new IntList();
        IntList forMemories = new IntList();
        IntList forReports = new IntList();
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Integrated integrated) {
                placeAll(graph.of(integrated.netFlow()), ordering, forRates);
            }
        }
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Delayed delayed) {
                placeAll(graph.of(delayed.input()), ordering, forMemories);
            }
        }
        for (int node : activeOrder) {
            ordering.place(node, forReports);
        }
        addAll(Phase.RATES, forRates.toArray(), Dependence.VARYING);
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Integrated integrated) {
                add(Phase.RATES, slots.rateOf(cell.index()), integrated.netFlow());
            }
        }
        addAll(Phase.MEMORIES, forMemories.toArray(), Dependence.VARYING);
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Delayed delayed) {
                addDelay(cell.index(), delayed);
            }
        }
        addAll(Phase.REPORTS, forReports.toArray(), Dependence.VARYING);
    }

    private void addDelay(int cell, Rule.Delayed rule) {
        Term input = lowering.lower(rule.input(), phase(Phase.MEMORIES));
        int inputSlot = input instanceof Term.CellRef ref ? ref.cell() : slots.add(1);
        if (!(input instanceof Term.CellRef)) {
            phase(Phase.MEMORIES).add(new Assignment(inputSlot, input));
        }
        int time = -1;
        int steps = -1;
        if (rule.delay() != null) {
            time = slots.add(1);
            steps = stepsSlot(cell);
            add(Phase.INITIAL, time, rule.delay());
        }
        delays.add(new Delay(cell, slots.ofCell(cell), inputSlot, time, steps, inFeedback.get(cell)));
    }

    private void add(Phase phase, int slot, Term term) {
        phase(phase).add(new Assignment(slot, lowering.lower(term, phase(phase))));
    }

    private List<Assignment> phase(Phase phase) {
        return phases.computeIfAbsent(phase, added -> new ArrayList<>());
    }
}
